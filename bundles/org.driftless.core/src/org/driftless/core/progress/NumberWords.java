/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people write them, without an exponent and with a decimal point. */
public final class NumberWords {

    private NumberWords() {
    }

    /** A count and its noun: "1 frame", "2 frames". */
    public static String count(long number, String noun) {
        return number + " " + noun(number, noun);
    }

    /** The noun behind a number: "frame" behind 1, "frames" behind others. */
    public static String noun(long number, String noun) {
        return noun + (number == 1 ? "" : "s");
    }

    /** With so many decimals, 0 or more; "NaN" for what is none. */
    public static String fixed(double number, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    /**
     * As the number was typed: "2.2", "100".
     *
     * @throws NumberFormatException if it is not finite
     */
    public static String exact(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * Rounded to so many digits that count, from its first one: "0.108", "65000".
     *
     * @throws NumberFormatException if it is not finite
     */
    public static String rounded(double number, int digits) {
        return new BigDecimal(number).round(new MathContext(digits)).stripTrailingZeros().toPlainString();
    }
}
