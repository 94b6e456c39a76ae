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

import java.awt.geom.Rectangle2D;

import org.junit.jupiter.api.Test;

class LabelSpotsTest {

    private static Rectangle2D placed(LabelSpots spots, double x, double y) {
        double[] at = spots.place(x, y, 10, 8, 4);
        return new Rectangle2D.Double(at[0], at[1], 10, 8);
    }

    @Test
    void labelsKeepClearOfLinesAndOfEachOther() {
        LabelSpots spots = new LabelSpots(200, 200);
        spots.avoid(100, 100, 160, 40);
        Rectangle2D first = placed(spots, 100, 100);
        Rectangle2D second = placed(spots, 101, 101);
        Rectangle2D inside = new Rectangle2D.Double(first.getX() + 1, first.getY() + 1, 8, 6);
        assertFalse(inside.intersectsLine(100, 100, 160, 40), first.toString());
        assertFalse(first.intersects(second));
    }

    @Test
    void labelsStayInside() {
        Rectangle2D corner = placed(new LabelSpots(200, 100), 199, 1);
        assertTrue(new Rectangle2D.Double(0, 0, 200, 100).contains(corner), corner.toString());
        double[] free = new LabelSpots(200, 100).place(100, 50, 10, 8, 4);
        assertEquals(100 + 9 * Math.sqrt(0.5) - 5, free[0], 1e-9, "To the upper right if all is free");
    }
}
