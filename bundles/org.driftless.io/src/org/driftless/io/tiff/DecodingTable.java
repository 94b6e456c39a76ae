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
 * A prefix code of deflate (RFC 1951, 3.2) as a table in which the next bits of a stream are looked up. Two literals whose
 * codes are short are found at once. For one thread.
 *
 * <p>What is found is an int. Its lowest six bits are how many bits it takes of the stream, extra bits included. Beside
 * these it is
 * <ul>
 * <li>negative for literals, from bit 8 on: one if bit 30 is set, so that the two highest bits are -1 as a number, else two;
 * <li>with {@link #LONGER} if the code has more bits than were looked at: {@link #whole} finds it;
 * <li>with {@link #END} for the end of the block;
 * <li>0 if there is no such code;
 * <li>else a length or distance, see {@link #number}.
 * </ul>
 */
final class DecodingTable {

    /** Bits that are looked at, for literals. */
    static final int LITERAL_BITS = 12;
    private static final int LONGER = 1 << 30;
    static final int END = 1 << 29;

    /** Fewer, since distances are few. */
    private static final int DISTANCE_BITS = 9;
    private static final int MAX_BITS = 15;
    private static final int ONE_LITERAL = -1 << 30;
    private static final int BITS_MASK = 0x3f;
    private static final int BASE_SHIFT = 12;

    /** What each symbol stands for, with its extra bits, but without those of its code. */
    private final int[] symbols;
    private final int bits;
    private final int[] found;
    /** What is found by the bits that follow, where the code has more than were looked at. */
    private final int[] longer;
    private final int[] sorted;
    /** Where the symbols of a length end among those that are sorted. */
    private final int[] ends = new int[MAX_BITS + 2];

    private DecodingTable(int[] symbols, int bits) {
        this.symbols = symbols;
        this.bits = bits;
        this.found = new int[1 << bits];
        this.longer = new int[symbols.length << MAX_BITS - bits];
        this.sorted = new int[symbols.length];
    }

    /** For literals, lengths and the end of a block. */
    static DecodingTable ofLiterals() {
        // The last two have a code in blocks without one of their own, but mean nothing.
        int[] symbols = new int[288];
        for (int value = 0; value < 256; value++) {
            symbols[value] = ONE_LITERAL | value << 8;
        }
        symbols[256] = END;
        int base = 3;
        for (int symbol = 257; symbol < 285; symbol++) {
            int extra = Math.max(0, (symbol - 261) / 4);
            symbols[symbol] = base << BASE_SHIFT | extra;
            base += 1 << extra;
        }
        symbols[285] = 258 << BASE_SHIFT;
        return new DecodingTable(symbols, LITERAL_BITS);
    }

    /** For distances. */
    static DecodingTable ofDistances() {
        int[] symbols = new int[32];
        int base = 1;
        for (int symbol = 0; symbol < 30; symbol++) {
            int extra = Math.max(0, symbol / 2 - 1);
            symbols[symbol] = base << BASE_SHIFT | extra;
            base += 1 << extra;
        }
        return new DecodingTable(symbols, DISTANCE_BITS);
    }

    /**
     * Makes the table anew.
     *
     * @param lengths bits of each symbol's code, 0 for one that does not occur
     * @param from where those of this code begin
     * @param count how many symbols there are
     * @return whether it is a code: complete, or of one bit, or empty
     */
    boolean fit(int[] lengths, int from, int count) {
        int taken = sort(lengths, from, count);
        if (taken > 1 << MAX_BITS) {
            return false;
        }
        int code = 0;
        int at = 0;
        int more = 0;
        int longest = 0;
        found[0] = 0;
        for (int length = 1; length <= MAX_BITS; length++) {
            code <<= 1;
            if (length <= bits) {
                // What is found by so many bits is found with one more before them, too.
                System.arraycopy(found, 0, found, 1 << length - 1, 1 << length - 1);
            }
            for (; at < ends[length]; at++) {
                more = put(Integer.reverse(code++ << Integer.SIZE - length), length, symbols[sorted[at]], more);
                longest = length;
            }
        }
        if (bits == LITERAL_BITS) {
            pair();
        }
        return taken == 1 << MAX_BITS || longest <= 1;
    }

    /** Sorts the symbols that occur by length; returns the share of all codes that they take, in {@code 1 << MAX_BITS}. */
    private int sort(int[] lengths, int from, int count) {
        Arrays.fill(ends, 0);
        int taken = 0;
        for (int i = from; i < from + count; i++) {
            ends[lengths[i] + 1]++;
        }
        ends[1] = 0;
        for (int length = 1; length <= MAX_BITS; length++) {
            taken += ends[length + 1] << MAX_BITS - length;
            ends[length + 1] += ends[length];
        }
        for (int symbol = 0; symbol < count; symbol++) {
            int length = lengths[from + symbol];
            if (length > 0) {
                sorted[ends[length]++] = symbol;
            }
        }
        return taken;
    }

    /**
     * @param more where the next codes of more bits have their place
     * @return the same for those after this one
     */
    private int put(int code, int length, int symbol, int more) {
        boolean isNumber = symbol >> BASE_SHIFT > 0 && symbol != END;
        int entry = symbol == 0 ? 0 : symbol + length | (isNumber ? length << 8 : 0);
        if (length <= bits) {
            found[code] = entry;
            return more;
        }
        int prefix = code & mask();
        int next = more;
        if (found[prefix] == 0) {
            found[prefix] = LONGER | more << 8;
            next += 1 << MAX_BITS - bits;
        }
        int place = found[prefix] >>> 8 & 0xffff;
        for (int at = code >>> bits; at < 1 << MAX_BITS - bits; at += 1 << length - bits) {
            longer[place + at] = entry;
        }
        return next;
    }

    /** Downwards, since what follows a literal stands further up, and must still be one literal. */
    private void pair() {
        for (int at = mask(); at >= 0; at--) {
            int one = found[at];
            if (one < 0) {
                int length = one & BITS_MASK;
                int two = found[at >>> length];
                if (two < 0 && length + (two & BITS_MASK) <= bits) {
                    found[at] = one - (1 << 30) + (two & BITS_MASK) | (two & 0xff00) << 8;
                }
            }
        }
    }

    /** What is found, by as many of the next bits of the stream as its length has indices. */
    int[] found() {
        return found;
    }

    private int mask() {
        return found.length - 1;
    }

    /** What is found at first, by the next bits of the stream. */
    int first(long stream) {
        return found[(int) stream & mask()];
    }

    /** What was found, by all bits of its code if that has {@link #LONGER more}. */
    int whole(int entry, long stream) {
        return (entry & LONGER) == 0 ? entry
                : longer[(entry >>> 8 & 0xffff) + (int) (stream >>> bits & (1 << MAX_BITS - bits) - 1)];
    }

    /** The length or distance that was found, with its extra bits, which follow its code; 0 for no such code. */
    static int number(int entry, long stream) {
        int codeBits = entry >>> 8 & 15;
        return (entry >>> BASE_SHIFT) + (int) ((stream & (1L << (entry & BITS_MASK)) - 1) >>> codeBits);
    }
}
