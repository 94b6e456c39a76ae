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
import java.util.zip.Inflater;

/**
 * What decoding needs beside the frame: two small buffers outside the heap and what inflates. For one thread at a time;
 * made once and used for many frames.
 */
final class DecodeBuffers implements AutoCloseable {

    /** A multiple of every pixel size, and small enough to stay in a core's cache. */
    private static final int MAX_CHUNK = 256 << 10;

    private ByteBuffer chunk = ByteBuffer.allocate(0);
    private ByteBuffer compressed = chunk;
    private Inflater inflater;
    private WholeStream wholeStream;

    /**
     * A buffer for bytes on their way from the file, or out of the inflater, to the frame.
     *
     * @param total how many bytes will go through it; it need not hold them at once
     */
    ByteBuffer chunk(long total) {
        chunk = fitting(chunk, total);
        return chunk;
    }

    /**
     * A buffer for bytes on their way from the file to the inflater.
     *
     * @param total how many bytes will go through it; it need not hold them at once
     */
    ByteBuffer compressed(long total) {
        compressed = fitting(compressed, total);
        return compressed;
    }

    private static ByteBuffer fitting(ByteBuffer buffer, long total) {
        int size = (int) Math.min(total, MAX_CHUNK);
        return (buffer.capacity() >= size ? buffer : ByteBuffer.allocateDirect(size)).clear();
    }

    /** An inflater, ready for a new stream. */
    Inflater inflater() {
        if (inflater == null) {
            inflater = new Inflater();
        } else {
            inflater.reset();
        }
        return inflater;
    }

    /** What decodes streams that fit into memory. */
    WholeStream wholeStream() {
        if (wholeStream == null) {
            wholeStream = new WholeStream();
        }
        return wholeStream;
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
            inflater = null;
        }
    }
}
