/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders file names as people count: {@code 1.tif, 2.tif, 10.tif}.
 *
 * <p>A name without its extension is cut into runs of digits and the text between them. Texts are compared character by
 * character, runs of digits by value, however long; a run of digits comes before text. A sign or a decimal point is
 * text: {@code -0.5V_001} is cut into {@code -|0|.|5|V_|001}. Names that are equal in this, such as {@code 1.tif} and
 * {@code 01.tif}, are ordered by their characters, so that the order is the same everywhere.
 */
public final class NaturalOrder implements Comparator<String> {

    /** The order of names with their extensions. */
    public static final Comparator<String> NAMES = new NaturalOrder();

    private NaturalOrder() {
    }

    @Override
    public int compare(String a, String b) {
        int result = compareStems(a, b);
        return result != 0 ? result : a.compareTo(b);
    }

    /** Names in this order, as a new list. */
    static List<String> sorted(List<String> names) {
        return names.stream().sorted(NAMES).toList();
    }

    /** Whether two names differ at most in extension and leading zeros. */
    static boolean sameNumberAndText(String a, String b) {
        return compareStems(a, b) == 0;
    }

    /** A name without a TIFF extension, in any case. */
    static String stem(String name) {
        return name.substring(0, stemLength(name));
    }

    private static int stemLength(String name) {
        int length = name.length();
        if (name.regionMatches(true, length - 4, ".tif", 0, 4)) {
            return length - 4;
        }
        return name.regionMatches(true, length - 5, ".tiff", 0, 5) ? length - 5 : length;
    }

    /** Cuts a text into runs of ASCII digits, without leading zeros, and what lies between them. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isDigit(text.charAt(i)) != isDigit(text.charAt(from))) {
                String part = text.substring(from, i);
                parts.add(isDigit(text.charAt(from)) ? withoutLeadingZeros(part) : part);
                from = i;
            }
        }
        return parts;
    }

    static boolean isNumber(String part) {
        return isDigit(part.charAt(0));
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    private static String withoutLeadingZeros(String digits) {
        return digits.substring(pastZeros(digits, 0, digits.length()));
    }

    /** Compares run by run without cutting anything up: a hundred thousand names are compared a million times. */
    private static int compareStems(String a, String b) {
        int endA = stemLength(a);
        int endB = stemLength(b);
        int i = 0;
        int j = 0;
        while (i < endA && j < endB) {
            boolean number = isDigit(a.charAt(i));
            if (number != isDigit(b.charAt(j))) {
                return number ? -1 : 1;
            }
            int nextA = endOfRun(a, i, endA);
            int nextB = endOfRun(b, j, endB);
            int result = number ? compareNumbers(a, i, nextA, b, j, nextB) : compareTexts(a, i, nextA, b, j, nextB);
            if (result != 0) {
                return result;
            }
            i = nextA;
            j = nextB;
        }
        return Boolean.compare(i < endA, j < endB);
    }

    private static int endOfRun(String text, int from, int end) {
        boolean number = isDigit(text.charAt(from));
        int i = from + 1;
        while (i < end && isDigit(text.charAt(i)) == number) {
            i++;
        }
        return i;
    }

    private static int compareNumbers(String a, int fromA, int endA, String b, int fromB, int endB) {
        int i = pastZeros(a, fromA, endA);
        int j = pastZeros(b, fromB, endB);
        return endA - i != endB - j ? Integer.compare(endA - i, endB - j) : compareTexts(a, i, endA, b, j, endB);
    }

    private static int pastZeros(String text, int from, int end) {
        int i = from;
        while (i < end - 1 && text.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int compareTexts(String a, int fromA, int endA, String b, int fromB, int endB) {
        int shared = Math.min(endA - fromA, endB - fromB);
        for (int k = 0; k < shared; k++) {
            int result = Character.compare(a.charAt(fromA + k), b.charAt(fromB + k));
            if (result != 0) {
                return result;
            }
        }
        return Integer.compare(endA - fromA, endB - fromB);
    }
}
