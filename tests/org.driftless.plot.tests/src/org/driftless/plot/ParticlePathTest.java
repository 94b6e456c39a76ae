/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;

class ParticlePathTest {

    @Test
    void displacementIsMeasuredFromTheReferenceFrame() {
        Trajectory trajectory = new Trajectory(4, 3, List.of(Samples.found(4, 0, 10, 10), Samples.found(4, 1, 13, 14),
                Samples.found(4, 2, 13, 15)));
        ParticlePath path = ParticlePath.displacement(trajectory, 1);
        assertEquals(5, path.magnitude(0));
        assertEquals(0, path.magnitude(1));
        assertEquals(1, path.magnitude(2));
        assertEquals(0, path.farthest());
        assertEquals(Math.sqrt(26.0 / 3), path.rmsMagnitude(), 1e-12);
    }

    @Test
    void withoutTheReferenceFrameItIsMeasuredFromTheFirstFound() {
        Trajectory trajectory = new Trajectory(4, 4, List.of(Samples.lost(4, 0), Samples.lost(4, 1),
                Samples.found(4, 2, 20, 20), Samples.found(4, 3, 20, 22)));
        ParticlePath path = ParticlePath.displacement(trajectory, 0);
        assertFalse(path.has(0));
        assertEquals(2, path.frame(0));
        assertEquals(0, path.magnitude(0));
        assertEquals(2, path.maxMagnitude());
    }

    @Test
    void positionsThatAreNoNumbersArePassedOver() {
        Trajectory trajectory = new Trajectory(4, 2, List.of(Samples.found(4, 0, Double.NaN, 3),
                Samples.found(4, 1, 5, Double.POSITIVE_INFINITY)));
        assertTrue(ParticlePath.absolute(trajectory).isEmpty());
        assertEquals(-1, ParticlePath.absolute(trajectory).farthest());
        assertTrue(Double.isNaN(ParticlePath.absolute(trajectory).maxMagnitude()));
    }
}
