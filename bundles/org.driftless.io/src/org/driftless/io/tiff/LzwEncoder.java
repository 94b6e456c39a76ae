/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * LZW as TIFF 6.0 (section 13) defines it: codes of 9 to 12 bits, the highest bit first, that grow one code early.
 */
final class LzwEncoder {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int FULL = 4094;
    private static final int MIN_BITS = 9;
    private static final int SLOTS = 1 << 14;

    private final int[] keys = new int[SLOTS];
    private final short[] codes = new short[SLOTS];
    private final ByteArrayOutputStream out;
    private int next;
    private int width;
    private int pending;
    private int pendingBits;

    private LzwEncoder(int bytes) {
        out = new ByteArrayOutputStream(bytes);
    }

    /** Compresses the first {@code count} bytes, at least one. */
    static byte[] encode(byte[] bytes, int count) {
        return new LzwEncoder(count).encodeAll(bytes, count);
    }

    private byte[] encodeAll(byte[] bytes, int count) {
        clear(MIN_BITS);
        int prefix = bytes[0] & 0xff;
        for (int i = 1; i < count; i++) {
            int value = bytes[i] & 0xff;
            int key = (prefix << 8 | value) + 1;
            int slot = slot(key);
            if (keys[slot] == key) {
                prefix = codes[slot];
            } else {
                write(prefix);
                keys[slot] = key;
                codes[slot] = (short) next;
                prefix = value;
                grow();
            }
        }
        write(prefix);
        grow();
        write(END);
        if (pendingBits > 0) {
            out.write(pending << 8 - pendingBits);
        }
        return out.toByteArray();
    }

    /** The slot that holds a key, or the free one for it. */
    private int slot(int key) {
        int slot = key * 0x9E3779B9 >>> 18;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    /** Counts a new code. */
    private void grow() {
        next++;
        if (next == FULL) {
            clear(width);
        } else if (next > (1 << width) - 1) {
            width++;
        }
    }

    private void clear(int bits) {
        width = bits;
        write(CLEAR);
        Arrays.fill(keys, 0);
        next = FIRST;
        width = MIN_BITS;
    }

    private void write(int code) {
        pending = pending << width | code;
        pendingBits += width;
        while (pendingBits >= 8) {
            pendingBits -= 8;
            out.write(pending >>> pendingBits);
        }
        pending &= (1 << pendingBits) - 1;
    }
}
