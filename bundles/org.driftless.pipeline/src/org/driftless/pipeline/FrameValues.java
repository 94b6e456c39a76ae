/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.driftless.core.image.Frame;

/**
 * What is known of a frame when its values have been read.
 *
 * @param sha256 hash of its values, row by row from the top, each little-endian in its type, in lower-case hexadecimal
 * @param notFinite how many are NaN or infinite
 * @param blankRows how many rows at the end hold nothing but 0, as those do that were never written
 */
public record FrameValues(String sha256, long notFinite, int blankRows) {

    static FrameValues of(Frame frame) {
        MessageDigest digest = newDigest();
        ByteBuffer row = ByteBuffer.allocate(frame.width() * frame.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < frame.height(); y++) {
            int from = y * frame.width();
            switch (frame.pixels()) {
                case byte[] p -> row.put(p, from, frame.width());
                case short[] p -> row.asShortBuffer().put(p, from, frame.width());
                case int[] p -> row.asIntBuffer().put(p, from, frame.width());
                case float[] p -> putBits(row, p, from, frame.width());
                default -> throw new AssertionError(frame.type());
            }
            digest.update(row.clear());
            row.clear();
        }
        return new FrameValues(HexFormat.of().formatHex(digest.digest()), notFinite(frame),
                blankRows(frame));
    }

    private static int blankRows(Frame frame) {
        double[] row = new double[frame.width()];
        for (int y = frame.height() - 1; y >= 0; y--) {
            frame.copyRow(0, y, row.length, row, 0);
            for (double value : row) {
                if (value != 0) {
                    return frame.height() - 1 - y;
                }
            }
        }
        return frame.height();
    }

    /** As they are: another NaN is another value here. */
    private static void putBits(ByteBuffer row, float[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            row.putInt(Float.floatToRawIntBits(values[from + i]));
        }
    }

    private static long notFinite(Frame frame) {
        long count = 0;
        if (frame.pixels() instanceof float[] values) {
            for (float value : values) {
                count += Float.isFinite(value) ? 0 : 1;
            }
        }
        return count;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
