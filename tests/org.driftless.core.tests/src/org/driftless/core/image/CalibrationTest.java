/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void eachValueComesFromTheFirstThatKnowsIt() {
        Calibration pixel = new Calibration(0.1, Double.NaN);
        Calibration both = new Calibration(0.2, 3);
        assertEquals(new Calibration(0.1, 3), pixel.or(both));
        assertEquals(both, both.or(pixel));
        assertEquals(both, Calibration.UNKNOWN.or(both));
        assertEquals(Calibration.UNKNOWN, Calibration.UNKNOWN.or(Calibration.UNKNOWN));
    }

    @Test
    void whatCanNotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Calibration(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Calibration(1, Double.POSITIVE_INFINITY));
    }
}
