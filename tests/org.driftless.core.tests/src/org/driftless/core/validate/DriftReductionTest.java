/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.driftless.core.drift.SimulatedTracks;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class DriftReductionTest {

    private static Trajectory track(int id, double... x) {
        List<Observation> all = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            if (!Double.isNaN(x[k])) {
                all.add(SimulatedTracks.observation(id, k, 100 + x[k], 50, 0.01, 0, 0.01));
            }
        }
        return new Trajectory(id, x.length, all);
    }

    @Test
    void isThatOfTheOriginal() {
        DriftReduction reduction = DriftReduction.of(track(4, 0, 3, -4, 5), track(4, 0, 0.5, 0, -1), 0);
        assertEquals(4, reduction.particleId());
        assertEquals(5, reduction.before().max(), 1e-12);
        assertEquals(3, reduction.before().mean(), 1e-12);
        assertEquals(Math.sqrt(12.5), reduction.before().rms(), 1e-12);
        assertEquals(80, reduction.maxReduction(), 1e-12);
        assertEquals(87.5, reduction.meanReduction(), 1e-12);
        assertEquals(100 * (1 - Math.sqrt(1.25 / 4 / 12.5)), reduction.rmsReduction(), 1e-9);
    }

    @Test
    void isZeroIfNothingMovedBefore() {
        DriftReduction reduction = DriftReduction.of(track(1, 0, 0), track(1, 0, 2), 0);
        assertEquals(0, reduction.maxReduction(), 0);
        assertEquals(0, reduction.rmsReduction(), 0);
    }

    @Test
    void isNegativeIfItMovesMore() {
        assertEquals(-100, DriftReduction.of(track(1, 0, 1), track(1, 0, 2), 0).maxReduction(), 1e-12);
    }

    @Test
    void knowsTwoReferenceFrames() {
        DriftReduction reduction = DriftReduction.of(track(1, 5, 3, 0), 2, track(1, 0, 1, 1), 0);
        assertEquals(5, reduction.before().max(), 1e-12);
        assertEquals(80, reduction.maxReduction(), 1e-12);
    }

    @Test
    void framesWithoutTheParticleDoNotCount() {
        DriftReduction reduction = DriftReduction.of(track(1, 0, Double.NaN, 4), track(1, 0, 1, Double.NaN), 0);
        assertEquals(2, reduction.before().frames());
        assertEquals(2, reduction.before().mean(), 1e-12);
        assertEquals(75, reduction.maxReduction(), 1e-12);
    }

    @Test
    void isNotANumberWithoutTheReferenceFrame() {
        DriftReduction reduction = DriftReduction.of(track(1, 0, 1), track(1, Double.NaN, 1), 0);
        assertTrue(Double.isNaN(reduction.maxReduction()));
    }

    @Test
    void comparesOneParticleWithItself() {
        assertThrows(IllegalArgumentException.class, () -> DriftReduction.of(track(1, 0), track(2, 0), 0));
    }
}
