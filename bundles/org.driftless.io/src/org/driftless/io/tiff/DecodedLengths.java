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

/** The lengths of a block's codes (RFC 1951, 3.2.6 and 3.2.7), themselves in a code. For one thread. */
final class DecodedLengths {

    private static final int MAX_LITERALS = 286;
    private static final int MAX_DISTANCES = 30;
    private static final int END = 256;
    private static final int MAX_CODE_BITS = 7;

    private final int[] lengths = new int[MAX_LITERALS + MAX_DISTANCES];
    private final int[] codeLengths = new int[DeflateHeader.ORDER.length];
    /** Symbol and bits of a code, by the next bits of the stream. */
    private final int[] symbols = new int[1 << MAX_CODE_BITS];
    private final int[] fixed = new int[288 + 32];

    DecodedLengths() {
        Arrays.fill(fixed, 0, 144, 8);
        Arrays.fill(fixed, 144, 256, 9);
        Arrays.fill(fixed, 256, 280, 7);
        Arrays.fill(fixed, 280, 288, 8);
        Arrays.fill(fixed, 288, fixed.length, 5);
    }

    /** The codes of a block that has none of its own. */
    boolean fixed(DecodingTable literals, DecodingTable distances) {
        return literals.fit(fixed, 0, 288) && distances.fit(fixed, 288, 32);
    }

    /** Reads a block's own codes; returns whether they are sound. */
    boolean read(DeflateDecoder in, DecodingTable literals, DecodingTable distances) {
        int literalCount = in.take(5) + 257;
        int distanceCount = in.take(5) + 1;
        int codes = in.take(4) + 4;
        Arrays.fill(codeLengths, 0);
        for (int i = 0; i < codes; i++) {
            codeLengths[DeflateHeader.ORDER[i]] = in.take(3);
        }
        return literalCount <= MAX_LITERALS && distanceCount <= MAX_DISTANCES && fitCode()
                && readLengths(in, literalCount + distanceCount) && lengths[END] > 0
                && literals.fit(lengths, 0, literalCount) && distances.fit(lengths, literalCount, distanceCount);
    }

    private boolean fitCode() {
        int code = 0;
        for (int length = 1; length <= MAX_CODE_BITS; length++) {
            for (int symbol = 0; symbol < codeLengths.length; symbol++) {
                if (codeLengths[symbol] == length) {
                    if (code >= 1 << length) {
                        return false;
                    }
                    int first = Integer.reverse(code++ << Integer.SIZE - length);
                    for (int at = first; at < symbols.length; at += 1 << length) {
                        symbols[at] = symbol << 4 | length;
                    }
                }
            }
            code <<= 1;
        }
        return code == 2 << MAX_CODE_BITS;
    }

    private boolean readLengths(DeflateDecoder in, int count) {
        int known = 0;
        while (known < count) {
            int entry = symbols[in.look(MAX_CODE_BITS)];
            in.take(entry & 15);
            int symbol = entry >>> 4;
            int length = symbol < DeflateHeader.REPEAT ? symbol : 0;
            int run = 1;
            switch (symbol) {
                case DeflateHeader.REPEAT -> {
                    if (known == 0) {
                        return false;
                    }
                    length = lengths[known - 1];
                    run = 3 + in.take(2);
                }
                case DeflateHeader.ZEROS -> run = 3 + in.take(3);
                case DeflateHeader.MANY_ZEROS -> run = 11 + in.take(7);
                default -> { }
            }
            if (run > count - known) {
                return false;
            }
            Arrays.fill(lengths, known, known + run, length);
            known += run;
        }
        return true;
    }
}
