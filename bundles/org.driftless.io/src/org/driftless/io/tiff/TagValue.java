/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The value of a tag just as the file holds it, so that it can be written again unchanged.
 *
 * @param tag the tag's number
 * @param type the field type's number
 * @param bytes the values in big-endian order; shared, never changed
 */
record TagValue(int tag, int type, byte[] bytes) {

    /** Swaps between big-endian and the given order. */
    static byte[] inOrder(byte[] bytes, int type, ByteOrder order) {
        int word = FieldType.wordBytes(type);
        if (order == ByteOrder.BIG_ENDIAN || word == 1) {
            return bytes;
        }
        byte[] swapped = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at += word) {
            for (int i = 0; i < word; i++) {
                swapped[at + i] = bytes[at + word - 1 - i];
            }
        }
        return swapped;
    }

    /** Number of values. */
    int count() {
        return bytes.length / FieldType.bytes(type);
    }

    /** The value at an index as a whole number; only for {@link FieldType#isUnsigned unsigned} types. */
    long unsigned(int index) {
        int size = FieldType.bytes(type);
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | bytes[index * size + i] & 0xff;
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TagValue that && tag == that.tag && type == that.type
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * tag + type) + Arrays.hashCode(bytes);
    }
}
