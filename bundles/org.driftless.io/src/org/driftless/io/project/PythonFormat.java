/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the original pipeline's Python writes them, so that its files and ours differ only where values do. */
public final class PythonFormat {

    private static final double[] POWERS_OF_TEN = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    private static final double MOST_SCALED = 1e11;
    private static final double MARGIN = 1e-4;

    private PythonFormat() {
    }

    /**
     * The shortest text that reads back as the same number, as Python's {@code repr} gives it: {@code 0.0},
     * {@code 3.0332500000000002}, {@code 1e-05}, {@code 1e+16}; {@code nan}, {@code inf} and {@code -inf}.
     *
     * <p>The digits are those of {@link Double#toString(double)}, which are the shortest since JDK 19. Only some
     * numbers below 1e-322 get one digit more than in Python.
     */
    public static String repr(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(value);
        if (size == 0 || size >= 1e-3 && size < 1e7) {
            return Double.toString(value);
        }
        String shortest = Double.toString(size);
        int at = shortest.indexOf('E');
        String fraction = shortest.substring(2, at);
        String digits = shortest.charAt(0) + (fraction.equals("0") ? "" : fraction);
        return (value < 0 ? "-" : "") + placed(digits, Integer.parseInt(shortest.substring(at + 1)));
    }

    /** The number of these digits, the first of which stands for that power of ten. */
    private static String placed(String digits, int exponent) {
        if (exponent < -4 || exponent >= 16) {
            String size = Integer.toString(Math.abs(exponent));
            return digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + 'e'
                    + (exponent < 0 ? '-' : '+') + (size.length() < 2 ? "0" : "") + size;
        }
        if (exponent < 0) {
            return "0." + "0".repeat(-exponent - 1) + digits;
        }
        int before = exponent + 1;
        return digits.length() > before ? digits.substring(0, before) + '.' + digits.substring(before)
                : digits + "0".repeat(before - digits.length()) + ".0";
    }

    /**
     * A number with a fixed count of decimals, as Python's {@code %.3f}: the exact binary value, ties to even, and a
     * sign on a zero that comes from a negative number.
     * A number that is not finite is written as {@link #repr(double)} does.
     */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return repr(value);
        }
        boolean negative = value < 0 || value == 0 && 1 / value < 0;
        double scaled = decimals < POWERS_OF_TEN.length ? Math.abs(value) * POWERS_OF_TEN[decimals] : Double.MAX_VALUE;
        // Below that limit the product is wrong by less than the margin, so that it can't round to another number.
        if (scaled < MOST_SCALED && Math.abs(scaled - Math.floor(scaled) - 0.5) > MARGIN) {
            String digits = Long.toString((long) Math.rint(scaled));
            int whole = digits.length() - decimals;
            String text = whole > 0 ? digits : "0".repeat(1 - whole) + digits;
            int point = text.length() - decimals;
            return (negative ? "-" : "") + text.substring(0, point) + (decimals > 0 ? "." + text.substring(point) : "");
        }
        String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        return negative && !text.startsWith("-") ? "-" + text : text;
    }
}
