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

import java.util.List;

import org.driftless.core.image.Calibration;
import org.junit.jupiter.api.Test;

class PlotUnitsTest {

    private static PlotUnits timed(double interval, int frames) {
        return PlotUnits.of(new Calibration(Double.NaN, interval), frames);
    }

    @Test
    void theUnitOfTimeSuitsTheSequence() {
        assertEquals("Time (ms)", timed(0.001, 100).frameTitle());
        assertEquals("Time (s)", timed(0.5, 200).frameTitle());
        assertEquals("Time (min)", timed(0.5, 1000).frameTitle());
        assertEquals("Time (h)", timed(60, 5000).frameTitle());
        assertEquals(2, timed(60, 5000).across(120), 1e-12);
        assertEquals(120, timed(60, 5000).frameAt(2.004));
    }

    @Test
    void framesAreCountedFromOneWhereNoTimeIsKnown() {
        PlotUnits units = PlotUnits.of(new Calibration(0.108, Double.NaN), 20);
        assertFalse(units.isTimed());
        assertEquals("Frame", units.frameTitle());
        assertEquals(5, units.across(4));
        assertEquals(4, units.frameAt(5.3));
        assertEquals("\u00b5m", units.length());
    }

    @Test
    void axesWithoutRoomAreNamedInShort() {
        assertEquals("x (\u00b5m)", named("Drift x (\u00b5m)"));
        assertEquals("y (px)", named("Residual y (px)"));
        assertEquals("\u03b8 (\u00b0)", named("Rotation (\u00b0)"));
    }

    private static String named(String title) {
        return new Plot("Frame", title, false, 1, List.of(), "", PlotUnits.MEASURED).shortYTitle();
    }
}
