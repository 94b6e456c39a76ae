/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.track.Trajectory;
import java.util.BitSet;
import java.util.ArrayList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.driftless.core.progress.ProgressListener;
import org.junit.jupiter.api.Test;

import java.util.List;

class QualityGateTest {

    private static SimulatedTracks tracks(int frames) {
        return new SimulatedTracks(500, 500, SimulatedTracks.scattered(4, 500, 500, 1),
                SimulatedTracks.motions(frames, 10, 0), 1);
    }

    private static DriftEstimate estimate(SimulatedTracks tracks, DriftSettings settings) throws DriftException {
        return DriftEstimator.estimate(tracks.build(), 500, 500, settings, ProgressListener.NONE);
    }

    @Test
    void leavesOutWhoIsNotFoundOftenEnough() throws DriftException {
        // 61 of 100 frames, never two lost in a row.
        SimulatedTracks tracks = tracks(100).found((i, k) -> i != 1 || k % 2 == 0 || k >= 78);
        DriftEstimate estimate = estimate(tracks, DriftSettings.DEFAULT);
        assertEquals(List.of(1, 3, 4), estimate.used());
        assertEquals("found in 61 % of the frames; 90 % are needed", estimate.leftOut().get(2));
    }

    @Test
    void leavesOutWhoIsLostForTooLong() throws DriftException {
        SimulatedTracks tracks = tracks(200).found((i, k) -> i != 2 || k < 30 || k > 41);
        DriftEstimate estimate = estimate(tracks, DriftSettings.DEFAULT);
        assertEquals("lost for 12 frames in a row (frames 30 to 41); fewer than 4 are allowed",
                estimate.leftOut().get(3));
        tracks.found((i, k) -> i != 2 || k < 30 || k > 32);
        assertTrue(estimate(tracks, DriftSettings.DEFAULT).leftOut().isEmpty());
    }

    @Test
    void exactlyTheLimitPasses() throws DriftException {
        SimulatedTracks tracks = tracks(10).found((i, k) -> i != 2 || k != 5);
        assertTrue(estimate(tracks, DriftSettings.DEFAULT).leftOut().isEmpty());
        tracks = tracks(5).found((i, k) -> i != 2 || k != 3);
        assertEquals("found in 80 % of the frames; 90 % are needed",
                estimate(tracks, DriftSettings.DEFAULT).leftOut().get(3));
    }

    @Test
    void leftOutFramesNeitherCountNorBreakAGap() throws DriftException {
        SimulatedTracks tracks = tracks(100).lookedFor((i, k) -> k < 50 || k > 52)
                .found((i, k) -> i != 0 || k < 48 || k > 54);
        assertEquals("lost for 4 frames in a row (frames 48 to 54); fewer than 4 are allowed",
                estimate(tracks, DriftSettings.DEFAULT).leftOut().get(1));
        assertEquals(97, estimate(tracks, DriftSettings.DEFAULT).curve().motions().size());
    }

    @Test
    void strictNamesThemAll() {
        SimulatedTracks tracks = tracks(200).found((i, k) -> i == 0 ? k % 2 == 0 : i != 2 || k < 30 || k > 41);
        String message = assertThrows(DriftException.class,
                () -> estimate(tracks, DriftSettings.DEFAULT.withStrict(true))).getMessage();
        assertEquals("Not all particles can be used (particle 1: found in 50 % of the frames, 90 % are needed; "
                + "particle 3: lost for 12 frames in a row (frames 30 to 41), fewer than 4 are allowed); go on without "
                + "them with --use, or without --strict.", message);
    }

    @Test
    void saysSoIfNonePasses() {
        SimulatedTracks tracks = tracks(100).found((i, k) -> k % 2 == 0);
        String message = assertThrows(DriftException.class, () -> estimate(tracks, DriftSettings.DEFAULT)).getMessage();
        assertTrue(message.startsWith("None of the particles can be used (particle 1: found in 50 %"), message);
        assertTrue(message.endsWith("--skip."), message);
    }

    @Test
    void whoHasDissolvedIsNotMissed() throws DriftException {
        SimulatedTracks tracks = tracks(100).lookedFor((i, k) -> i != 1 || k < 40);
        assertEquals("found in 40 % of the frames; 90 % are needed and lost for 60 frames in a row (frames 40 to 99); "
                + "fewer than 4 are allowed", estimate(tracks, DriftSettings.DEFAULT).leftOut().get(2));
        List<Trajectory> ending = new ArrayList<>(tracks.build());
        ending.set(1, ending.get(1).within(0, 39));
        DriftEstimate estimate =
                DriftEstimator.estimate(ending, 500, 500, DriftSettings.DEFAULT, ProgressListener.NONE);
        assertEquals(List.of(1, 2, 3, 4), estimate.used());
        assertEquals(4, estimate.curve().at(39).measured());
        assertEquals(3, estimate.curve().at(40).measured());
        assertTrue(tracks.error(estimate.curve())[0] < 0.05);
    }

    @Test
    void whereAllHaveDissolvedTheLastMotionIsHeld() throws DriftException {
        SimulatedTracks tracks = tracks(100).lookedFor((i, k) -> k < 80);
        List<Trajectory> ending = tracks.build().stream().map(one -> one.within(0, 79)).toList();
        BitSet inUse = new BitSet();
        inUse.set(0, 100);
        inUse.clear(95);
        for (Estimator estimator : Estimator.values()) {
            DriftCurve curve = DriftEstimator.estimate(ending, inUse, 500, 500,
                    DriftSettings.DEFAULT.withEstimator(estimator).withModel(MotionModel.TRANSLATION),
                    ProgressListener.NONE).curve();
            assertEquals(99, curve.motions().size());
            FrameMotion end = curve.at(79);
            assertEquals(FrameMotion.Source.MEASURED, end.source());
            for (int k : new int[] {80, 94, 99}) {
                assertEquals(FrameMotion.Source.EXTRAPOLATED, curve.at(k).source());
                assertEquals(end.motion(), curve.at(k).motion());
                assertTrue(curve.at(k).covariance().xx() > end.covariance().xx());
            }
            assertTrue(Math.hypot(end.motion().dx(), end.motion().dy()) > 5);
        }
    }
}
