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
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.driftless.core.progress.ProgressListener;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/** Rotation is found where there is some, and only there. */
class AutoModelTest {

    private static DriftEstimate estimate(SimulatedTracks tracks) throws DriftException {
        return DriftEstimator.estimate(tracks.build(), tracks.width, tracks.height, DriftSettings.DEFAULT,
                ProgressListener.NONE);
    }

    private static SimulatedTracks tracks(int size, int particles, int frames, double degrees, long seed) {
        return new SimulatedTracks(size, size, SimulatedTracks.scattered(particles, size, size, seed),
                SimulatedTracks.motions(frames, 20, Math.toRadians(degrees)), seed);
    }

    private static int rotating(int size, int particles, int frames, double degrees, double noise)
            throws DriftException {
        int found = 0;
        for (int seed = 0; seed < 50; seed++) {
            found += estimate(tracks(size, particles, frames, degrees, seed).noiseScale(noise)).model()
                    == MotionModel.RIGID ? 1 : 0;
        }
        return found;
    }

    @Test
    void findsNoRotationWhereThereIsNone() throws DriftException {
        assertEquals(0, rotating(1024, 6, 60, 0, 1));
        assertEquals(0, rotating(1024, 3, 40, 0, 1));
        assertEquals(0, rotating(500, 2, 40, 0, 1));
    }

    @Test
    void findsNoRotationInFewFramesWithTooSureFits() throws DriftException {
        assertEquals(0, rotating(500, 4, 5, 0, 5));
        assertEquals(0, rotating(500, 6, 5, 0, 5));
        assertEquals(0, rotating(500, 4, 2, 0, 5));
    }

    @Test
    void findsHalfADegree() throws DriftException {
        assertEquals(50, rotating(1024, 6, 40, 0.5, 1));
        assertEquals(50, rotating(500, 4, 5, 0.5, 1));
        // In one of these fields the two lie 18 px apart, which shows no half degree.
        assertEquals(49, rotating(1024, 2, 40, 0.5, 1));
    }

    @Test
    void slowErrorsOfTheFitsAreNoRotation() throws DriftException {
        // Each fit is wrong by up to 0.15 px, slowly changing: frames are not independent then.
        int found = 0;
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            double[][] phase = random.doubles(24).boxed().map(v -> new double[] {v}).toArray(double[][]::new);
            found += estimate(tracks(1024, 6, 100, 0, seed).offset((i, k) -> new double[] {
                0.15 * Math.sin(2 * Math.PI * (phase[4 * i][0] + k / 100.0 * (1 + phase[4 * i + 1][0]))),
                0.15 * Math.sin(2 * Math.PI * (phase[4 * i + 2][0] + k / 100.0 * (1 + phase[4 * i + 3][0])))
            })).model() == MotionModel.RIGID ? 1 : 0;
        }
        assertTrue(found <= 2, found + " of 50");
    }

    @Test
    void saysWhyInWords() throws DriftException {
        DriftEstimate still = estimate(tracks(1024, 6, 100, 0, 1));
        assertTrue(still.modelReason().matches("no rotation: at most 0\\.0\\d+ degrees, (within its error of|no more "
                + "than chance gives over all frames with an error of) 0\\.0\\d+ degrees"), still.modelReason());
        DriftEstimate turning = estimate(tracks(1024, 6, 100, 0.5, 1));
        assertTrue(turning.modelReason().matches("rotation of up to 0\\.50 degrees is significant \\(\\d+ times its "
                + "error\\) and lowers the held-out residual from \\d\\.\\d to 0\\.0\\d+ px"), turning.modelReason());
    }

    @Test
    void aSidewaysStepIsNoRotation() throws DriftException {
        // Particle 3 steps across the line to particle 1: their distance stays, as if the field had turned.
        SimulatedTracks tracks = new SimulatedTracks(1024, 1024,
                new double[][] {{200, 500}, {520, 800}, {800, 500}}, SimulatedTracks.motions(60, 20, 0), 5);
        tracks.offset((i, k) -> i == 2 && k > 30 ? new double[] {0, 4} : new double[2]);
        DriftEstimate estimate = estimate(tracks);
        assertEquals(MotionModel.TRANSLATION, estimate.model());
        assertEquals(List.of(1, 2), estimate.used());
        assertTrue(estimate.leftOut().get(3).matches("moves (3\\.9|4\\.[01]) px down between frames 30 and 31, the others "
                + "do not"), "" + estimate.leftOut());
    }

    /** Two neighbours, and one 430 px away. */
    private static SimulatedTracks neighbours(double degrees, long seed) {
        return new SimulatedTracks(1024, 1024, new double[][] {{698, 523}, {707, 508}, {344, 291}},
                SimulatedTracks.motions(200, 20, Math.toRadians(degrees)), seed);
    }

    @Test
    void twoNeighboursAndOneFarAwayShowARotation() throws DriftException {
        // The neighbours alone say nothing of where the third should be, so that it fits them badly proves nothing.
        for (int seed = 0; seed < 20; seed++) {
            DriftEstimate estimate = estimate(neighbours(0.5, seed));
            assertEquals(MotionModel.RIGID, estimate.model(), estimate.modelReason());
            assertEquals(List.of(1, 2, 3), estimate.used());
        }
    }

    @Test
    void oneThatCreepsAroundTwoNeighboursIsNoRotation() throws DriftException {
        for (int seed = 0; seed < 20; seed++) {
            DriftEstimate estimate = estimate(neighbours(0, seed).offset((i, k) -> i == 2
                    ? new double[] {2.0 * k / 200, -3.1 * k / 200} : new double[2]));
            assertEquals(MotionModel.TRANSLATION, estimate.model(), estimate.modelReason());
            assertEquals(List.of(1, 2), estimate.used());
        }
    }

    @Test
    void anOutlierInATurningFieldIsStillFound() throws DriftException {
        SimulatedTracks tracks = tracks(1024, 6, 60, 1, 6)
                .offset((i, k) -> i == 2 && k > 30 ? new double[] {0, -4} : new double[2]);
        DriftEstimate estimate = estimate(tracks);
        assertEquals(MotionModel.RIGID, estimate.model());
        assertEquals(List.of(1, 2, 4, 5, 6), estimate.used());
        assertTrue(estimate.leftOut().get(3).matches("moves (3\\.9|4\\.[01]) px up between frames 30 and 31, the others "
                + "do not"), "" + estimate.leftOut());
    }

    @Test
    void aFrameWithOneParticleTakesItsRotationFromItsNeighbours() throws DriftException {
        SimulatedTracks tracks = tracks(1024, 6, 60, 2, 7).found((i, k) -> k != 29 || i == 4);
        DriftEstimate estimate = estimate(tracks);
        FrameMotion alone = estimate.curve().at(29);
        assertEquals(FrameMotion.Source.MEASURED, alone.source());
        assertEquals(1, alone.measured());
        assertEquals(tracks.truth[29].theta(), alone.motion().theta(), 3 * alone.covariance().sigmaTheta());
        assertEquals(tracks.truth[29].dx(), alone.motion().dx(), 4 * alone.covariance().sigmaX());
        assertTrue(alone.covariance().sigmaTheta() > estimate.curve().at(28).covariance().sigmaTheta());
        assertTrue(alone.covariance().sigmaX() > estimate.curve().at(28).covariance().sigmaX());
        assertEquals(estimate.predictedX(5, 29), tracks.truth[29].applyX(tracks.positions[4][0],
                tracks.positions[4][1], 511.5, 511.5), 0.2);
    }

    @Test
    void aReferenceFrameWithOneParticleLeavesTheRotationOpen() throws DriftException {
        SimulatedTracks tracks = tracks(1024, 6, 60, 0, 8).found((i, k) -> k != 0 || i == 4);
        DriftEstimate estimate = estimate(tracks);
        assertEquals(MotionModel.TRANSLATION, estimate.model());
        assertTrue(estimate.modelReason().contains("two particles found in it"), estimate.modelReason());
    }
}
