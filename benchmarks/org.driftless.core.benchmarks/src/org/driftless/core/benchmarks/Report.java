/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of one benchmark, printed as they come: what, ours, the other's, the ratio, the aim, met or not. */
final class Report {

    private static final String ROW = "%-58s %-13s %-26s %-12s %s";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<String> missed = new ArrayList<>();
    private int aims;

    /** Begins with what is measured where. */
    Report(String... versions) {
        fact("Command", System.getProperty("driftless.command", "?"));
        fact("Machine", Machine.words());
        fact("Versions", "Driftless " + Machine.commit() + (versions.length == 0 ? "" : ", ")
                + String.join(", ", versions));
        fact("Load before", Machine.load());
    }

    void fact(String name, String value) {
        out.printf(Locale.ROOT, "%-12s %s%n", name, value);
    }

    /** Begins a table. */
    void table(String what, String ours, String other, String ratio) {
        out.println();
        out.println(String.format(Locale.ROOT, ROW, what, ours, other, ratio, "Aim").stripTrailing());
    }

    /** A line without an aim. */
    void row(String what, String ours, String other, String ratio) {
        out.println(String.format(Locale.ROOT, ROW, what, ours, other, ratio, "").stripTrailing());
    }

    /**
     * A line with an aim.
     *
     * @param figure what is held against the aim; NaN if it could not be measured
     */
    void row(String what, String ours, String other, String ratio, double figure, Aim aim) {
        aims++;
        boolean met = aim.isMetBy(figure);
        if (!met) {
            missed.add(what.strip());
        }
        out.println(String.format(Locale.ROOT, ROW, what, ours, other, ratio, aim + (met ? ": met" : ": not met"))
                .stripTrailing());
    }

    /** A line of two times in nanoseconds; the ratio says how many times ours is faster. */
    void times(String what, double ours, String other, double others, Aim aim) {
        String ratio = String.format(Locale.ROOT, "%.1f x", others / ours);
        if (aim == null) {
            row(what, time(ours), other + " " + time(others), ratio);
        } else {
            row(what, time(ours), other + " " + time(others), ratio, others / ours, aim);
        }
    }

    void note(String words) {
        out.println(words);
    }

    void end() {
        out.println();
        fact("Load after", Machine.load());
        fact("Aims", (aims - missed.size()) + " of " + aims + " met"
                + (missed.isEmpty() ? "" : "; not met: " + String.join("; ", missed)));
    }

    /** A time in nanoseconds, in the unit that suits it. */
    static String time(double nanos) {
        if (nanos < 1e6) {
            return String.format(Locale.ROOT, nanos < 1e5 ? "%.2f us" : "%.0f us", nanos / 1e3);
        }
        return nanos < 1e9 ? String.format(Locale.ROOT, nanos < 1e8 ? "%.2f ms" : "%.0f ms", nanos / 1e6)
                : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
