/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class FrameChoiceTest {

    @Test
    void aFrameIsLeftOutAndUsedAgain() {
        FrameChoice without = FrameChoice.ALL.without(4).without(2);
        assertEquals(new FrameChoice(0, FrameChoice.END, List.of(2, 4)), without);
        assertFalse(without.uses(4));
        assertEquals(FrameChoice.ALL, without.with(4).with(2));
        assertEquals(without, without.without(4));
    }

    @Test
    void aFrameOutsideTheRangeWidensItByThatOneAlone() {
        FrameChoice range = FrameChoice.ALL.without(7).withRange(5, 9);
        FrameChoice behind = range.with(12);
        assertEquals(new FrameChoice(5, 12, List.of(7, 10, 11)), behind);
        FrameChoice before = range.with(3);
        assertEquals(new FrameChoice(3, 9, List.of(4, 7)), before);
        assertTrue(behind.uses(12) && before.uses(3));
        assertFalse(behind.uses(11) || before.uses(4));
    }

    @Test
    void countsTheFramesOfAFolderThatItUses() {
        assertEquals(10, FrameChoice.ALL.count(10));
        assertEquals(3, new FrameChoice(5, 9, List.of(2, 7, 8, 12)).count(100));
        assertEquals(2, new FrameChoice(5, FrameChoice.END, List.of(7, 8)).count(9));
        assertEquals(0, new FrameChoice(5, 9, List.of(7)).count(5));
    }
}
