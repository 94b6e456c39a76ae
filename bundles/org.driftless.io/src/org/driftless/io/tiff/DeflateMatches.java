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
 * Finds what repeats in a block: a greedy search that looks at the last place with the same four bytes. Where nothing
 * repeats, as in the noise of a camera, it looks at fewer and fewer places. For one thread.
 */
final class DeflateMatches {

    static final int MAX_LENGTH = 258;
    static final int MAX_DISTANCE = 1 << 15;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int HASH_BITS = 13;
    private static final int MIN_LENGTH = 4;
    /** Bits that a match costs beside those that tell its distance, roughly. */
    private static final int MATCH_BITS = 10;
    /** After so many places without a match, the steps grow by one. */
    private static final int PATIENCE_BITS = 5;
    private static final int MAX_STEP = 32;
    /** Misses that a byte of gain makes up for. */
    private static final int CREDIT = 16;
    /** Places in a match that are remembered; those in long ones are rarely worth it. */
    private static final int MAX_REMEMBERED = 8;

    private final int[] last = new int[1 << HASH_BITS];
    private final int[] leastLengths = new int[Integer.SIZE];
    private int[] starts = new int[1 << 10];
    private int[] lengths = new int[1 << 10];
    private int[] distances = new int[1 << 10];
    private int count;
    private int misses;

    /** Forgets the bytes that were seen. */
    void begin() {
        misses = 0;
        Arrays.fill(last, -1);
    }

    /**
     * Searches a block.
     *
     * @param literalBits bits that the block's bytes take without matches: what a match must be better than
     */
    void search(byte[] bytes, int from, int to, long literalBits) {
        count = 0;
        setLeastLengths((double) literalBits / (to - from));
        int end = to - Long.BYTES;
        // What follows on noise is noise as a rule; where it is not, some looks suffice to see that.
        misses >>= 1;
        for (int at = from; at < end;) {
            int four = (int) INT.get(bytes, at);
            int slot = slot(four);
            int before = last[slot];
            last[slot] = at;
            if (before >= 0 && at - before <= MAX_DISTANCE && (int) INT.get(bytes, before) == four) {
                int length = length(bytes, before, at, to);
                int better = length - leastLengths[Integer.numberOfLeadingZeros(at - before)];
                if (better >= 0) {
                    add(at, length, at - before);
                    remember(bytes, at + 1, Math.min(at + Math.min(length, MAX_REMEMBERED), end));
                    at += length;
                    misses = Math.max(0, misses - CREDIT * better);
                    continue;
                }
            }
            at += Math.min(MAX_STEP, 1 + (misses++ >>> PATIENCE_BITS));
        }
    }

    /** The lengths from which on matches of so many digits of distance are cheaper than the bytes. */
    private void setLeastLengths(double bitsPerByte) {
        for (int zeros = 0; zeros < leastLengths.length; zeros++) {
            int extra = Math.max(0, Integer.SIZE - zeros - 2);
            leastLengths[zeros] = Math.max(MIN_LENGTH, (int) Math.ceil((MATCH_BITS + extra) / bitsPerByte));
        }
    }

    private void remember(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            last[slot((int) INT.get(bytes, at))] = at;
        }
    }

    private static int slot(int four) {
        return four * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
    }

    private static int length(byte[] bytes, int before, int at, int to) {
        int most = Math.min(MAX_LENGTH, to - at);
        int length = MIN_LENGTH;
        while (length <= most - Long.BYTES) {
            long difference = (long) LONG.get(bytes, before + length) ^ (long) LONG.get(bytes, at + length);
            if (difference != 0) {
                return length + (Long.numberOfTrailingZeros(difference) >>> 3);
            }
            length += Long.BYTES;
        }
        while (length < most && bytes[before + length] == bytes[at + length]) {
            length++;
        }
        return length;
    }

    private void add(int start, int length, int distance) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
            distances = Arrays.copyOf(distances, 2 * count);
        }
        starts[count] = start;
        lengths[count] = length;
        distances[count++] = distance;
    }

    /** How many were found. */
    int count() {
        return count;
    }

    /** Forgets those that were found. */
    void clear() {
        count = 0;
    }

    int start(int match) {
        return starts[match];
    }

    int length(int match) {
        return lengths[match];
    }

    int distance(int match) {
        return distances[match];
    }
}
