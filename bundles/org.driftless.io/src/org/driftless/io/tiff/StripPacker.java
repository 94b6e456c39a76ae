/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;

/** Turns rows of a frame into the bytes that a strip holds before compression, with the predictor applied. */
final class StripPacker {

    private final Frame frame;
    private final int predictor;
    private final ByteBuffer bytes;
    private final Object row;

    /**
     * @param predictor 1 none, 2 horizontal differences, 3 floating point (32-bit float frames only)
     * @param rowsPerStrip the most rows that are packed at once
     */
    StripPacker(Frame frame, ByteOrder order, int predictor, int rowsPerStrip) {
        if (predictor == 3 && frame.type() != PixelType.FLOAT32) {
            throw new IllegalArgumentException("Predictor 3 is for float frames, not for " + frame);
        }
        this.frame = frame;
        this.predictor = predictor;
        int size = Math.multiplyExact(Math.multiplyExact(frame.width(), frame.type().bytes()), rowsPerStrip);
        this.bytes = ByteBuffer.allocate(size).order(order);
        this.row = Frame.zeros(frame.width(), 1, frame.type()).pixels();
    }

    /**
     * Packs rows.
     *
     * @return the bytes from 0 to the limit of a buffer that the next call overwrites
     */
    ByteBuffer pack(int firstRow, int rows) {
        bytes.clear();
        int width = frame.width();
        if (predictor == 1) {
            put(frame.pixels(), firstRow * width, rows * width);
        } else {
            for (int y = firstRow; y < firstRow + rows; y++) {
                packRow(y * width, width);
            }
        }
        return bytes.flip();
    }

    private void packRow(int from, int width) {
        switch (frame.pixels()) {
            case byte[] p -> difference(p, from, (byte[]) row);
            case short[] p -> difference(p, from, (short[]) row);
            case int[] p -> difference(p, from, (int[]) row);
            case float[] p when predictor == 3 -> {
                splitBytes(p, from, width);
                return;
            }
            case float[] p -> difference(p, from, (float[]) row);
            default -> throw new AssertionError(frame.type());
        }
        put(row, 0, width);
    }

    private void put(Object pixels, int from, int count) {
        int at = bytes.position();
        switch (pixels) {
            case byte[] p -> bytes.duplicate().put(p, from, count);
            case short[] p -> bytes.asShortBuffer().put(p, from, count);
            case int[] p -> bytes.asIntBuffer().put(p, from, count);
            case float[] p -> bytes.asFloatBuffer().put(p, from, count);
            default -> throw new AssertionError(frame.type());
        }
        bytes.position(at + count * frame.type().bytes());
    }

    private static void difference(byte[] p, int from, byte[] row) {
        row[0] = p[from];
        for (int i = 1; i < row.length; i++) {
            row[i] = (byte) (p[from + i] - p[from + i - 1]);
        }
    }

    private static void difference(short[] p, int from, short[] row) {
        row[0] = p[from];
        for (int i = 1; i < row.length; i++) {
            row[i] = (short) (p[from + i] - p[from + i - 1]);
        }
    }

    private static void difference(int[] p, int from, int[] row) {
        row[0] = p[from];
        for (int i = 1; i < row.length; i++) {
            row[i] = p[from + i] - p[from + i - 1];
        }
    }

    private static void difference(float[] p, int from, float[] row) {
        row[0] = p[from];
        for (int i = 1; i < row.length; i++) {
            row[i] = Float.intBitsToFloat(
                    Float.floatToRawIntBits(p[from + i]) - Float.floatToRawIntBits(p[from + i - 1]));
        }
    }

    /** Predictor 3 (Adobe Photoshop TIFF Technical Note 3): bytes of equal weight together, then differences. */
    private void splitBytes(float[] p, int from, int width) {
        int start = bytes.position();
        for (int i = 0; i < width; i++) {
            int bits = Float.floatToRawIntBits(p[from + i]);
            for (int plane = 0; plane < 4; plane++) {
                bytes.put(start + plane * width + i, (byte) (bits >>> 24 - 8 * plane));
            }
        }
        for (int i = start + 4 * width - 1; i > start; i--) {
            bytes.put(i, (byte) (bytes.get(i) - bytes.get(i - 1)));
        }
        bytes.position(start + 4 * width);
    }
}
