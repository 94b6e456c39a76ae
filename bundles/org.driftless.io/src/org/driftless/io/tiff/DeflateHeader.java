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

/** The beginning of a block with codes of its own: the lengths of both codes, themselves in a code. For one thread. */
final class DeflateHeader {

    /** The order in which the lengths of the third code are written (RFC 1951, 3.2.7). */
    static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    static final int REPEAT = 16;
    static final int ZEROS = 17;
    static final int MANY_ZEROS = 18;
    private static final int MIN_LITERALS = 257;

    private final int literalCount;
    private final int distanceCount;
    private final int[] lengths;
    private final HuffmanCode code = new HuffmanCode(ORDER.length, 7);
    private final int[] counts = new int[ORDER.length];
    private final int[] symbols;
    private final int[] repeats;
    private int used;
    private int usedLiterals;
    private int usedDistances;
    private int usedCodes;

    DeflateHeader(int literals, int distances) {
        this.literalCount = literals;
        this.distanceCount = distances;
        this.lengths = new int[literals + distances];
        this.symbols = new int[lengths.length];
        this.repeats = new int[lengths.length];
    }

    /** Takes the codes of a block; returns the bits that they take in the file. */
    long fit(HuffmanCode literals, HuffmanCode distances) {
        usedLiterals = usedLengths(literals, literalCount, MIN_LITERALS);
        usedDistances = usedLengths(distances, distanceCount, 1);
        for (int i = 0; i < usedLiterals; i++) {
            lengths[i] = literals.length(i);
        }
        for (int i = 0; i < usedDistances; i++) {
            lengths[usedLiterals + i] = distances.length(i);
        }
        shorten(usedLiterals + usedDistances);
        code.fit(counts);
        usedCodes = ORDER.length;
        while (usedCodes > 4 && code.length(ORDER[usedCodes - 1]) == 0) {
            usedCodes--;
        }
        return 3 + 14 + 3L * usedCodes + code.bits(counts) + 2L * counts[REPEAT] + 3L * counts[ZEROS]
                + 7L * counts[MANY_ZEROS];
    }

    private static int usedLengths(HuffmanCode code, int most, int least) {
        int used = most;
        while (used > least && code.length(used - 1) == 0) {
            used--;
        }
        return used;
    }

    /** Runs of one length become symbols of their own. */
    private void shorten(int count) {
        Arrays.fill(counts, 0);
        used = 0;
        for (int i = 0; i < count;) {
            int length = lengths[i];
            int run = 1;
            while (i + run < count && lengths[i + run] == length) {
                run++;
            }
            i += run;
            if (length != 0) {
                add(length, 0);
                run--;
            }
            int most = length == 0 ? 138 : 6;
            while (run >= 3) {
                int part = Math.min(run, most);
                add(length != 0 ? REPEAT : part <= 10 ? ZEROS : MANY_ZEROS, part);
                run -= part;
            }
            while (run-- > 0) {
                add(length, 0);
            }
        }
    }

    private void add(int symbol, int repeat) {
        symbols[used] = symbol;
        repeats[used++] = repeat;
        counts[symbol]++;
    }

    void write(DeflateBits out) {
        out.put(usedLiterals - MIN_LITERALS, 5);
        out.put(usedDistances - 1, 5);
        out.put(usedCodes - 4, 4);
        for (int i = 0; i < usedCodes; i++) {
            out.put(code.length(ORDER[i]), 3);
        }
        for (int i = 0; i < used; i++) {
            out.putCode(code.codes()[symbols[i]]);
            switch (symbols[i]) {
                case REPEAT -> out.put(repeats[i] - 3, 2);
                case ZEROS -> out.put(repeats[i] - 3, 3);
                case MANY_ZEROS -> out.put(repeats[i] - 11, 7);
                default -> { }
            }
        }
    }
}
