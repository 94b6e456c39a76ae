/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.driftless.core.drift.FrameMotion.Source;
import org.driftless.core.progress.ProgressListener;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Frames in which no particle was found. */
class GapTest {

    private static SimulatedTracks tracks() {
        return new SimulatedTracks(500, 500, SimulatedTracks.scattered(5, 500, 500, 1),
                SimulatedTracks.motions(100, 20, 0), 1);
    }

    private static DriftEstimate estimate(SimulatedTracks tracks) throws DriftException {
        return DriftEstimator.estimate(tracks.build(), 500, 500,
                DriftSettings.DEFAULT.withLimits(1, Integer.MAX_VALUE), ProgressListener.NONE);
    }

    @Test
    void motionIsInterpolatedBetweenAndHeldAtTheEnds() throws DriftException {
        SimulatedTracks tracks = tracks().lookedFor((i, k) -> k != 20).found((i, k) -> (k < 40 || k > 44) && k < 97);
        DriftEstimate estimate = estimate(tracks);
        DriftCurve curve = estimate.curve();
        assertEquals(Source.MEASURED, curve.at(39).source());
        assertEquals(Source.INTERPOLATED, curve.at(40).source());
        assertEquals(Source.INTERPOLATED, curve.at(44).source());
        assertEquals(Source.EXTRAPOLATED, curve.at(99).source());
        assertNull(curve.at(20));
        assertEquals(tracks.truth[42].dx(), curve.at(42).motion().dx(), 0.1);
        assertEquals(curve.at(96).motion(), curve.at(99).motion());
        assertEquals(0, curve.at(42).measured());
        assertTrue(Double.isNaN(curve.at(42).spreadX()));
        assertTrue(estimate.warnings().contains("No particle that is used was found in frames 40 to 44; the motion "
                + "there is interpolated in time."), "" + estimate.warnings());
        assertTrue(estimate.warnings().contains("No particle that is used was found in frames 97 to 99; the motion "
                + "there is taken to be that of the nearest measured frame."), "" + estimate.warnings());
    }

    @Test
    void uncertaintyGrowsWithTheDistance() throws DriftException {
        DriftCurve curve = estimate(tracks().found((i, k) -> (k < 40 || k > 44) && k < 97)).curve();
        double[] sigma = {39, 40, 41, 42};
        for (int j = 1; j < sigma.length; j++) {
            assertTrue(curve.at((int) sigma[j]).covariance().sigmaX()
                    > curve.at((int) sigma[j] - 1).covariance().sigmaX());
        }
        assertEquals(curve.at(41).covariance().sigmaX(), curve.at(43).covariance().sigmaX(), 0.01);
        for (int k = 97; k < 100; k++) {
            FrameMotion held = curve.at(k);
            assertTrue(held.covariance().sigmaX() > curve.at(k - 1).covariance().sigmaX());
            double error = Math.abs(held.motion().dx() - tracks().truth[k].dx());
            assertTrue(error < 3 * held.covariance().sigmaX(), "frame " + k + ": " + error + " " + held);
        }
    }

    @Test
    void noFrameWithoutAParticleIsZeroOrCountsAsMeasured() throws DriftException {
        Random random = new Random(5);
        boolean[] seen = new boolean[100];
        for (int k = 0; k < seen.length; k++) {
            seen[k] = k == 10 || k > 3 && k < 95 && random.nextInt(3) > 0;
        }
        SimulatedTracks tracks = new SimulatedTracks(500, 500, SimulatedTracks.scattered(5, 500, 500, 1),
                SimulatedTracks.motions(100, 20, Math.toRadians(2)), 1).found((i, k) -> seen[k]);
        DriftEstimate estimate = DriftEstimator.estimate(tracks.build(), 500, 500, DriftSettings.DEFAULT
                .withReferenceFrame(10).withLimits(1, Integer.MAX_VALUE), ProgressListener.NONE);
        assertEquals(MotionModel.RIGID, estimate.model());
        double worstMeasured = 0;
        for (int k = 0; k < seen.length; k++) {
            if (seen[k]) {
                assertEquals(Source.MEASURED, estimate.curve().at(k).source());
                worstMeasured = Math.max(worstMeasured, estimate.curve().at(k).covariance().sigmaX());
            }
        }
        for (int k = 0; k < seen.length; k++) {
            FrameMotion motion = estimate.curve().at(k);
            if (!seen[k]) {
                assertEquals(k <= 3 || k >= 95 ? Source.EXTRAPOLATED : Source.INTERPOLATED, motion.source());
                assertEquals(0, motion.measured());
                assertTrue(motion.motion().magnitude() > 0.05 && motion.motion().theta() != 0, "" + motion);
                assertTrue(motion.covariance().sigmaX() > 0.02 && motion.covariance().sigmaTheta() > 0, "" + motion);
                assertEquals(tracks.against(k, 10).dx(), motion.motion().dx(), 4 * motion.covariance().sigmaX());
                assertEquals(tracks.against(k, 10).theta(), motion.motion().theta(),
                        4 * motion.covariance().sigmaTheta());
            }
        }
        assertTrue(estimate.curve().at(99).covariance().sigmaX() > 2 * worstMeasured);
    }

    @Test
    void theWidthOfARandomWalksGapIsRight() {
        // A walk of 0.3 px a frame, known exactly at every frame but those in a gap of nine.
        Random random = new Random(3);
        double sum = 0;
        for (int run = 0; run < 300; run++) {
            double[] x = new double[80];
            for (int k = 1; k < x.length; k++) {
                x[k] = x[k - 1] + 0.3 * random.nextGaussian();
            }
            List<FrameMotion> known = new ArrayList<>();
            for (int k = 0; k < x.length; k++) {
                if (k < 40 || k > 48) {
                    known.add(new FrameMotion(k, new RigidMotion(x[k], 0, 0), Source.MEASURED, 4,
                            MotionCovariance.ZERO, 0, 0));
                }
            }
            FrameMotion middle = new GapFiller(known).fill(44);
            sum += Math.pow(middle.motion().dx() - x[44], 2) / middle.covariance().xx() / 300;
        }
        assertEquals(1, sum, 0.3);
    }

    @Test
    void theCurveIsMonotoneWhereThePointsAre() {
        // A plain cubic spline overshoots at a step; this one may not.
        double[] t = {0, 1, 2, 3, 10, 11, 12};
        double[] v = {0, 0.01, 0.02, 5, 5.01, 5.02, 5.02};
        MonotoneCubic curve = new MonotoneCubic(t, v);
        double last = -1;
        for (int j = 0; j <= 1200; j++) {
            double value = curve.at(j / 100.0);
            assertTrue(value >= last - 1e-12 && value <= 5.02 + 1e-12, "at " + j / 100.0 + ": " + value);
            last = value;
        }
        for (int j = 0; j < t.length; j++) {
            assertEquals(v[j], curve.at(t[j]), 0);
        }
        assertEquals(0, curve.at(-5), 0);
        assertEquals(5.02, curve.at(50), 0);
    }

    @Test
    void aStraightLineStaysStraight() {
        MonotoneCubic curve = new MonotoneCubic(new double[] {0, 2, 3, 7}, new double[] {1, 5, 7, 15});
        for (double time = 0; time <= 7; time += 0.25) {
            assertEquals(1 + 2 * time, curve.at(time), 1e-12);
        }
    }

    @Test
    void oneMeasuredFrameIsNoDrift() {
        SimulatedTracks tracks = tracks().found((i, k) -> k == 0);
        assertTrue(assertThrows(DriftException.class, () -> estimate(tracks)).getMessage()
                .startsWith("The particles were found in frame 0 only"));
    }
}
