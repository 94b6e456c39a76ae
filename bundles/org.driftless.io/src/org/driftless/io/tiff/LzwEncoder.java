/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * LZW as TIFF 6.0 (section 13) defines it: codes of 9 to 12 bits, the highest bit first, that grow one code early.
 */
final class LzwEncoder {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int FULL = 4094;
    private static final int MIN_BITS = 9;
    private static final int SLOT_BITS = 14;
    private static final int SLOTS = 1 << SLOT_BITS;
    /** Bits of a code and a byte. */
    private static final int KEY_BITS = 20;
    private static final int MAX_TABLES = 1 << Integer.SIZE - KEY_BITS;
    private static final int SPARE_BYTES = 64;

    private final int[] keys = new int[SLOTS];
    private final short[] codes = new short[SLOTS];
    private final byte[] out;
    private int position;
    /** Counts how often the table was cleared; in front of a key, so that those of before are no longer found. */
    private int table;
    private int next;
    private int width;
    private long pending;
    private int pendingBits;

    private LzwEncoder(int bytes) {
        // At worst a code of 12 bits a byte, and one more whenever the table is full.
        out = new byte[(int) Math.min(Integer.MAX_VALUE - SPARE_BYTES, bytes + bytes / 2L + bytes / 1000 + SPARE_BYTES)];
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
            int key = table << KEY_BITS | prefix << 8 | value;
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
        INT.set(out, position, (int) (pending << Integer.SIZE - pendingBits));
        return Arrays.copyOf(out, position + Math.ceilDiv(pendingBits, Byte.SIZE));
    }

    /** The slot that holds a key, or one without a key of this table. */
    private int slot(int key) {
        int slot = key * 0x9E3779B9 >>> Integer.SIZE - SLOT_BITS;
        while (keys[slot] != key && keys[slot] >>> KEY_BITS == table) {
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
        table++;
        if (table == MAX_TABLES) {
            Arrays.fill(keys, 0);
            table = 1;
        }
        next = FIRST;
        width = MIN_BITS;
    }

    private void write(int code) {
        pending = pending << width | code;
        pendingBits += width;
        if (pendingBits >= Integer.SIZE) {
            pendingBits -= Integer.SIZE;
            INT.set(out, position, (int) (pending >>> pendingBits));
            position += Integer.BYTES;
        }
    }
}
