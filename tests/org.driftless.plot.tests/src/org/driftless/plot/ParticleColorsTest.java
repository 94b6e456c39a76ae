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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ParticleColorsTest {

    @Test
    void coloursOfAnIdNeverChange() {
        int[] expected = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x332288, 0x882255, 0x999933,
            0x661100};
        for (int id = 1; id <= expected.length; id++) {
            assertEquals(expected[id - 1], ParticleColors.rgb(id), "particle " + id);
        }
    }

    @Test
    void particlesOfOneColourDifferInTheirLine() {
        Set<String> seen = new HashSet<>();
        for (int id = 1; id <= 3 * ParticleColors.COUNT; id++) {
            assertTrue(seen.add(ParticleColors.rgb(id) + "/" + ParticleColors.lineStyle(id)), "particle " + id);
        }
    }

    @Test
    void anyIdHasAColour() {
        assertEquals(ParticleColors.rgb(10), ParticleColors.rgb(0));
        ParticleColors.rgb(Integer.MIN_VALUE);
        ParticleColors.lineStyle(Integer.MAX_VALUE);
    }

    @Test
    void leftOutGreyIsNoParticlesColour() {
        for (int id = 1; id <= ParticleColors.COUNT; id++) {
            assertNotEquals(Style.LEFT_OUT.getRGB() & 0xffffff, ParticleColors.rgb(id));
        }
    }
}
