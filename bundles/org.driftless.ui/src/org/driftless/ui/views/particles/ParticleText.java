/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.particles;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows as text that a spreadsheet takes: cells apart by tabs, a line with the titles first. */
final class ParticleText {

    private ParticleText() {
    }

    static String of(List<ParticleRow> rows) {
        StringBuilder text = new StringBuilder(line("Used", ParticleColumn::title));
        for (ParticleRow row : rows) {
            text.append(line(row.used() ? "yes" : "no", column -> column.text(row)));
        }
        return text.toString();
    }

    private static String line(String used, Function<ParticleColumn, String> cell) {
        return used + "\t" + Arrays.stream(ParticleColumn.values()).map(cell).collect(Collectors.joining("\t"))
                + System.lineSeparator();
    }
}
