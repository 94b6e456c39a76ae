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

/** Compresses the strips of one file. For one thread. */
final class StripEncoder implements AutoCloseable {

    private static final int SPARE_BYTES = 64;
    /** Bytes of the first strip on which both ways to deflate are tried; trying takes longer than encoding. */
    private static final int SAMPLE_BYTES = 8 << 10;
    /**
     * Where zlib makes at most this much of the size, the images are too smooth for our encoder; on a whole strip, where
     * more repeats, it gains 5 to 15 %.
     */
    private static final double CLEARLY_SMALLER = 0.98;
    /** Higher levels gain little on camera frames, and take up to ten times as long. */
    private static final int ZLIB_LEVEL = 1;

    private final TiffCompression compression;
    private DeflateEncoder encoder;
    private Deflater zlib;

    StripEncoder(TiffCompression compression) {
        this.compression = compression;
    }

    /**
     * Compresses a strip. Strips of a file are to come in their order, since the first one decides how deflate is done.
     *
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
        if (encoder == null) {
            encoder = new DeflateEncoder();
            zlib = new Deflater(ZLIB_LEVEL);
            int sample = Math.min(count, SAMPLE_BYTES);
            byte[] middle = Arrays.copyOfRange(bytes, (count - sample) / 2, (count + sample) / 2);
            if (zlib(middle, sample).length > CLEARLY_SMALLER * encoder.encode(middle, sample).length) {
                close();
            }
        }
        return zlib == null ? encoder.encode(bytes, count) : zlib(bytes, count);
    }

    private byte[] zlib(byte[] bytes, int count) {
        zlib.reset();
        zlib.setInput(bytes, 0, count);
        zlib.finish();
        byte[] out = new byte[count + SPARE_BYTES];
        int length = 0;
        while (!zlib.finished()) {
            if (length == out.length) {
                out = Arrays.copyOf(out, out.length + out.length / 4 + SPARE_BYTES);
            }
            length += zlib.deflate(out, length, out.length - length);
        }
        return Arrays.copyOf(out, length);
    }

    @Override
    public void close() {
        if (zlib != null) {
            zlib.end();
            zlib = null;
        }
    }
}
