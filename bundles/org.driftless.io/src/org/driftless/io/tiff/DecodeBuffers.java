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
 * What decoding needs beside the frame: two small buffers outside the heap and an inflater. For one thread at a time;
 * made once and used for many frames.
 */
final class DecodeBuffers implements AutoCloseable {

    /** A multiple of every pixel size, and small enough to stay in a core's cache. */
    private static final int CHUNK = 128 << 10;

    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    private ByteBuffer compressed;
    private Inflater inflater;

    /** Bytes on their way from the file, or out of the inflater, to the frame. */
    ByteBuffer chunk() {
        return chunk;
    }

    /** Bytes on their way from the file to the inflater. */
    ByteBuffer compressed() {
        if (compressed == null) {
            compressed = ByteBuffer.allocateDirect(CHUNK);
        }
        return compressed;
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

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
            inflater = null;
        }
    }
}
