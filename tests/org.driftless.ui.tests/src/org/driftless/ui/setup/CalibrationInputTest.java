/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.driftless.core.image.Calibration;
import org.driftless.ui.model.RefusedException;
import org.driftless.ui.setup.CalibrationInput.Unit;
import org.junit.jupiter.api.Test;

class CalibrationInputTest {

    private static Calibration typed(String pixel, String time, Unit unit) throws RefusedException {
        return new CalibrationInput(pixel, time, unit).calibration();
    }

    private static void assertRefused(String reason, String pixel, String time, Unit unit) {
        assertEquals(reason, assertThrows(RefusedException.class, () -> typed(pixel, time, unit)).getMessage());
    }

    @Test
    void pointAndCommaAreUnderstood() throws Exception {
        assertEquals(new Calibration(0.108, 0.5), typed("0,108", " .5 ", Unit.SECONDS));
        assertEquals(new Calibration(1.5e-3, 0.04), typed("1.5e-3", "25", Unit.RATE));
        assertEquals(new Calibration(Double.NaN, 90), typed("", "1,5", Unit.MINUTES));
        assertEquals(Calibration.UNKNOWN, typed("", " ", Unit.RATE));
    }

    @Test
    void whatIsKnownIsToldAsItWasTyped() throws Exception {
        for (Calibration known : new Calibration[] {typed("0.108", "0.5", Unit.SECONDS), typed("", "30", Unit.RATE),
            typed("2", "7", Unit.MINUTES), typed("", "23.976", Unit.RATE), Calibration.UNKNOWN}) {
            assertEquals(known, CalibrationInput.of(known).calibration());
        }
        assertEquals(new CalibrationInput("", "30", Unit.RATE), CalibrationInput.of(typed("", "30", Unit.RATE)));
        assertEquals(new CalibrationInput("0.108", "0.5", Unit.SECONDS),
                CalibrationInput.of(new Calibration(0.108, 0.5)));
    }

    @Test
    void whatImagesSayIsRounded() {
        Calibration images = new Calibration(1 / 15.384616, 0.25);
        assertEquals(new CalibrationInput("0.065", "0.25", Unit.SECONDS), CalibrationInput.rounded(images));
        assertEquals("0.065 \u00b5m a pixel and 0.25 s from frame to frame", CalibrationInput.said(images));
        assertEquals("0.25 s from frame to frame", CalibrationInput.said(new Calibration(Double.NaN, 0.25)));
        assertEquals("", CalibrationInput.said(Calibration.UNKNOWN));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertRefused("The pixel size must be a number like 0.25, not \"a\".", "a", "", Unit.SECONDS);
        assertRefused("The pixel size must be a number like 0.25, not \"1.234,5\".", "1.234,5", "", Unit.SECONDS);
        assertRefused("The time must be more than 0; leave it empty if it is not known.", "", "0", Unit.SECONDS);
        assertRefused("The frame rate must be a number like 0.25, not \"-3\".", "", "-3", Unit.RATE);
    }
}
