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
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelTest {

    private final Sheet sheet = new Sheet(700, 500, "Title", "");

    @Test
    void inAnImagePanelAPixelIsAsLongBothWaysAndYPointsDown() {
        PlotArea area = new Panel("a", "x", "y").image().ranges(new Range(100, 900), new Range(-3, 4))
                .paint(sheet.graphics(), 10, 20, 600, 400);
        assertEquals(10 * area.scale(), area.sheetX(110) - area.sheetX(100), 1e-9);
        assertEquals(10 * area.scale(), area.sheetY(10) - area.sheetY(0), 1e-3 * area.scale());
        assertTrue(area.box().contains(area.sheetX(100) + 1, area.sheetY(-3)));
        assertTrue(area.box().contains(area.sheetX(900) - 1, area.sheetY(4)));
    }

    @Test
    void insidesOfPanelsOfOneSizeLieAlike() {
        PlotArea first = new Panel("Above", "x (px)", "y").ranges(new Range(0, 1), new Range(0, 1))
                .paint(sheet.graphics(), 0, 0, 600, 300);
        PlotArea second = new Panel("gjq", "x (px)", "").ranges(new Range(-1e6, 1e6), new Range(-0.001, 0.001))
                .paint(sheet.graphics(), 0, 0, 600, 300);
        assertEquals(first.box().getX(), second.box().getX(), 0.5);
        assertEquals(first.box().getY(), second.box().getY(), 0.5);
        assertEquals(first.box().getMaxX(), second.box().getMaxX(), 0.5);
        assertEquals(first.box().getMaxY(), second.box().getMaxY(), 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 50, 51, 101, 2000, 1_000_000})
    void anyNumberOfFramesHasAnAxis(int frames) {
        PlotArea area = new Panel("t", "Frame (index)", "d").frames(frames, new Range(-0.1, 1))
                .paint(sheet.graphics(), 0, 0, 660, 360);
        assertTrue(area.box().getHeight() > 250 && area.box().getWidth() > 500, area.box().toString());
        assertTrue(area.sheetX(0) > area.box().getX() && area.sheetX(frames - 1) < area.box().getMaxX());
    }

    @Test
    void onALogarithmicAxisDecadesAreEvenlySpaced() {
        PlotArea area = new Panel("l", "x", "d").frames(10, new Range(0.01, 100)).logarithmic().paint(sheet.graphics(), 0,
                0, 660, 360);
        assertEquals(area.sheetY(0.1) - area.sheetY(1), area.sheetY(1) - area.sheetY(10), 1e-9);
        assertEquals(area.box().getY(), area.sheetY(100), 1e-9);
    }
}
