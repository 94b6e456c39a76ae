/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

/**
 * Reads numbers as tables hold them: digits with a point and a power of ten, and nothing else that Java would read
 * (hexadecimal numbers, {@code 1d}). A long tracking has millions of them, and a pattern would take longer than all else.
 */
final class DecimalText {

    /** Whole numbers of so many digits, and powers of ten up to 22, are exact, and so is the rounding of their quotient. */
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS_OF_TEN = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
        1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    private DecimalText() {
    }

    /** The number nearest to what a text says; infinite if it is too large; NaN if the text is no number. */
    static double parse(String text) {
        int at = signEnd(text, 0);
        int wholeEnd = digitsEnd(text, at);
        int decimals = 0;
        int end = wholeEnd;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digitsEnd(text, wholeEnd + 1);
            decimals = end - wholeEnd - 1;
        }
        int digits = wholeEnd - at + decimals;
        if (digits == 0) {
            return Double.NaN;
        }
        if (end < text.length()) {
            return isPower(text, end) ? Double.parseDouble(text) : Double.NaN;
        }
        if (digits > EXACT_DIGITS) {
            return Double.parseDouble(text);
        }
        double number = digits(text, at, end) / POWERS_OF_TEN[decimals];
        return text.charAt(0) == '-' ? -number : number;
    }

    private static double digits(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit != '.') {
                number = 10 * number + digit - '0';
            }
        }
        return number;
    }

    private static boolean isPower(String text, int from) {
        int digits = signEnd(text, from + 1);
        return (text.charAt(from) == 'e' || text.charAt(from) == 'E') && digits < text.length()
                && digitsEnd(text, digits) == text.length();
    }

    private static int signEnd(String text, int from) {
        return from < text.length() && (text.charAt(from) == '+' || text.charAt(from) == '-') ? from + 1 : from;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
