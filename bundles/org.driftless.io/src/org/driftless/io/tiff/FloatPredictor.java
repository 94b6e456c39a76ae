/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.nio.ByteOrder;

/**
 * The floating-point predictor: the bytes of a row of numbers are sorted by their weight, the highest first, and each is
 * stored as its difference to the one before it (Adobe Photoshop TIFF Technical Note 3, 2005).
 */
final class FloatPredictor {

    private static final int WORD = Float.BYTES;

    private FloatPredictor() {
    }

    /**
     * Turns a row of 32-bit numbers back into what it was.
     *
     * @param bytes of the row, from {@code from} on
     * @param order byte order that the numbers are to have
     */
    static void undo(byte[] bytes, int from, int count, ByteOrder order) {
        byte[] sums = new byte[count];
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += bytes[from + i];
            sums[i] = (byte) sum;
        }
        int columns = count / WORD;
        for (int weight = 0; weight < WORD; weight++) {
            int place = order == ByteOrder.BIG_ENDIAN ? weight : WORD - 1 - weight;
            for (int x = 0; x < columns; x++) {
                bytes[from + WORD * x + place] = sums[weight * columns + x];
            }
        }
    }
}
