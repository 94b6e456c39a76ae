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

/**
 * A prefix code of least size for symbols of known counts, with lengths limited, in the canonical form of RFC 1951: it is
 * told by its lengths alone.
 *
 * <p>Lengths are found in place (A. Moffat and J. Katajainen, "In-place calculation of minimum-redundancy codes", 1995);
 * where they are too long, the longest are shortened and others lengthened until the code is complete again.
 */
final class HuffmanCode {

    /** Where the bits of a code begin in {@link #codes}. */
    static final int CODE_SHIFT = 8;
    /** What tells how many they are. */
    static final int LENGTH_MASK = (1 << CODE_SHIFT) - 1;
    private static final int SYMBOL_BITS = 16;
    private static final int DIGITS = 256;

    private final int limit;
    /** Bits a symbol; 0 for one that does not occur. */
    private final int[] lengths;
    /** The bits of a symbol as deflate writes them, the first bit lowest, and their number. */
    private final int[] codes;
    private long[] sorted;
    private long[] unsorted;
    private final int[] starts = new int[DIGITS];
    private final int[] depths;

    /**
     * @param symbols how many there are at most
     * @param limit bits that a symbol may take, at most 15
     */
    HuffmanCode(int symbols, int limit) {
        this.limit = limit;
        this.lengths = new int[symbols];
        this.codes = new int[symbols];
        this.sorted = new long[symbols];
        this.unsorted = new long[symbols];
        this.depths = new int[symbols];
    }

    /**
     * Makes the code anew.
     *
     * @param counts how often each symbol occurs; if but one does, it gets one bit
     */
    void fit(int[] counts) {
        Arrays.fill(lengths, 0);
        int used = 0;
        int largest = 0;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (counts[symbol] > 0) {
                largest = Math.max(largest, counts[symbol]);
                sorted[used++] = (long) counts[symbol] << SYMBOL_BITS | symbol;
            }
        }
        if (used == 1) {
            lengths[(int) sorted[0] & 0xffff] = 1;
        } else if (used > 1) {
            sort(used, largest);
            minimise(used);
            int[] ofLength = limited(used);
            int at = used;
            for (int length = 1; length <= limit; length++) {
                for (int i = 0; i < ofLength[length]; i++) {
                    lengths[(int) sorted[--at] & 0xffff] = length;
                }
            }
        }
        assign();
    }

    /** By counts, and symbols of the same count by their number, as they come: digit after digit, the lowest first. */
    private void sort(int n, int largest) {
        for (int shift = SYMBOL_BITS; (long) largest << SYMBOL_BITS >>> shift > 0; shift += Byte.SIZE) {
            Arrays.fill(starts, 0);
            for (int i = 0; i < n; i++) {
                starts[(int) (sorted[i] >>> shift) & DIGITS - 1]++;
            }
            int start = 0;
            for (int digit = 0; digit < DIGITS; digit++) {
                int count = starts[digit];
                starts[digit] = start;
                start += count;
            }
            for (int i = 0; i < n; i++) {
                unsorted[starts[(int) (sorted[i] >>> shift) & DIGITS - 1]++] = sorted[i];
            }
            long[] better = unsorted;
            unsorted = sorted;
            sorted = better;
        }
    }

    /** Depths in the tree, for the symbols in their order; the first are the rarest and deepest. */
    private void minimise(int n) {
        long[] tree = new long[n];
        for (int i = 0; i < n; i++) {
            tree[i] = sorted[i] >>> SYMBOL_BITS;
        }
        tree[0] += tree[1];
        int root = 0;
        int leaf = 2;
        for (int next = 1; next < n - 1; next++) {
            long sum = 0;
            for (int child = 0; child < 2; child++) {
                if (leaf >= n || root < next && tree[root] < tree[leaf]) {
                    sum += tree[root];
                    tree[root++] = next;
                } else {
                    sum += tree[leaf++];
                }
            }
            tree[next] = sum;
        }
        tree[n - 2] = 0;
        for (int next = n - 3; next >= 0; next--) {
            tree[next] = tree[(int) tree[next]] + 1;
        }
        spread(tree, n);
    }

    /** From the depths of the inner nodes to those of the leaves. */
    private void spread(long[] tree, int n) {
        int available = 1;
        int used = 0;
        int depth = 0;
        int root = n - 2;
        int next = n - 1;
        while (available > 0) {
            while (root >= 0 && tree[root] == depth) {
                used++;
                root--;
            }
            while (available > used) {
                depths[next--] = depth;
                available--;
            }
            available = 2 * used;
            depth++;
            used = 0;
        }
    }

    /** How many symbols get each length. */
    private int[] limited(int n) {
        int[] ofLength = new int[limit + 1];
        long taken = 0;
        for (int i = 0; i < n; i++) {
            int length = Math.min(depths[i], limit);
            ofLength[length]++;
            taken += 1L << limit - length;
        }
        while (taken > 1L << limit) {
            int length = limit - 1;
            while (ofLength[length] == 0) {
                length--;
            }
            ofLength[length]--;
            ofLength[length + 1] += 2;
            ofLength[limit]--;
            taken--;
        }
        return ofLength;
    }

    private void assign() {
        int[] next = new int[limit + 2];
        for (int length : lengths) {
            next[length + 1] += length == 0 ? 0 : 1;
        }
        for (int length = 1; length <= limit; length++) {
            next[length] = next[length - 1] + next[length] << 1;
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            codes[symbol] = length == 0 ? 0
                    : Integer.reverse(next[length]++ << Integer.SIZE - length) << CODE_SHIFT | length;
        }
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** The bits of all symbols, the first bit lowest, from {@link #CODE_SHIFT} on, and below how many they are. */
    int[] codes() {
        return codes;
    }

    /** Bits that symbols of these counts take. */
    long bits(int[] counts) {
        long bits = 0;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            bits += (long) counts[symbol] * lengths[symbol];
        }
        return bits;
    }
}
