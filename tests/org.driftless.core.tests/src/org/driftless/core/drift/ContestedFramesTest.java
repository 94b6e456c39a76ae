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
import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

/** Frames whose particles contradict each other: the right motion where it can be told, an honest error where not. */
class ContestedFramesTest {

    private static final int SIZE = 1024;

    private static DriftSettings settings(boolean rotation) {
        return DriftSettings.DEFAULT.withModel(rotation ? MotionModel.RIGID : MotionModel.TRANSLATION);
    }

    private static DriftEstimate estimate(List<Trajectory> tracks, boolean rotation) throws DriftException {
        return DriftEstimator.estimate(tracks, SIZE, SIZE, settings(rotation), ProgressListener.NONE);
    }

    private static SimulatedTracks tracks(int particles, int frames, boolean rotation, long seed) {
        return new SimulatedTracks(SIZE, SIZE, SimulatedTracks.scattered(particles, SIZE, SIZE, seed + 1),
                SimulatedTracks.motions(frames, 40, rotation ? Math.toRadians(0.5) : 0), seed);
    }

    /** Tracks with at most one entry a frame far off, in one frame of so many. */
    private static SimulatedTracks oneBadInSome(int particles, int frames, boolean rotation, int every, long seed) {
        Random random = new Random(seed);
        double[][][] off = new double[frames][particles][2];
        for (int k = every; k < frames; k += every) {
            off[k][random.nextInt(particles)] = new double[] {3 * random.nextGaussian(), 3 * random.nextGaussian()};
        }
        return tracks(particles, frames, rotation, seed).covariance(DriftPrecisionTest.elongated(particles, seed))
                .offset((i, k) -> off[k][i]);
    }

    /** Frames that are wrong by more than five of their standard errors, and frames with one of more than 0.3 px. */
    private static int[] wrongAndUncertain(int particles, boolean rotation) throws DriftException {
        int[] counts = new int[2];
        for (int seed = 0; seed < 20; seed++) {
            SimulatedTracks tracks = oneBadInSome(particles, 200, rotation, 10, seed);
            DriftCurve curve = estimate(tracks.build(), rotation).curve();
            for (int k = 1; k < 200; k++) {
                FrameMotion seen = curve.at(k);
                RigidMotion truth = tracks.against(k, 0);
                double off = Math.max(Math.abs(seen.motion().dx() - truth.dx()) / seen.covariance().sigmaX(),
                        Math.abs(seen.motion().dy() - truth.dy()) / seen.covariance().sigmaY());
                counts[0] += off > 5 ? 1 : 0;
                counts[1] += seen.covariance().sigmaX() > 0.3 ? 1 : 0;
            }
        }
        return counts;
    }

    @Test
    void oneBadEntryOfThreeIsFoundOut() throws DriftException {
        int[] counts = wrongAndUncertain(3, false);
        assertEquals(0, counts[0]);
        assertTrue(counts[1] <= 4, counts[1] + " of 380 frames with a bad entry are given up");
    }

    @Test
    void oneBadEntryOfFourIsFoundOutInATurningField() throws DriftException {
        int[] counts = wrongAndUncertain(4, true);
        assertEquals(0, counts[0]);
        assertTrue(counts[1] <= 8, counts[1] + " of 380 frames with a bad entry are given up");
    }

    @Test
    void aBadEntryInTheReferenceFrameDoesNotMoveAllOthers() throws DriftException {
        for (int seed = 0; seed < 20; seed++) {
            int bad = seed % 3;
            double angle = seed;
            SimulatedTracks tracks = tracks(3, 20, false, seed).covariance(DriftPrecisionTest.elongated(3, seed))
                    .offset((i, k) -> k == 0 && i == bad ? new double[] {3 * Math.cos(angle), 3 * Math.sin(angle)}
                            : new double[2]);
            DriftEstimate estimate = estimate(tracks.build(), false);
            FrameMotion seen = estimate.curve().at(10);
            double error = Math.abs(seen.motion().dx() - tracks.against(10, 0).dx());
            assertTrue(error < 5 * seen.covariance().sigmaX(), "seed " + seed + ": " + error + " px");
        }
    }

    @Test
    void twoAgainstTwoIsNamedAndTheErrorReachesBoth() throws DriftException {
        for (int seed = 0; seed < 10; seed++) {
            SimulatedTracks tracks = tracks(4, 100, false, seed)
                    .offset((i, k) -> k == 37 && i > 1 ? new double[] {3, -2} : new double[2]);
            DriftEstimate estimate = estimate(tracks.build(), false);
            assertTrue(estimate.warnings().stream().anyMatch(w -> w.startsWith("The particles contradict each other in "
                    + "frame 37 ")), "" + estimate.warnings());
            FrameMotion seen = estimate.curve().at(37);
            RigidMotion truth = tracks.against(37, 0);
            assertTrue(seen.covariance().sigmaX() > 1 && seen.covariance().sigmaY() > 0.6, "" + seen);
            assertTrue(Math.abs(seen.motion().dx() - truth.dx()) < 2.5 * seen.covariance().sigmaX(), "" + seen);
            assertTrue(Math.abs(seen.motion().dx() - truth.dx() - 3) < 2.5 * seen.covariance().sigmaX(), "" + seen);
            assertTrue(estimate.curve().at(36).covariance().sigmaX() < 0.1);
        }
    }

    @Test
    void fourAgainstTwoIsClear() throws DriftException {
        SimulatedTracks tracks = tracks(6, 100, false, 1)
                .offset((i, k) -> k == 37 && i > 3 ? new double[] {3, -2} : new double[2]);
        DriftEstimate estimate = estimate(tracks.build(), false);
        assertTrue(estimate.warnings().isEmpty(), "" + estimate.warnings());
        FrameMotion seen = estimate.curve().at(37);
        assertTrue(seen.covariance().sigmaX() < 0.1);
        assertEquals(tracks.against(37, 0).dx(), seen.motion().dx(), 4 * seen.covariance().sigmaX());
    }

    @Test
    void threadsChangeNothing() throws Exception {
        List<Trajectory> tracks = oneBadInSome(4, 700, true, 7, 3).build();
        DriftEstimate[] all = new DriftEstimate[3];
        int[] threads = {1, 2, 8};
        for (int a = 0; a < threads.length; a++) {
            try (ForkJoinPool pool = new ForkJoinPool(threads[a])) {
                all[a] = pool.submit(() -> estimate(tracks, true)).get();
            }
        }
        for (DriftEstimate other : all) {
            assertEquals(all[0].curve().motions(), other.curve().motions());
        }
    }
}
