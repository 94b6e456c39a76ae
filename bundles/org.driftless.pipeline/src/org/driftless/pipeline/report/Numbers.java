/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.NumberWords;

/** Numbers as people read them. */
final class Numbers {

    static final String NONE = "\u2013";
    private static final List<String> SMALL = List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
            "ten", "eleven", "twelve");
    private static final MathContext THREE = new MathContext(3);
    private static final int SIX = 6;

    private Numbers() {
    }

    /** With so many decimals; a dash for what is not known. */
    static String fixed(Double value, int decimals) {
        return value == null || !Double.isFinite(value) ? NONE : NumberWords.fixed(value, decimals);
    }

    /** Three digits that count, without an exponent. */
    static String three(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(THREE).toPlainString() : NONE;
    }

    /** As it was typed, e.g. "2.2" or "100". */
    static String plain(double value) {
        return Double.isFinite(value) ? NumberWords.rounded(value, SIX) : Double.toString(value);
    }

    /** A length in pixels, and in micrometres if it is known what a pixel is: "14.98 px (1.62 um)". */
    static String length(double pixels, int decimals, Calibration scale) {
        return fixed(pixels, decimals) + " px"
                + (scale.hasPixelSize() ? " (" + three(pixels * scale.pixelSize()) + " \u00b5m)" : "");
    }

    /** "one frame", "12 frames": a small number in a word. */
    static String said(int number, String noun) {
        return (number < SMALL.size() ? SMALL.get(number) : Integer.toString(number)) + " " + NumberWords.noun(number, noun);
    }

    /** The same with a capital at its beginning, and without a figure there. */
    static String begun(int number, String noun) {
        String words = said(number, noun);
        return Character.isDigit(words.charAt(0)) ? "A total of " + words : capital(words);
    }

    /** With a capital at its beginning. */
    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** "3", "3 to 7". */
    static String frames(int first, int last) {
        return first == last ? Integer.toString(first) : first + " to " + last;
    }
}
