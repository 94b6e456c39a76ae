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
import java.util.Locale;

/** Numbers as the original pipeline's Python writes them, so that its files and ours differ only where values do. */
public final class PythonFormat {

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
        BigDecimal decimal = new BigDecimal(Double.toString(size)).stripTrailingZeros();
        String digits = decimal.unscaledValue().toString();
        int exponent = digits.length() - decimal.scale() - 1;
        String text;
        if (exponent < -4 || exponent >= 16) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            text = String.format(Locale.ROOT, "%s%se%s%02d", digits.charAt(0), fraction,
                    exponent < 0 ? "-" : "+", Math.abs(exponent));
        } else {
            text = decimal.toPlainString();
            text = text.indexOf('.') < 0 ? text + ".0" : text;
        }
        return value < 0 ? "-" + text : text;
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
        String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        boolean negative = value < 0 || value == 0 && 1 / value < 0;
        return negative && !text.startsWith("-") ? "-" + text : text;
    }
}
