/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import org.driftless.core.image.Frame;

/**
 * Horizontal differencing (TIFF 6.0, section 14): each pixel of a row is stored as its difference to the one on its
 * left, modulo 2^bits.
 */
final class Predictor {

    private Predictor() {
    }

    /** Turns the differences in a part of a frame back into values. */
    static void undo(Frame frame, int firstColumn, int firstRow, int columns, int rows) {
        int width = frame.width();
        for (int y = firstRow; y < firstRow + rows; y++) {
            int from = y * width + firstColumn;
            switch (frame.pixels()) {
                case byte[] p -> undo(p, from, columns);
                case short[] p -> undo(p, from, columns);
                case int[] p -> undo(p, from, columns);
                case float[] p -> undo(p, from, columns);
                default -> throw new AssertionError(frame.type());
            }
        }
    }

    private static void undo(byte[] p, int from, int count) {
        int sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += p[i];
            p[i] = (byte) sum;
        }
    }

    private static void undo(short[] p, int from, int count) {
        int sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += p[i];
            p[i] = (short) sum;
        }
    }

    private static void undo(int[] p, int from, int count) {
        int sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += p[i];
            p[i] = sum;
        }
    }

    /** Floats are differenced as the integers that their bits make. */
    private static void undo(float[] p, int from, int count) {
        int sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += Float.floatToRawIntBits(p[i]);
            p[i] = Float.intBitsToFloat(sum);
        }
    }
}
