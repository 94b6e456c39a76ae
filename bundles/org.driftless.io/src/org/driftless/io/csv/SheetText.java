/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import java.util.regex.Pattern;

/**
 * Text cells that a spreadsheet shows instead of running them: one apostrophe is put before a cell that starts with
 * {@code =}, {@code @}, a tab or a line break, or with {@code +} or {@code -} that no number follows. A name such as
 * {@code -0.5V_001.tif} stays as it is, unless a {@code |} in it could call another program.
 *
 * <p>Every text is read back exactly: cells that already begin with apostrophes before such a start get one more.
 */
final class SheetText {

    private static final Pattern RUNS =
            Pattern.compile("'*(?:[=@\\t\\r\\n]|[+-](?!\\.?[0-9])|[+-][^|]*\\|).*", Pattern.DOTALL);

    private SheetText() {
    }

    /** The cell for a text. */
    static String toCell(String text) {
        return RUNS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a cell. */
    static String ofCell(String cell) {
        return cell.startsWith("'") && RUNS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
