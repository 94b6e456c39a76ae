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
}
