/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.io.IOException;

import org.openjdk.jmh.runner.RunnerException;

/** How fast the drift is estimated: benchmarks/drift. */
public final class DriftBenchmark {

    private static final double SECOND = 1e9;

    private final Report report = new Report("JMH 1.37");

    private DriftBenchmark() {
    }

    public static void main(String[] arguments) throws IOException, RunnerException {
        DriftBenchmark benchmark = new DriftBenchmark();
        benchmark.measure();
        benchmark.report.end();
    }

    private void measure() throws RunnerException {
        report.table("One estimate from tracks, warm, medians", "Driftless", "", "");
        long frames = 20_000;
        for (String model : new String[] {"translation", "rigid"}) {
            measure("20 particles x 20,000 frames, " + model, frames, 1, "rigid".equals(model) ? 0.5 : 0, model, true);
        }
        measure("20 particles x 20,000 frames, auto, no rotation there", frames, 1, 0, "auto", true);
        measure("20 particles x 20,000 frames, auto, 0.5 degrees there", frames, 1, 0.5, "auto", true);
        measure("20 particles, each in 35 % of 2,000 frames, auto", 2_000, 0.35, 0, "auto", true);
        measure("20 particles, each in 35 % of 2,000 frames, auto, 0.5 deg.", 2_000, 0.35, 0.5, "auto", true);
        measure("6 particles x 200 frames, auto", 200, 1, 0, "auto", false);
    }

    private void measure(String what, long frames, double seen, double degrees, String model, boolean aimed)
            throws RunnerException {
        double time = Jmh.medianOfLong(DriftTimes.class, "driftless", "particles", frames == 200 ? "6" : "20", "frames",
                Long.toString(frames), "seen", Double.toString(seen), "degrees", Double.toString(degrees), "model", model);
        if (aimed) {
            report.row(what, Report.time(time), "", "", time / SECOND, Aim.atMost(1, " s"));
        } else {
            report.row(what, Report.time(time), "", "");
        }
    }
}
