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

/** Bits on their way into bytes, the first bit lowest, as deflate wants them. For one thread. */
final class DeflateBits {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] out = new byte[0];
    private int position;
    private long pending;
    /** Bits that are pending: less than 8 between calls. */
    private int count;

    /** Begins anew, with room for so many bytes. */
    void begin(int bytes) {
        if (out.length < bytes + Long.BYTES) {
            out = new byte[bytes + Long.BYTES];
        }
        position = 0;
        pending = 0;
        count = 0;
    }

    /** @param bits at most 56, none set above */
    void put(long value, int bits) {
        pending |= value << count;
        count += bits;
        flush();
    }

    private void flush() {
        LONG.set(out, position, pending);
        position += count >>> 3;
        pending >>>= count & 56;
        count &= 7;
    }

    /**
     * Writes bytes by a code.
     *
     * @param codes {@link HuffmanCode#codes()} of at most 14 bits: four of them and a begun byte fit into a long
     */
    void putAll(byte[] bytes, int from, int to, int[] codes) {
        byte[] target = out;
        int at = position;
        long bits = pending;
        int n = count;
        int i = from;
        for (; i < to - 3; i += 4) {
            int first = codes[bytes[i] & 0xff];
            int second = codes[bytes[i + 1] & 0xff];
            int third = codes[bytes[i + 2] & 0xff];
            int fourth = codes[bytes[i + 3] & 0xff];
            // The lowest bits of n count, which are the sum of lengths, and of what a shift is given Java takes no more.
            bits |= (long) (first >>> HuffmanCode.CODE_SHIFT) << n;
            n += first;
            bits |= (long) (second >>> HuffmanCode.CODE_SHIFT) << n;
            n += second;
            bits |= (long) (third >>> HuffmanCode.CODE_SHIFT) << n;
            n += third;
            bits |= (long) (fourth >>> HuffmanCode.CODE_SHIFT) << n;
            n += fourth;
            LONG.set(target, at, bits);
            at += n >>> 3 & 7;
            bits >>>= n & 56;
            n &= 7;
        }
        position = at;
        pending = bits;
        count = n;
        for (; i < to; i++) {
            putCode(codes[bytes[i] & 0xff]);
        }
    }

    /** @param code one of {@link HuffmanCode#codes()} */
    void putCode(int code) {
        put(code >>> HuffmanCode.CODE_SHIFT, code & HuffmanCode.LENGTH_MASK);
    }

    /** Fills up the byte that has begun. */
    void align() {
        put(0, -count & 7);
    }

    /** Writes bytes as they are, behind a byte that is full. */
    void copy(byte[] bytes, int from, int bytesCount) {
        System.arraycopy(bytes, from, out, position, bytesCount);
        position += bytesCount;
    }

    /** The whole bytes so far, a new array. */
    byte[] bytes() {
        return Arrays.copyOf(out, position);
    }
}
