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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;

/** The original pipeline's tracks of five real frames: particles 2 and 3 step once, then ride with the rest. */
class RealFramesDriftTest {

    /** The table has no covariances; these are ways in which they could be. */
    private static RealTracks.Error error(String kind) {
        return switch (kind) {
            case "equal" -> (id, a, sx, sy) -> 0.1;
            case "unknown" -> (id, a, sx, sy) -> Double.NaN;
            case "white noise" -> (id, a, sx, sy) -> Math.sqrt(2 / Math.PI) * 1500 / Math.abs(a);
            case "too sure" -> (id, a, sx, sy) -> Math.sqrt(2 / Math.PI) * 300 / Math.abs(a);
            default -> (id, a, sx, sy) -> id == 2 || id == 3 ? 0.02 : id == 4 ? 0.05 : 0.12;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal", "unknown", "white noise", "too sure", "sharp ones surest"})
    void allSixGiveTheDriftOfTheFourThatRide(String kind) throws IOException, DriftException {
        DriftEstimate estimate = DriftEstimator.estimate(RealTracks.read(error(kind)), RealTracks.SIZE,
                RealTracks.SIZE, DriftSettings.DEFAULT, ProgressListener.NONE);
        assertEquals(List.of(1, 4, 5, 6), estimate.used());
        assertEquals("moves 3.0 px to the right between frames 0 and 1, the others do not", estimate.leftOut().get(2));
        assertEquals("moves 8.3 px to the right between frames 0 and 1, the others do not", estimate.leftOut().get(3));
        assertEquals(MotionModel.TRANSLATION, estimate.model(), estimate.modelReason());
        double[][] expected = RealTracks.drift();
        for (FrameMotion motion : estimate.curve().motions()) {
            double off = Math.hypot(motion.motion().dx() - expected[motion.frame()][0],
                    motion.motion().dy() - expected[motion.frame()][1]);
            assertTrue(off < 0.15, "frame " + motion.frame() + " is off by " + off);
        }
    }

    @Test
    void theMeanOfFourIsTheOriginals() throws IOException, DriftException {
        DriftEstimate estimate = DriftEstimator.estimate(RealTracks.read(error("equal"), 1, 4, 5, 6), RealTracks.SIZE,
                RealTracks.SIZE, DriftSettings.DEFAULT.withEstimator(Estimator.MEAN), ProgressListener.NONE);
        double[][] expected = RealTracks.drift();
        for (FrameMotion motion : estimate.curve().motions()) {
            assertEquals(expected[motion.frame()][0], motion.motion().dx(), 1e-3);
            assertEquals(expected[motion.frame()][1], motion.motion().dy(), 1e-3);
            assertEquals(4, motion.measured());
        }
        assertEquals(0.27896535029760694, estimate.curve().at(3).spreadY(), 1e-3);
        assertTrue(estimate.warnings().isEmpty(), "" + estimate.warnings());
    }

    @Test
    void theMeanOfSixIsWrongAndSaysSo() throws IOException, DriftException {
        DriftEstimate estimate = DriftEstimator.estimate(RealTracks.read(error("equal")), RealTracks.SIZE,
                RealTracks.SIZE, DriftSettings.DEFAULT.withEstimator(Estimator.MEAN), ProgressListener.NONE);
        assertTrue(Math.abs(estimate.curve().at(1).motion().dx() - RealTracks.drift()[1][0]) > 1.5);
        assertTrue(estimate.warnings().stream().anyMatch(w -> w.startsWith("Particle 2 ")));
        assertTrue(estimate.warnings().stream().anyMatch(w -> w.startsWith("Particle 3 ")));
        assertEquals(2, estimate.warnings().size(), "" + estimate.warnings());
    }
}
