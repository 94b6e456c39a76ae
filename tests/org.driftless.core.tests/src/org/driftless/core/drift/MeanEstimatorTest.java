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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.driftless.core.drift.FrameMotion.Source;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class MeanEstimatorTest {

    private static final DriftSettings MEAN = DriftSettings.DEFAULT.withEstimator(Estimator.MEAN)
            .withLimits(1, Integer.MAX_VALUE);

    /** A track with the given columns (NaN where the particle was not found) and rows that are half of them. */
    private static Trajectory track(int id, double... x) {
        List<Observation> all = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            all.add(Double.isNaN(x[k]) ? new Observation(id, k, null, FitResult.failed(FitStatus.FLAT))
                    : SimulatedTracks.observation(id, k, 100 * id + x[k], 50 + x[k] / 2, 0.01, 0, 0.01));
        }
        return new Trajectory(id, x.length, all);
    }

    private static DriftEstimate estimate(DriftSettings settings, Trajectory... tracks) throws DriftException {
        return DriftEstimator.estimate(List.of(tracks), 500, 500, settings, ProgressListener.NONE);
    }

    @Test
    void isThePlainMean() throws DriftException {
        DriftEstimate estimate = estimate(MEAN, track(1, 0, 1, 2), track(2, 0, 2, 2), track(3, 0, 3, 5));
        FrameMotion one = estimate.curve().at(1);
        assertEquals(2, one.motion().dx(), 1e-12);
        assertEquals(1, one.motion().dy(), 1e-12);
        assertEquals(1, one.spreadX(), 1e-12);
        assertEquals(0.5, one.spreadY(), 1e-12);
        assertEquals(1 / Math.sqrt(3), one.covariance().sigmaX(), 1e-12);
        assertEquals(3, estimate.curve().at(2).motion().dx(), 1e-12);
        assertEquals(RigidMotion.NONE, estimate.curve().at(0).motion());
        assertEquals(MotionModel.TRANSLATION, estimate.model());
        assertEquals(101, estimate.predictedX(1, 1) - 1, 1e-12);
    }

    @Test
    void countsFromTheReferenceFrame() throws DriftException {
        DriftEstimate estimate = estimate(MEAN.withReferenceFrame(1), track(1, 0, 1, 2), track(2, 5, 6, 7.5));
        assertEquals(-1, estimate.curve().at(0).motion().dx(), 1e-12);
        assertEquals(1.25, estimate.curve().at(2).motion().dx(), 1e-12);
        assertEquals(0, estimate.curve().at(1).motion().dx(), 0);
    }

    @Test
    void aMissingParticleIsInterpolated() throws DriftException {
        double nan = Double.NaN;
        // scipy.interpolate.CubicSpline(t, v, bc_type='clamped') at 2, 5 and 6.
        Trajectory gaps = track(1, 0, 1.5, nan, 2, 5, nan, nan, 4, 4.5);
        DriftCurve curve = estimate(MEAN, gaps, track(2, 0, 0, 0, 0, 0, 0, 0, 0, 0)).curve();
        assertEquals(1.5447313510693792 / 2, curve.at(2).motion().dx(), 1e-12);
        assertEquals(5.799194343012809 / 2, curve.at(5).motion().dx(), 1e-12);
        assertEquals(4.744624123340868 / 4, curve.at(6).motion().dy(), 1e-12);
        assertEquals(Source.MEASURED, curve.at(2).source());
        assertEquals(1, curve.at(2).measured());
        DriftCurve alone = estimate(MEAN, gaps).curve();
        assertEquals(Source.INTERPOLATED, alone.at(5).source());
        assertEquals(5.799194343012809, alone.at(5).motion().dx(), 1e-12);
        assertTrue(Double.isNaN(alone.at(5).spreadX()));
    }

    @Test
    void fewPointsAreJoinedByLinesAndEndsAreHeld() throws DriftException {
        double nan = Double.NaN;
        DriftCurve curve = estimate(MEAN, track(1, 0, nan, 4, nan, 5, nan, nan), track(2, 0, 0, 0, 0, 0, 0, 0)).curve();
        assertEquals(1, curve.at(1).motion().dx(), 1e-12);
        assertEquals(2.25, curve.at(3).motion().dx(), 1e-12);
        assertEquals(2.5, curve.at(6).motion().dx(), 1e-12);
        ClampedSpline held = new ClampedSpline(new double[] {3}, new double[] {7});
        assertEquals(7, held.at(0), 0);
        assertEquals(7, held.at(9), 0);
    }

    @Test
    void aParticleMissingInTheReferenceFrameIsLeftOutWithAReason() throws DriftException {
        double nan = Double.NaN;
        DriftEstimate estimate = estimate(MEAN, track(1, 0, 1, 2), track(2, nan, 2, 2), track(3, 0, 1, 2));
        assertEquals(List.of(1, 3), estimate.used());
        assertEquals("not found in frame 0, the reference frame, from which the plain mean counts",
                estimate.leftOut().get(2));
        assertThrows(DriftException.class, () -> estimate(MEAN, track(2, nan, 2, 2)));
        assertThrows(DriftException.class,
                () -> estimate(MEAN.withStrict(true), track(1, 0, 1, 2), track(2, nan, 2, 2)));
    }

    @Test
    void warnsOfParticlesThatDisagree() throws DriftException {
        DriftEstimate estimate = estimate(MEAN, track(1, 0, 1, 2), track(2, 0, 1, 2), track(3, 0, 1, 4));
        assertEquals(List.of(1, 2, 3), estimate.used());
        assertEquals("Particle 3 is up to 2.2 px away from where the others went (frame 2), and the plain mean does "
                + "not leave it out; --estimator robust would judge it.", estimate.warnings().get(0));
        assertEquals(1, estimate.warnings().size());
    }

    @Test
    void knowsNoRotation() {
        String message = assertThrows(DriftException.class,
                () -> estimate(MEAN.withModel(MotionModel.RIGID), track(1, 0, 1))).getMessage();
        assertEquals("The plain mean knows no rotation; take --estimator robust with --model rigid.", message);
    }

    @Test
    void saysHowFarTheScatterIsBeyondTheFits() throws DriftException {
        SimulatedTracks tracks = new SimulatedTracks(500, 500, SimulatedTracks.scattered(6, 500, 500, 1),
                SimulatedTracks.motions(400, 10, 0), 3);
        DriftEstimate estimate = DriftEstimator.estimate(tracks.noiseScale(2).build(), 500, 500, MEAN,
                ProgressListener.NONE);
        assertEquals(2, estimate.noiseFactor(), 0.5);
    }

    @Test
    void whoHasDissolvedDoesNotHoldTheOthersBack() throws DriftException {
        Trajectory stays = track(1, 0, 1, 2, 3, 4);
        Trajectory dissolves = track(2, 0, 1, Double.NaN, Double.NaN, Double.NaN);
        assertEquals(2.5, estimate(MEAN, stays, dissolves).curve().at(4).motion().dx(), 1e-12);
        assertEquals(4, estimate(MEAN, stays, dissolves.within(0, 1)).curve().at(4).motion().dx(), 1e-12);
    }
}
