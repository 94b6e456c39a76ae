/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.driftless.core.image.Frame;
import org.junit.jupiter.api.Test;

class ContrastChoiceTest {

    private final ContrastChoice choice = new ContrastChoice();

    /** All values from {@code first} to {@code first + 99}. */
    private static Histogram from(int first) {
        byte[] pixels = new byte[100];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (first + i);
        }
        return Histogram.of(Frame.of(10, 10, pixels));
    }

    @Test
    void theFirstFrameSetsItForAll() {
        assertNull(choice.contrast());
        choice.enter(from(0));
        choice.enter(from(100));
        assertEquals(0, choice.contrast().black());
        assertEquals(98, choice.contrast().white());
        choice.auto();
        assertEquals(100, choice.contrast().black());
    }

    @Test
    void perFrameItFollowsEveryFrame() {
        choice.enter(from(0));
        choice.enter(from(50));
        choice.setPerFrame(true);
        assertEquals(50, choice.contrast().black());
        choice.enter(from(100));
        assertEquals(100, choice.contrast().black());
        choice.setPerFrame(false);
        choice.enter(from(20));
        assertEquals(100, choice.contrast().black(), "locked again");
    }

    @Test
    void aRangeSetByHandLocksItAndColoursDoNot() {
        choice.enter(from(0));
        choice.setPerFrame(true);
        choice.set(choice.contrast().withMap(ColorMap.FIRE).withInverted(true));
        assertTrue(choice.isPerFrame());
        choice.set(choice.contrast().between(10, 20));
        assertFalse(choice.isPerFrame());
        choice.enter(from(100));
        assertEquals(10, choice.contrast().black());
    }

    @Test
    void resetGoesBackToTheOpening() {
        choice.enter(from(0));
        Contrast opening = choice.contrast();
        choice.set(choice.contrast().withMap(ColorMap.VIRIDIS).between(3, 4));
        choice.setPerFrame(true);
        choice.enter(from(100));
        choice.reset();
        assertEquals(opening, choice.contrast());
        assertFalse(choice.isPerFrame());
    }

    @Test
    void whoListensHearsOfEveryChange() {
        int[] heard = {0};
        Runnable listener = () -> heard[0]++;
        choice.addListener(listener);
        choice.enter(from(0));
        assertEquals(1, heard[0]);
        choice.enter(from(100));
        assertEquals(1, heard[0], "locked: the next frame changes nothing");
        choice.setPerFrame(true);
        assertEquals(2, heard[0]);
        choice.removeListener(listener);
        choice.auto();
        assertEquals(2, heard[0]);
    }
}
