/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

/** Sizes of TIFF field types, by their number in the file. */
final class FieldType {

    static final int BYTE = 1;
    static final int ASCII = 2;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    static final int UNDEFINED = 7;
    static final int SRATIONAL = 10;
    static final int FLOAT = 11;
    static final int DOUBLE = 12;
    static final int IFD = 13;
    static final int LONG8 = 16;
    static final int IFD8 = 18;

    /** Bytes a value; 0 where no such type exists. */
    private static final int[] BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /** Bytes of the number that is swapped with the byte order: half a rational. */
    private static final int[] WORDS = {0, 1, 1, 2, 4, 4, 1, 1, 2, 4, 4, 4, 8, 4, 0, 0, 8, 8, 8};

    private FieldType() {
    }

    /** Bytes a value takes, or 0 if the type is unknown. */
    static int bytes(int type) {
        return type >= 0 && type < BYTES.length ? BYTES[type] : 0;
    }

    /** Bytes of the numbers that a value is made of, or 0 if the type is unknown. */
    static int wordBytes(int type) {
        return type >= 0 && type < WORDS.length ? WORDS[type] : 0;
    }

    /** Whether values are unsigned whole numbers. */
    static boolean isUnsigned(int type) {
        return switch (type) {
            case BYTE, SHORT, LONG, IFD, LONG8, IFD8 -> true;
            default -> false;
        };
    }
}
