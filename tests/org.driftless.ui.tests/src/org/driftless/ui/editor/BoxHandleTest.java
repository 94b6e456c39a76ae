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
import static org.junit.jupiter.api.Assertions.assertNull;

import org.driftless.core.particle.FitBox;
import org.junit.jupiter.api.Test;

class BoxHandleTest {

    private static final FitBox BOX = new FitBox(10, 20, 30, 50);

    @Test
    void handlesAreOnTheEdges() {
        Viewport view = new Viewport(3, 7, 11);
        assertEquals(BoxHandle.TOP_LEFT, BoxHandle.at(7 + 30, 11 + 60, BOX, view, true));
        assertEquals(BoxHandle.BOTTOM_RIGHT, BoxHandle.at(7 + 90, 11 + 150, BOX, view, true));
        assertEquals(BoxHandle.LEFT, BoxHandle.at(7 + 30, 11 + 105, BOX, view, true));
        assertEquals(BoxHandle.MIDDLE, BoxHandle.at(7 + 60, 11 + 90, BOX, view, true));
        assertEquals(BoxHandle.MIDDLE, BoxHandle.at(7 + 31, 11 + 61, BOX, view, false), "not picked: it can be moved only");
        assertNull(BoxHandle.at(7 + 100, 11 + 90, BOX, view, true));
    }

    @Test
    void movingStopsAtTheImage() {
        assertEquals(new FitBox(13, 18, 33, 48), BoxHandle.MIDDLE.dragged(BOX, 3, -2, 100, 100));
        assertEquals(new FitBox(80, 0, 100, 30), BoxHandle.MIDDLE.dragged(BOX, 500, -500, 100, 100));
    }

    @Test
    void resizingKeepsTheOtherSideAndTheSmallestSize() {
        assertEquals(new FitBox(12, 20, 30, 50), BoxHandle.LEFT.dragged(BOX, 2, 9, 100, 100));
        assertEquals(new FitBox(25, 45, 30, 50), BoxHandle.TOP_LEFT.dragged(BOX, 90, 90, 100, 100));
        assertEquals(new FitBox(10, 20, 100, 100), BoxHandle.BOTTOM_RIGHT.dragged(BOX, 900, 900, 100, 100));
    }
}
