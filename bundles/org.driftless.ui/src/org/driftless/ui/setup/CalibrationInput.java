/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.setup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.NumberWords;
import org.driftless.ui.model.RefusedException;

/**
 * What a pixel and a frame stand for, as people type it, with a decimal point or comma. Empty for what is not known.
 *
 * @param pixelSize side of a pixel in micrometres
 * @param time what {@code unit} says
 * @param unit what {@code time} is
 */
record CalibrationInput(String pixelSize, String time, Unit unit) {

    private static final int SHOWN = 15;

    /** Files hold fractions, of which no more is meant. */
    private static final MathContext MEANT = new MathContext(6);

    /** How people tell the time from frame to frame. */
    enum Unit {
        SECONDS("seconds from frame to frame"),
        MINUTES("minutes from frame to frame"),
        RATE("frames per second");

        private final String title;

        Unit(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** From seconds to this and back alike: a rate is one over the time. */
        private double inSeconds(double number) {
            return switch (this) {
                case SECONDS -> number;
                case MINUTES -> number * 60;
                case RATE -> 1 / number;
            };
        }

        private double ofSeconds(double seconds) {
            return this == MINUTES ? seconds / 60 : inSeconds(seconds);
        }
    }

    /** What is known, in the unit that says it shortest. */
    static CalibrationInput of(Calibration known) {
        String pixel = known.hasPixelSize() ? text(known.pixelSize()) : "";
        if (!known.hasFrameInterval()) {
            return new CalibrationInput(pixel, "", Unit.SECONDS);
        }
        Unit best = Unit.SECONDS;
        for (Unit unit : new Unit[] {Unit.RATE, Unit.MINUTES}) {
            if (text(unit.ofSeconds(known.frameInterval())).length() + 3 < text(best.ofSeconds(known.frameInterval()))
                    .length()) {
                best = unit;
            }
        }
        return new CalibrationInput(pixel, text(best.ofSeconds(known.frameInterval())), best);
    }

    /** What images say, with as many digits as it is known to. */
    static CalibrationInput rounded(Calibration images) {
        return of(new Calibration(meant(images.pixelSize()), meant(images.frameInterval())));
    }

    /** The same as words for a sentence; empty if they say nothing. */
    static String said(Calibration images) {
        List<String> words = new ArrayList<>();
        if (images.hasPixelSize()) {
            words.add(text(meant(images.pixelSize())) + " \u00b5m a pixel");
        }
        if (images.hasFrameInterval()) {
            words.add(text(meant(images.frameInterval())) + " s from frame to frame");
        }
        return String.join(" and ", words);
    }

    private static double meant(double number) {
        return Double.isNaN(number) ? number : new BigDecimal(number).round(MEANT).doubleValue();
    }

    private static String text(double number) {
        return NumberWords.rounded(number, SHOWN);
    }

    /** @throws RefusedException if it is no number above 0 */
    Calibration calibration() throws RefusedException {
        double seconds = unit.inSeconds(number(unit == Unit.RATE ? "The frame rate" : "The time", time));
        return new Calibration(number("The pixel size", pixelSize), seconds);
    }

    private static double number(String what, String text) throws RefusedException {
        String digits = text.strip().replace(',', '.');
        if (digits.isEmpty()) {
            return Double.NaN;
        }
        if (!digits.matches("(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?")) {
            throw new RefusedException(what + " must be a number like 0.25, not \"" + text.strip() + "\".");
        }
        double number = Double.parseDouble(digits);
        if (!(number > 1e-12 && number < 1e12)) {
            throw new RefusedException(what + " must be more than 0" + (number > 1 ? " and less than that" : "")
                    + "; leave it empty if it is not known.");
        }
        return number;
    }
}
