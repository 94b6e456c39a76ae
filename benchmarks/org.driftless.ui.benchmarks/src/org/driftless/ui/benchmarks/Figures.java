/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The table of what was measured. */
final class Figures {

    private static final double NANOS_PER_MS = 1e6;
    private static final double MEDIAN = 0.5;
    private static final double HIGH = 0.95;

    private final List<String> lines = new ArrayList<>();

    /** One time, in nanoseconds. */
    void time(String what, long nanos, String aim) {
        add(what, String.format(Locale.ROOT, "%.0f ms", nanos / NANOS_PER_MS), aim);
    }

    /** The median and the 95th percentile of laps, and below them those of what the user interface thread computed. */
    void laps(String what, Laps laps, String aim) {
        times(what, laps.clock(), aim);
        times("  of it computed by the user interface thread", laps.computed(), "");
    }

    /** The median and the 95th percentile of many times, in nanoseconds. */
    void times(String what, long[] nanos, String aim) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        add(what, String.format(Locale.ROOT, "median %.1f ms, 95 %% within %.1f ms", share(sorted, MEDIAN),
                share(sorted, HIGH)), aim);
    }

    private static double share(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / NANOS_PER_MS;
    }

    void add(String what, String value, String aim) {
        lines.add(String.format(Locale.ROOT, "%-70s %-40s %s", what, value, aim.isEmpty() ? "" : "aim " + aim));
    }

    void writeTo(Path file) throws IOException {
        Files.write(file, lines);
    }
}
