/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import org.driftless.core.progress.NumberWords;

/** Numbers as text for people. */
final class Numbers {

    private static final String NONE = "\u2013";

    private Numbers() {
    }

    /** A length with about three figures, without its unit; a dash for NaN. */
    static String length(double pixels) {
        double size = Math.abs(pixels);
        return fixed(pixels, size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 0.995 ? 2 : 3);
    }

    /** A share in percent, without its unit; never rounded to 100 if it is less. A dash for NaN. */
    static String percent(double value) {
        int digits = 1;
        while (digits < 4 && value < 100 && value >= 100 - 0.5 * Math.pow(10, -digits)) {
            digits++;
        }
        return fixed(value, digits);
    }

    /** A number with so many decimals; a dash for NaN. */
    static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        String text = NumberWords.fixed(value, decimals);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', '\u2212');
    }
}
