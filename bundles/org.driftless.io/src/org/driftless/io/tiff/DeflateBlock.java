/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.Arrays;

/** Writes some bytes as deflate: in one block with a code of its own, or stored. For one thread. */
final class DeflateBlock {

    /** What one code is good for: the noise of a camera is the same all over, and each code takes time to make and to read. */
    static final int MAX_BYTES = 1 << 17;
    /** What it takes beside its bytes at most. */
    static final int SPARE_BYTES = 3 * 6;
    /** The most that a stored block holds. */
    private static final int MAX_STORED = 65_535;

    private static final int END = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    /** Bits of a stored block beside its bytes. */
    private static final int STORED_BITS = 3 + 7 + 32;

    private final DeflateBits out;
    private final DeflateMatches matches = new DeflateMatches();
    private final DeflateHeader header = new DeflateHeader(LITERALS, DISTANCES);
    private final HuffmanCode literals = new HuffmanCode(LITERALS, 14);
    private final HuffmanCode distances = new HuffmanCode(DISTANCES, 15);
    private final int[] bytesAlone = new int[LITERALS];
    private final int[] literalCounts = new int[LITERALS];
    private final int[] distanceCounts = new int[DISTANCES];
    private final int[][] partCounts = new int[4][256];

    DeflateBlock(DeflateBits out) {
        this.out = out;
    }

    /** Prepares for the first block of a stream. */
    void begin() {
        matches.begin();
    }

    /** Writes some bytes, at least one and at most {@link #MAX_BYTES}; matches may reach back to all before them. */
    void write(byte[] bytes, int from, int to, boolean last) {
        count(bytes, from, to);
        literals.fit(bytesAlone);
        long alone = literals.bits(bytesAlone);
        matches.search(bytes, from, to, alone);
        long bits = alone;
        Arrays.fill(distanceCounts, 0);
        if (matches.count() > 0) {
            bits = withMatches(bytes);
            if (bits > alone) {
                matches.clear();
                Arrays.fill(distanceCounts, 0);
                literals.fit(bytesAlone);
                bits = alone;
            }
        }
        distances.fit(distanceCounts);
        bits += header.fit(literals, distances);
        if (bits >= (long) STORED_BITS * Math.ceilDiv(to - from, MAX_STORED) + 8L * (to - from)) {
            storeAll(bytes, from, to, last);
        } else {
            out.put(last ? 1 : 0, 1);
            out.put(2, 2);
            header.write(out);
            writeAll(bytes, from, to);
        }
    }

    /** Counts in four parts: a count that was just written is slow to read. */
    private void count(byte[] bytes, int from, int to) {
        int[] a = partCounts[0];
        int[] b = partCounts[1];
        int[] c = partCounts[2];
        int[] d = partCounts[3];
        int i = from;
        for (; i < to - 3; i += 4) {
            a[bytes[i] & 0xff]++;
            b[bytes[i + 1] & 0xff]++;
            c[bytes[i + 2] & 0xff]++;
            d[bytes[i + 3] & 0xff]++;
        }
        for (; i < to; i++) {
            a[bytes[i] & 0xff]++;
        }
        for (int value = 0; value < 256; value++) {
            bytesAlone[value] = a[value] + b[value] + c[value] + d[value];
            a[value] = 0;
            b[value] = 0;
            c[value] = 0;
            d[value] = 0;
        }
        bytesAlone[END] = 1;
    }

    /** Makes the codes for the bytes with the matches that were found; returns the bits they take. */
    private long withMatches(byte[] bytes) {
        System.arraycopy(bytesAlone, 0, literalCounts, 0, LITERALS);
        long extra = 0;
        for (int i = 0; i < matches.count(); i++) {
            int length = matches.length(i);
            for (int at = matches.start(i); at < matches.start(i) + length; at++) {
                literalCounts[bytes[at] & 0xff]--;
            }
            literalCounts[lengthCode(length)]++;
            distanceCounts[distanceCode(matches.distance(i))]++;
            extra += lengthExtra(length) + distanceExtra(matches.distance(i));
        }
        literals.fit(literalCounts);
        distances.fit(distanceCounts);
        return extra + literals.bits(literalCounts) + distances.bits(distanceCounts);
    }

    private void storeAll(byte[] bytes, int from, int to, boolean last) {
        for (int at = from; at < to; at += MAX_STORED) {
            store(bytes, at, Math.min(to, at + MAX_STORED), last && at + MAX_STORED >= to);
        }
    }

    private void store(byte[] bytes, int from, int to, boolean last) {
        out.put(last ? 1 : 0, 3);
        out.align();
        int count = to - from;
        out.put(count | (long) (~count & 0xffff) << 16, 32);
        out.copy(bytes, from, count);
    }

    private void writeAll(byte[] bytes, int from, int to) {
        int[] codes = literals.codes();
        int at = from;
        for (int i = 0; i < matches.count(); i++) {
            out.putAll(bytes, at, matches.start(i), codes);
            writeMatch(matches.length(i), matches.distance(i));
            at = matches.start(i) + matches.length(i);
        }
        out.putAll(bytes, at, to, codes);
        out.putCode(codes[END]);
    }

    private void writeMatch(int length, int distance) {
        out.putCode(literals.codes()[lengthCode(length)]);
        out.put(length - 3 & (1 << lengthExtra(length)) - 1, lengthExtra(length));
        out.putCode(distances.codes()[distanceCode(distance)]);
        out.put(distance - 1 & (1 << distanceExtra(distance)) - 1, distanceExtra(distance));
    }

    /** The symbol of a length (RFC 1951, 3.2.5): four for each power of two, one for the longest. */
    private static int lengthCode(int length) {
        int steps = length - 3;
        if (steps < 8) {
            return END + 1 + steps;
        }
        int digits = 31 - Integer.numberOfLeadingZeros(steps);
        return length == DeflateMatches.MAX_LENGTH ? LITERALS - 1
                : END + 1 + 4 * (digits - 1) + (steps >>> digits - 2 & 3);
    }

    private static int lengthExtra(int length) {
        return length < 11 || length == DeflateMatches.MAX_LENGTH ? 0
                : 29 - Integer.numberOfLeadingZeros(length - 3);
    }

    /** The symbol of a distance: two for each power of two. */
    private static int distanceCode(int distance) {
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
}
