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
import java.util.Locale;

import org.driftless.core.image.Calibration;

/** Numbers as people read them. */
final class Numbers {

    static final String NONE = "\u2013";
    private static final MathContext THREE = new MathContext(3);
    private static final MathContext SIX = new MathContext(6);

    private Numbers() {
    }

    /** With so many decimals; a dash for what is not known. */
    static String fixed(Double value, int decimals) {
        return value == null || !Double.isFinite(value) ? NONE : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Three digits that count, without an exponent. */
    static String three(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(THREE).toPlainString() : NONE;
    }

    /** As it was typed, e.g. "2.2" or "100". */
    static String plain(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(SIX).stripTrailingZeros().toPlainString() : Double.toString(value);
    }

    /** A length in pixels, and in micrometres if it is known what a pixel is: "14.98 px (1.62 um)". */
    static String length(double pixels, int decimals, Calibration scale) {
        return fixed(pixels, decimals) + " px"
                + (scale.hasPixelSize() ? " (" + three(pixels * scale.pixelSize()) + " \u00b5m)" : "");
    }

    /** "1 frame", "5 frames". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** "frame 3", "frames 3 to 7". */
    static String frames(int first, int last) {
        return first == last ? Integer.toString(first) : first + " to " + last;
    }
}
