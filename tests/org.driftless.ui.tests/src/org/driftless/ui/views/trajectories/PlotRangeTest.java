/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class PlotRangeTest {

    private static final double EPS = 1e-12;

    @Test
    void hasEqualScalesOnAnyScreen() {
        PlotRange range = new PlotRange(0, 10, 0, 2).equalOn(400, 300);
        assertEquals(10, range.width(), EPS);
        assertEquals(7.5, range.height(), EPS);
        assertEquals(-2.75, range.minY(), EPS);
    }

    @Test
    void isLongerWhereANumberWouldBeCut() {
        PlotRange range = new PlotRange(0, 1, -0.98, 2.05).withNumbersInside(1, 0.1);
        assertEquals(-0.98, range.minY(), EPS, "no number is near");
        assertEquals(2.1, range.maxY(), EPS, "2 is too near");
        assertEquals(-1.1, new PlotRange(0, 1, -1.02, 2).withNumbersInside(1, 0.1).minY(), EPS);
    }

    @Test
    void knowsTheStepsOfTheNumbers() {
        double[] hints = {0.0016, 0.14, 0.36, 0.8, 12, 34, 36};
        double[] steps = {0.002, 0.1, 0.5, 1, 10, 20, 50};
        for (int i = 0; i < hints.length; i++) {
            assertEquals(steps[i], PlotAxes.step(hints[i]), EPS);
        }
    }

    @Test
    void keepsThePointUnderThePointerWhenZoomed() {
        PlotScale before = new PlotScale(new PlotRange(0, 10, -3, 3), 500, 300, true);
        PlotRange near = before.range().zoomed(0.5, 0.5, before.x(120), before.y(40));
        PlotScale after = new PlotScale(near, 500, 300, true);
        assertEquals(before.x(120), after.x(120), EPS);
        assertEquals(before.y(40), after.y(40), EPS);
        assertEquals(5, near.width(), EPS);
    }

    @Test
    void goesThereAndBackBetweenValuesAndPixels() {
        for (boolean down : new boolean[] {true, false}) {
            PlotScale scale = new PlotScale(new PlotRange(-1, 4, 2, 8), 321, 123, down);
            assertEquals(1.5, scale.x(scale.column(1.5)), EPS);
            assertEquals(2.5, scale.y(scale.row(2.5)), EPS);
            assertEquals(down ? -0.5 : 122.5, scale.row(2), EPS);
        }
    }

    @Test
    void refusesToZoomUntilNumbersAreTooCoarse() {
        assertTrue(new PlotRange(1000, 1000.1, 0, 1).isSound());
        assertFalse(new PlotRange(1000, 1000 + 1e-7, 0, 1).isSound());
        assertFalse(new PlotRange(0, 1e10, 0, 1).isSound());
    }

    @Test
    void findsTheNearestPoint() {
        Plot plot = new Plot("Frame", "Residual x (px)", false, 0.1,
                List.of(PlotCurve.of(2, false, new int[] {0, 5, 9}, new double[] {1, 6, 10},
                        new double[] {1, Double.NaN, 2})), "", PlotUnits.MEASURED);
        PlotScale scale = new PlotScale(new PlotRange(0, 10, 0, 3), 100, 30, false);
        PlotPoint point = scale.nearest(plot, 97, 12, 6);
        assertEquals(9, point.frame());
        assertEquals("Particle 2, frame 10 (10.tif)\n2.000 px", point.words(plot, "10.tif"));
        assertEquals(null, scale.nearest(plot, 60, 15, 6));
    }
}
