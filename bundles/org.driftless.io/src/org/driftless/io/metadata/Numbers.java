/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

/** Numbers in texts that anybody may have written. */
final class Numbers {

    private static final int MAX_DIGITS = 40;

    private Numbers() {
    }

    /** The number that a text is; NaN if it is none. */
    static double real(String text) {
        if (text == null || text.isEmpty() || text.length() > MAX_DIGITS) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The whole number from 1 up that a text is; 1 if it is none. */
    static long count(String text) {
        double value = real(text);
        return value >= 1 && value <= Integer.MAX_VALUE ? (long) value : 1;
    }
}
