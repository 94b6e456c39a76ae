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
import java.util.Locale;
import java.util.Map;

import org.driftless.core.image.Frame;
import org.openjdk.jmh.runner.RunnerException;

/** How fast a frame is moved back: benchmarks/warp. */
public final class WarpBenchmark {

    private static final String[][] OTHERS = {{"skimage", "scikit-image", "python3-skimage"},
        {"cv2", "OpenCV", "python3-opencv"}};

    private final Peers peers = new Peers("numpy", "scipy", "skimage", "cv2");
    private final Report report = new Report(Versions.with(peers, "JMH 1.37"));

    private WarpBenchmark() throws IOException, InterruptedException {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        WarpBenchmark benchmark = new WarpBenchmark();
        try (Scratch scratch = new Scratch()) {
            benchmark.measure(scratch.folder());
        }
        benchmark.report.end();
    }

    private void measure(Path folder) throws IOException, InterruptedException, RunnerException {
        Frame input = WarpTimes.input();
        WindowFile.write(input, folder.resolve("input.bin"));
        report.table("One frame of 2048 x 2048, 16 bit, one thread, medians", "Driftless", "The other", "Faster by");
        double linear = kind(folder, input, "Shift, linear", "linear", 0, Aim.timesFaster(10));
        double memcpy = Jmh.median(WarpTimes.class, "memcpy");
        report.row("Shift, linear, against a mere copy in new memory", Report.time(linear), "memcpy " + Report.time(memcpy),
                String.format(Locale.ROOT, "%.1f memcpy", linear / memcpy), linear / memcpy, Aim.atMost(8, " memcpy"));
        double inPlace = Jmh.median(WarpTimes.class, "memcpyInPlace");
        report.row("Shift, linear, against a copy into memory in use", Report.time(linear), "memcpy " + Report.time(inPlace),
                String.format(Locale.ROOT, "%.1f memcpy", linear / inPlace));
        kind(folder, input, "Shift, cubic B-spline", "cubic", 0, Aim.timesFaster(15));
        kind(folder, input, "Rotation by 1 degree and shift, linear", "linear", 1, Aim.timesFaster(7));
        kind(folder, input, "Rotation by 1 degree and shift, cubic B-spline", "cubic", 1, null);
    }

    private double kind(Path folder, Frame input, String what, String interpolation, double degrees, Aim aim)
            throws IOException, InterruptedException, RunnerException {
        double ours = Jmh.median(WarpTimes.class, "driftless", "interpolation", interpolation, "degrees",
                Double.toString(degrees));
        Path output = folder.resolve("output.bin");
        WindowFile.write(WarpTimes.warper(interpolation).warp(input, WarpTimes.motion(degrees)).frame(), output);
        if (!peers.has("numpy")) {
            report.row(what, Report.time(ours), Peers.missing("scipy", "python3-scipy"), "");
            return ours;
        }
        Map<String, Double> others = peers.run("warp.py", folder.resolve("input.bin"), output, WarpTimes.SIZE,
                WarpTimes.DX, WarpTimes.DY, degrees, interpolation);
        if (others.containsKey("scipy")) {
            report.times(what, ours, "scipy", 1e9 * others.get("scipy"), aim);
            report.row("  where it differs from scipy's most, 60 px inside", "", "",
                    String.format(Locale.ROOT, "by %.0f", others.get("difference")));
        } else {
            report.row(what, Report.time(ours), Peers.missing("scipy", "python3-scipy"), "");
        }
        for (String[] other : OTHERS) {
            if (others.containsKey(other[0])) {
                report.times(what, ours, other[1], 1e9 * others.get(other[0]), null);
            } else if (!peers.has(other[0])) {
                report.row(what, Report.time(ours), Peers.missing(other[1], other[2]), "");
            }
        }
        return ours;
    }
}
