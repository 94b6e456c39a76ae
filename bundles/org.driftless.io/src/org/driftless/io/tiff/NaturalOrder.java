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
import java.util.Locale;

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

    /** A name that has been cut up: to sort thousands of names each is to be cut up once. */
    private record Cut(String name, List<String> parts) {

        static Cut of(String name) {
            return new Cut(name, NaturalOrder.parts(stem(name)));
        }

        static int compare(Cut a, Cut b) {
            int result = compareParts(a.parts, b.parts);
            return result != 0 ? result : a.name.compareTo(b.name);
        }
    }

    private NaturalOrder() {
    }

    @Override
    public int compare(String a, String b) {
        return Cut.compare(Cut.of(a), Cut.of(b));
    }

    /** Names in this order, as a new list. */
    static List<String> sorted(List<String> names) {
        return names.stream().map(Cut::of).sorted(Cut::compare).map(Cut::name).toList();
    }

    /** Whether two names differ at most in extension and leading zeros. */
    static boolean sameNumberAndText(String a, String b) {
        return compareParts(parts(stem(a)), parts(stem(b))) == 0;
    }

    /** A name without a TIFF extension, in any case. */
    static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tif")) {
            return name.substring(0, name.length() - 4);
        }
        return lower.endsWith(".tiff") ? name.substring(0, name.length() - 5) : name;
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
        int i = 0;
        while (i < digits.length() - 1 && digits.charAt(i) == '0') {
            i++;
        }
        return digits.substring(i);
    }

    private static int compareParts(List<String> a, List<String> b) {
        int shared = Math.min(a.size(), b.size());
        for (int i = 0; i < shared; i++) {
            int result = comparePart(a.get(i), b.get(i));
            if (result != 0) {
                return result;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int comparePart(String a, String b) {
        boolean number = isNumber(a);
        if (number != isNumber(b)) {
            return number ? -1 : 1;
        }
        if (number && a.length() != b.length()) {
            return Integer.compare(a.length(), b.length());
        }
        return a.compareTo(b);
    }
}
