/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.apache.commons.math3.distribution.FDistribution;
import org.driftless.core.progress.ProgressListener;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a field turns. Rotation must be significant over all frames (F test of the fit with it against the one
 * without, on the same particles, weights and covariances) and, where there are particles enough, predict held-out
 * particles better. The scatter that the test compares with is that of the fit with rotation, so wrong fit covariances
 * do not matter; where residuals follow each other from frame to frame, frames count for less.
 *
 * @param rotates the answer
 * @param words why
 */
record RotationTest(boolean rotates, String words) {

    private static final double SIGNIFICANCE = 1e-3;
    /** Where held-out particles can't confirm it. */
    private static final double SIGNIFICANCE_ALONE = 1e-6;
    private static final double BETTER = 0.99;
    private static final int ENOUGH_FRAMES = 400;
    private static final double LEAP = 5;
    private static final double MANY = 0.2;

    /** Tests a fit with rotation whose motion is zero in the reference frame. */
    static RotationTest of(JointFit rigid, int referenceFrame, ProgressListener progress) {
        BitSet frames = steadyFrames(rigid);
        double[] largest = largest(rigid, frames, referenceFrame);
        double significance = significance(rigid, frames);
        int particles = rigid.m.particles().cardinality();
        if (significance >= SIGNIFICANCE) {
            return new RotationTest(false, none(largest));
        }
        double[] rms = particles < 3 ? new double[] {Double.NaN, Double.NaN} : heldOut(rigid, frames, progress);
        if (Double.isNaN(rms[0])) {
            boolean yes = significance < SIGNIFICANCE_ALONE;
            return new RotationTest(yes, yes ? found(largest) : none(largest));
        }
        if (!(rms[0] < BETTER * rms[1])) {
            return new RotationTest(false, Words.format("no rotation: the %s degrees that fit best do not lower the "
                    + "held-out residual (%s px with them, %s px without)", Words.degrees(largest[0]),
                    Words.pixels(rms[0]), Words.pixels(rms[1])));
        }
        return new RotationTest(true, Words.format("%s and lowers the held-out residual from %s to %s px",
                found(largest), Words.pixels(rms[1]), Words.pixels(rms[0])));
    }

    /**
     * The frames whose angle does not leap from that of their neighbours and back: with few particles a single bad fit
     * looks like a rotation of its frame. If many frames leap it is the field that shakes, and all count.
     */
    private static BitSet steadyFrames(JointFit rigid) {
        JointSystem solved = rigid.frameCovariances();
        int[] frames = rigid.frames.stream().toArray();
        Series angles = new Series(frames.length);
        for (int k : frames) {
            angles.add(k, rigid.state.theta[k], 0, Math.sqrt(solved.ownCovariance(k).tt()));
        }
        Series smooth = angles.filtered();
        BitSet steady = new BitSet();
        for (int a = 0; a < frames.length; a++) {
            steady.set(frames[a], Math.abs(angles.x[a] - smooth.x[a]) <= LEAP * angles.sigma[a]);
        }
        return steady.cardinality() >= (1 - MANY) * frames.length ? steady : (BitSet) rigid.frames.clone();
    }

    /** What to say of a rotation, given the largest angle and its standard error. */
    private static String found(double[] largest) {
        return Words.format("rotation of up to %s degrees is significant (%.0f times its error)",
                Words.degrees(largest[0]), largest[0] / largest[1]);
    }

    private static String none(double[] largest) {
        return Words.format("no rotation: at most %s degrees, %s %s degrees", Words.degrees(largest[0]),
                largest[0] <= largest[1] ? "within its error of"
                        : "no more than chance gives over all frames with an error of", Words.degrees(largest[1]));
    }

    private static double[] largest(JointFit rigid, BitSet frames, int referenceFrame) {
        JointSystem solved = rigid.frameCovariances();
        double zero = solved.ownCovariance(referenceFrame).tt();
        double[] largest = {0, Math.sqrt(2 * zero)};
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            double angle = Math.abs(rigid.state.theta[k] - rigid.state.theta[referenceFrame]);
            if (angle > largest[0]) {
                largest = new double[] {angle, Math.sqrt(solved.ownCovariance(k).tt() + zero)};
            }
        }
        return largest;
    }

    /** Probability that a field that does not turn looks as if it did this much. */
    private static double significance(JointFit rigid, BitSet frames) {
        double more = frames.cardinality() - 1;
        double rest = rigid.degrees(frames);
        if (more < 1 || rest < 1) {
            return 1;
        }
        double independent = Math.min(1, (1 - correlation(rigid)) / (1 + correlation(rigid)));
        double with = minimum(rigid, frames, true, rigid.state);
        double f = (minimum(rigid, frames, false, rigid.state.still()) - with) / more / (with / rest);
        if (!(f > 0)) {
            return 1;
        }
        double first = Math.max(1, more * independent);
        double second = Math.max(1, rest * independent);
        return 1 - new FDistribution(null, first, second).cumulativeProbability(f);
    }

    private static double minimum(JointFit fit, BitSet frames, boolean rotation, MotionState state) {
        return JointSystem.minimum(fit.m, frames, rotation, fit.omega, fit.noise(), state);
    }

    /** Correlation of the residuals of one frame with those of the next in which the particle was found. */
    private static double correlation(JointFit fit) {
        Measurements m = fit.m;
        double[] x = new double[m.size()];
        double[] y = new double[m.size()];
        Chunks.forEach(m.frameCount(), (chunk, from, to) -> {
            for (int k = fit.frames.nextSetBit(from); k >= 0 && k < to; k = fit.frames.nextSetBit(k + 1)) {
                residuals(fit, k, x, y);
            }
        });
        int[] last = new int[m.ids.length];
        Arrays.fill(last, -1);
        double product = 0;
        double square = 0;
        for (int o = 0; o < x.length; o++) {
            if (fit.frames.get(m.frame[o])) {
                int before = last[m.particle[o]];
                product += before < 0 ? 0 : x[o] * x[before] + y[o] * y[before];
                square += x[o] * x[o] + y[o] * y[o];
                last[m.particle[o]] = o;
            }
        }
        return square > 0 ? Math.clamp(product / square, 0, 0.999) : 0;
    }

    /** The weighted residuals of a frame's entries in the reference frame's coordinates. */
    private static void residuals(JointFit fit, int k, double[] x, double[] y) {
        Measurements m = fit.m;
        MotionState state = fit.state;
        double c = Math.cos(state.theta[k]);
        double s = Math.sin(state.theta[k]);
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            double weight = Math.sqrt(fit.omega[o]);
            double dx = m.x[o] - state.centerX - state.dx[k];
            double dy = m.y[o] - state.centerY - state.dy[k];
            x[o] = weight * (c * dx + s * dy + state.centerX - state.qx[m.particle[o]]);
            y[o] = weight * (-s * dx + c * dy + state.centerY - state.qy[m.particle[o]]);
        }
    }

    /**
     * Root mean square residual of held-out particles with and without rotation, over the points that both predict, each
     * with the weight that its prediction has with rotation: two neighbours say next to nothing of one far away.
     */
    private static double[] heldOut(JointFit rigid, BitSet frames, ProgressListener progress) {
        Measurements few = rigid.m.select(rigid.m.stride(ENOUGH_FRAMES), o -> frames.get(rigid.m.frame[o]));
        double[] omega = few.pick(rigid.omega);
        List<HeldOutTrack> with = new LeaveOneOut(few, true, rigid.state, rigid.noise(), omega, progress).tracks();
        List<HeldOutTrack> without = new LeaveOneOut(few, false, rigid.state.still(), rigid.noise(), omega, progress)
                .tracks();
        double[] sum = new double[2];
        double weights = 0;
        for (int i = 0; i < with.size(); i++) {
            Map<Integer, HeldOutTrack.Point> others = new HashMap<>();
            without.get(i).points().forEach(p -> others.put(p.frame(), p));
            for (HeldOutTrack.Point p : with.get(i).points()) {
                HeldOutTrack.Point other = others.get(p.frame());
                if (other != null && !p.bad()) {
                    double weight = 1 / p.expected();
                    sum[0] += weight * (p.dx() * p.dx() + p.dy() * p.dy());
                    sum[1] += weight * (other.dx() * other.dx() + other.dy() * other.dy());
                    weights += weight;
                }
            }
        }
        return new double[] {Math.sqrt(sum[0] / weights), Math.sqrt(sum[1] / weights)};
    }
}
