/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.util.List;
import java.util.Locale;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.drift.DriftEstimator;
import org.driftless.core.drift.DriftSettings;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.progress.ProgressListener;

/**
 * The error of the drift of each frame against the first over the least possible one, from fits of simulated particles, by
 * their count, brightness and form. The program's defaults: it decides itself whether the sample turns.
 */
final class DriftPrecision {

    private static final Aim AIM = Aim.atMost(1.1, "");
    private static final double NOISE = 700;
    private static final int FRAMES = 200;
    private static final int SEQUENCES = 150;
    private static final int LONG_FRAMES = 2_000;
    private static final int LONG_SEQUENCES = 60;
    private static final double SHARE = 0.35;
    private static final double DEGREES = 0.5;
    private static final double SECONDS_OF_ARC = 3600;

    private final Report report;

    DriftPrecision(Report report) {
        this.report = report;
    }

    void measure() throws InterruptedException {
        report.table("Drift over " + FRAMES + " frames from fits, " + SEQUENCES + " sequences each", "RMSE",
                "C_k + C_0", "Ratio");
        for (int count : new int[] {1, 2, 3, 6, 20}) {
            both(count + (count == 1 ? " particle" : " particles") + ", sigma 2.6 x 2.0", Looks.usual(count), count == 6);
        }
        both("6 particles, a third as high", Looks.of(6, 4_000, 7_300, 2.6, 2.0), true);
        both("6 elongated particles, sigma 5.0 x 1.6", Looks.of(6, 12_000, 22_000, 5, 1.6), true);
        report.table("20 particles, each in 35 % of " + LONG_FRAMES + " frames, " + LONG_SEQUENCES + " sequences", "RMSE",
                "Bound", "Ratio");
        List<Spot> looks = Looks.usual(20);
        int seen = (int) Math.round(SHARE * LONG_FRAMES);
        measure("Handing over", looks, LONG_FRAMES, seen, 0, LONG_SEQUENCES, true);
        measure("Handing over", looks, LONG_FRAMES, seen, DEGREES, LONG_SEQUENCES, true);
    }

    private void both(String what, List<Spot> looks, boolean aimed) throws InterruptedException {
        measure(what, looks, FRAMES, FRAMES, 0, SEQUENCES, aimed);
        if (looks.size() > 1) {
            measure(what, looks, FRAMES, FRAMES, DEGREES, SEQUENCES, aimed);
        }
    }

    private void measure(String what, List<Spot> looks, int frames, int seen, double degrees, int sequences, boolean aimed)
            throws InterruptedException {
        boolean turns = degrees != 0;
        RigidMotion[] motions = SampleTracks.motions(frames, degrees);
        double[] sum = Trials.sum(sequences, seed -> {
            SampleTracks tracks = new SampleTracks(SampleTracks.scattered(looks, seed), motions, NOISE, seen);
            MotionBound bound = MotionBound.of(tracks, turns);
            double[] error = error(tracks, seed);
            return new double[] {error[0], bound.shift(), error[1], bound.angle()};
        });
        double motionsMeasured = (double) sequences * (frames - 1);
        row(what + (turns ? ", turning: drift" : ""), "px", 1, sum[0] / motionsMeasured, sum[1] / motionsMeasured, aimed);
        if (turns) {
            row(what + ", turning: angle", "\"", Math.toDegrees(SECONDS_OF_ARC), sum[2] / motionsMeasured,
                    sum[3] / motionsMeasured, aimed);
        }
    }

    /** Squared error of the drift, dx and dy together, and of the angle, summed over all frames but the first. */
    private static double[] error(SampleTracks tracks, long seed) throws Exception {
        DriftEstimate estimate = DriftEstimator.estimate(tracks.fitted(seed), SampleTracks.FIELD, SampleTracks.FIELD,
                DriftSettings.DEFAULT, ProgressListener.NONE);
        double[] sum = new double[2];
        for (FrameMotion found : estimate.curve().motions()) {
            RigidMotion truth = tracks.motions()[found.frame()];
            sum[0] += Math.pow(found.motion().dx() - truth.dx(), 2) + Math.pow(found.motion().dy() - truth.dy(), 2);
            sum[1] += Math.pow(found.motion().theta() - truth.theta(), 2);
        }
        return sum;
    }

    private void row(String what, String unit, double scale, double squares, double bounds, boolean aimed) {
        double ratio = Math.sqrt(squares / bounds);
        String ours = String.format(Locale.ROOT, "%.4f %s", scale * Math.sqrt(squares), unit);
        String best = String.format(Locale.ROOT, "%.4f %s", scale * Math.sqrt(bounds), unit);
        String words = String.format(Locale.ROOT, "%.3f", ratio);
        if (aimed) {
            report.row(what, ours, best, words, ratio, AIM);
        } else {
            report.row(what, ours, best, words);
        }
    }
}
