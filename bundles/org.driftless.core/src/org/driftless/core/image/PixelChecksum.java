/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Tells whether two frames hold the same values: a checksum of 32 bits (CRC-32C, RFC 3385) over the stored values, row by
 * row, little-endian. Against accidents, not against intent. Processors have an instruction for it, so that it costs far
 * less than to decode the frame.
 */
public final class PixelChecksum {

    private static final int CHUNK_BYTES = 1 << 15;

    private PixelChecksum() {
    }

    /**
     * The checksum of a frame.
     *
     * @throws IllegalStateException if not all rows are there
     */
    public static long of(Frame frame) {
        CRC32C checksum = new CRC32C();
        Object pixels = frame.pixels();
        int size = frame.type().bytes();
        int total = frame.width() * frame.height();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < total; from += CHUNK_BYTES / size) {
            int count = Math.min(CHUNK_BYTES / size, total - from);
            switch (pixels) {
                case byte[] values -> chunk.put(0, values, from, count);
                case short[] values -> chunk.asShortBuffer().put(0, values, from, count);
                case int[] values -> chunk.asIntBuffer().put(0, values, from, count);
                case float[] values -> chunk.asFloatBuffer().put(0, values, from, count);
                default -> throw new AssertionError(frame.type());
            }
            checksum.update(chunk.array(), 0, count * size);
        }
        return checksum.getValue();
    }
}
