/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.util.Arrays;

/** Writes the stream of {@link FlatPixels}: one block, with bytes and matches of two distances. */
final class FlatStream {

    private static final int ZLIB_HEADER = 0x7801;
    private static final int DYNAMIC_CODES = 2;
    private static final int END = 256;
    private static final int LITERALS = 286;
    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 258;
    /** Code lengths are written in 4 bits each: the code for them has 16 symbols of one length, and none for repeats. */
    private static final int LENGTH_BITS = 4;
    private static final int LENGTH_SYMBOLS = 19;
    private static final int REPEATS = 3;
    private static final int LONGEST_CODE = 9;

    private static final int[] LENGTHS = lengths();
    /** The bits of each symbol as they are written, the first one lowest. */
    private static final int[] CODES = codes();

    private final int nearSymbol;
    private final int farSymbol;
    private final int nearExtra;
    private final int farExtra;
    private final int near;
    private final int far;
    private byte[] bytes = new byte[1 << 16];
    private int position;
    private long pending;
    private int count;
    /** The match that is not written yet, since it may go on: bytes, and whether it is a far one. */
    private int matched;
    private boolean isFar;

    /**
     * @param near the one distance, at least 3
     * @param far the other, larger by so much that its symbol is another one, at most 32,768
     */
    FlatStream(int near, int far) {
        this.near = near;
        this.far = far;
        this.nearSymbol = distanceSymbol(near);
        this.farSymbol = distanceSymbol(far);
        this.nearExtra = distanceExtra(near);
        this.farExtra = distanceExtra(far);
        put(Integer.reverseBytes(ZLIB_HEADER) >>> 16, 16);
        put(1, 1);
        put(DYNAMIC_CODES, 2);
        header();
    }

    /** A code that is complete: the lengths' powers of a half sum up to 1. */
    private static int[] lengths() {
        int[] lengths = new int[LITERALS];
        Arrays.fill(lengths, 0, 207, 9);
        Arrays.fill(lengths, 207, 255, 8);
        lengths[255] = 4;
        lengths[END] = 9;
        Arrays.fill(lengths, END + 1, LITERALS - 1, 7);
        lengths[LITERALS - 1] = 3;
        return lengths;
    }

    private static int[] codes() {
        int[] codes = new int[LITERALS];
        int next = 0;
        for (int length = 1; length <= LONGEST_CODE; length++) {
            for (int symbol = 0; symbol < LITERALS; symbol++) {
                if (LENGTHS[symbol] == length) {
                    codes[symbol] = Integer.reverse(next++ << Integer.SIZE - length);
                }
            }
            next <<= 1;
        }
        return codes;
    }

    private void header() {
        put(LITERALS - (END + 1), 5);
        put(farSymbol, 5);
        put(LENGTH_SYMBOLS - 4, 4);
        for (int i = 0; i < LENGTH_SYMBOLS; i++) {
            put(i < REPEATS ? 0 : LENGTH_BITS, 3);
        }
        for (int length : LENGTHS) {
            putLength(length);
        }
        for (int symbol = 0; symbol <= farSymbol; symbol++) {
            putLength(symbol == nearSymbol || symbol == farSymbol ? 1 : 0);
        }
    }

    private void putLength(int length) {
        put(Integer.reverse(length) >>> Integer.SIZE - LENGTH_BITS, LENGTH_BITS);
    }

    void literal(int value) {
        flush();
        put(CODES[value], LENGTHS[value]);
    }

    /** So many bytes, each as the one the lesser distance before it. */
    void near(int length) {
        match(length, false);
    }

    /** So many bytes, each as the one the larger distance before it. */
    void far(int length) {
        match(length, true);
    }

    private void match(int length, boolean toFar) {
        if (matched > 0 && isFar != toFar) {
            flush();
        }
        matched += length;
        isFar = toFar;
    }

    private void flush() {
        int left = matched;
        matched = 0;
        if (left > 0 && left < MIN_LENGTH) {
            // Only the byte before a line is matched alone, and that is always 0.
            for (int i = 0; i < left; i++) {
                put(CODES[0], LENGTHS[0]);
            }
            return;
        }
        while (left > 0) {
            int length = Math.min(left, MAX_LENGTH);
            if (left > length && left - length < MIN_LENGTH) {
                length -= MIN_LENGTH;
            }
            putMatch(length);
            left -= length;
        }
    }

    private void putMatch(int length) {
        int symbol = lengthSymbol(length);
        int extra = lengthExtra(length);
        put(CODES[symbol], LENGTHS[symbol]);
        put(length - MIN_LENGTH & (1 << extra) - 1, extra);
        put(isFar ? 1 : 0, 1);
        int distanceExtra = isFar ? farExtra : nearExtra;
        put((isFar ? far : near) - 1 & (1 << distanceExtra) - 1, distanceExtra);
    }

    /** RFC 1951, 3.2.5: four symbols for each power of two, one for the longest. */
    private static int lengthSymbol(int length) {
        int steps = length - MIN_LENGTH;
        if (steps < 8) {
            return END + 1 + steps;
        }
        int digits = 31 - Integer.numberOfLeadingZeros(steps);
        return length == MAX_LENGTH ? LITERALS - 1 : END + 1 + 4 * (digits - 1) + (steps >>> digits - 2 & 3);
    }

    private static int lengthExtra(int length) {
        return length < 11 || length == MAX_LENGTH ? 0 : 29 - Integer.numberOfLeadingZeros(length - MIN_LENGTH);
    }

    private static int distanceSymbol(int distance) {
        int steps = distance - 1;
        if (steps < 4) {
            return steps;
        }
        int digits = 31 - Integer.numberOfLeadingZeros(steps);
        return 2 * digits + (steps >>> digits - 1 & 1);
    }

    private static int distanceExtra(int distance) {
        return distance < 5 ? 0 : 30 - Integer.numberOfLeadingZeros(distance - 1);
    }

    /** @param bits at most 16, none set above */
    private void put(int value, int bits) {
        pending |= (long) value << count;
        count += bits;
        if (count > 32) {
            if (position + Integer.BYTES > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            for (int i = 0; i < Integer.BYTES; i++) {
                bytes[position++] = (byte) (pending >>> 8 * i);
            }
            pending >>>= 32;
            count -= 32;
        }
    }

    /**
     * Ends the stream.
     *
     * @param checksum Adler-32 of all bytes
     */
    byte[] finish(int checksum) {
        flush();
        put(CODES[END], LENGTHS[END]);
        put(0, -count & 7);
        bytes = Arrays.copyOf(bytes, position + 2 * Long.BYTES);
        for (; count > 0; count -= 8) {
            bytes[position++] = (byte) pending;
            pending >>>= 8;
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[position++] = (byte) (checksum >>> shift);
        }
        return Arrays.copyOf(bytes, position);
    }
}
