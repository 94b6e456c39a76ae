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
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final double EXACT = 1e-9;

    @Test
    void pixelCentresAreAtIntegers() {
        Viewport view = new Viewport(4, 10, 20);
        assertEquals(12, view.screenX(0), EXACT, "the middle of the first pixel, which is four points wide");
        assertEquals(22, view.screenY(0), EXACT);
        assertEquals(10, view.screenX(-0.5), EXACT, "the left edge of the image");
        assertEquals(0, view.imageX(12), EXACT);
        assertEquals(0, view.column(10.1));
        assertEquals(0, view.column(13.9));
        assertEquals(1, view.column(14.1));
        assertEquals(-1, view.column(9.9));
    }

    @Test
    void thereAndBackIsTheSame() {
        Viewport view = new Viewport(2 / 3.0, -17.25, 3.5);
        for (double at : new double[] {-3, 0, 0.37, 1999.5}) {
            assertEquals(at, view.imageX(view.screenX(at)), EXACT);
            assertEquals(at, view.imageY(view.screenY(at)), EXACT);
        }
    }

    @Test
    void zoomKeepsWhatIsUnderThePointer() {
        Viewport view = Viewport.fit(2048, 1024, 640, 480);
        double x = view.imageX(123.4);
        double y = view.imageY(321.9);
        Viewport larger = view;
        for (int i = 0; i < 9; i++) {
            larger = larger.larger(123.4, 321.9);
        }
        assertTrue(larger.scale() > 4, "scale " + larger.scale());
        assertEquals(x, larger.imageX(123.4), 1e-6);
        assertEquals(y, larger.imageY(321.9), 1e-6);
    }

    @Test
    void stepsGoThroughOneToOneAndBack() {
        Viewport view = new Viewport(0.9, 0, 0);
        assertEquals(1, view.larger(0, 0).scale(), EXACT);
        assertEquals(1.5, view.larger(0, 0).larger(0, 0).scale(), EXACT);
        assertEquals(1, view.larger(0, 0).larger(0, 0).smaller(0, 0).scale(), EXACT);
        Viewport largest = new Viewport(64, 1, 2);
        assertEquals(largest, largest.larger(5, 5));
    }

    @Test
    void fitShowsAllInTheMiddle() {
        Viewport view = Viewport.fit(400, 100, 200, 200);
        assertEquals(0.5, view.scale(), EXACT);
        assertEquals(0, view.left(), EXACT);
        assertEquals(75, view.top(), EXACT);
    }

    @Test
    void someOfTheImageStaysInSight() {
        Viewport lost = new Viewport(2, -5000, 9000).keptVisible(100, 100, 300, 200);
        assertEquals(40, lost.left() + 200, EXACT, "its right edge");
        assertEquals(160, lost.top(), EXACT);
    }
}
