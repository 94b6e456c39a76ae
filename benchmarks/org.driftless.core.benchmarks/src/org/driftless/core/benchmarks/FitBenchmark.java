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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.runner.RunnerException;

/** How fast a fit is: benchmarks/fit. */
public final class FitBenchmark {

    private static final int[] SIZES = {17, 25, 41};
    private static final double[] COMMONS_MATH_AIMS = {60, 90, 120};
    private static final double[] SCIPY_AIMS = {700, 350, 220};

    private final Peers peers = new Peers("numpy", "scipy");
    private final Report report = new Report(Versions.with(peers, "JMH 1.37", "Commons Math 3.6.1"));

    private FitBenchmark() throws IOException, InterruptedException {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        FitBenchmark benchmark = new FitBenchmark();
        try (Scratch scratch = new Scratch()) {
            benchmark.measure(scratch.folder());
        }
        benchmark.report.end();
    }

    private void measure(Path folder) throws IOException, InterruptedException, RunnerException {
        report.table("One fit, one thread, warm, medians over " + FitTimes.WINDOWS + " windows", "Driftless", "The other",
                "Faster by");
        for (int i = 0; i < SIZES.length; i++) {
            measure(SIZES[i], COMMONS_MATH_AIMS[i], SCIPY_AIMS[i], folder);
        }
    }

    private void measure(int size, double commonsMathAim, double scipyAim, Path folder)
            throws IOException, InterruptedException, RunnerException {
        String box = size + " x " + size + " pixels";
        double ours = Jmh.median(FitTimes.class, "driftless", "size", Integer.toString(size));
        double commonsMath = Jmh.median(FitTimes.class, "commonsMath", "size", Integer.toString(size));
        report.times(box + ", by sigmas and angle", ours, "Commons Math", commonsMath, Aim.timesFaster(commonsMathAim));
        report.times(box + ", by a quadratic form, beside the truth", ours, "Commons Math",
                Jmh.median(FitTimes.class, "commonsMathAtItsBest", "size", Integer.toString(size)), null);
        if (!peers.has("scipy")) {
            report.row(box, Report.time(ours), Peers.missing("scipy", "python3-scipy"), "");
            return;
        }
        List<FitWindow> windows = FitWindow.usual(size, FitTimes.WINDOWS, FitTimes.SEED);
        Path file = folder.resolve("windows.bin");
        WindowFile.write(windows, file);
        Map<String, Double> scipy = peers.run("fit.py", file, size, size);
        report.times(box + ", curve_fit as the original calls it", ours, "scipy", 1e9 * scipy.get("median"),
                Aim.timesFaster(scipyAim));
    }
}
