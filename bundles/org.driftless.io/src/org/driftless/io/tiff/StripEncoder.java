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
import java.util.Arrays;
import java.util.zip.Deflater;

/** Compresses strips. For one thread. */
final class StripEncoder implements AutoCloseable {

    private static final int SPARE_BYTES = 64;

    private final TiffCompression compression;
    private final Deflater deflater;

    /** @param level the effort that deflate takes, 1 to 9 */
    StripEncoder(TiffCompression compression, int level) {
        this.compression = compression;
        this.deflater = compression.isDeflate() ? new Deflater(level) : null;
    }

    /**
     * @param strip the bytes of a strip, from 0 to the limit of a buffer with an array
     * @param rowBytes bytes a row
     * @return the bytes for the file, a new array
     */
    byte[] encode(ByteBuffer strip, int rowBytes) {
        byte[] bytes = strip.array();
        int count = strip.limit();
        return switch (compression) {
            case NONE -> Arrays.copyOf(bytes, count);
            case LZW -> LzwEncoder.encode(bytes, count);
            case PACKBITS -> PackBitsEncoder.encode(bytes, count, rowBytes);
            case DEFLATE, DEFLATE_OLD -> deflate(bytes, count);
        };
    }

    private byte[] deflate(byte[] bytes, int count) {
        deflater.reset();
        deflater.setInput(bytes, 0, count);
        deflater.finish();
        byte[] out = new byte[count + SPARE_BYTES];
        int length = 0;
        while (!deflater.finished()) {
            if (length == out.length) {
                out = Arrays.copyOf(out, out.length + out.length / 4 + SPARE_BYTES);
            }
            length += deflater.deflate(out, length, out.length - length);
        }
        return Arrays.copyOf(out, length);
    }

    @Override
    public void close() {
        if (deflater != null) {
            deflater.end();
        }
    }
}
