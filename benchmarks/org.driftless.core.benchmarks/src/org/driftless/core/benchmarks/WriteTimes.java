/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Deflater;

import org.driftless.core.image.Frame;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.io.tiff.TiffMetadata;
import org.driftless.io.tiff.TiffWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One frame compressed into memory. */
@State(Scope.Thread)
public class WriteTimes {

    static final int STRIP_BYTES = 128 << 10;

    @Param("DEFLATE")
    public TiffCompression compression;

    @Param("1")
    public int level;

    private final Frame frame = WarpTimes.input();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final byte[] bytes = bytes(frame);
    private final byte[] strip = new byte[2 * STRIP_BYTES];
    private TiffMetadata like;
    private Deflater zlib;

    private static byte[] bytes(Frame frame) {
        short[] pixels = (short[]) frame.pixels();
        ByteBuffer bytes = ByteBuffer.allocate(2 * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pixels);
        return bytes.array();
    }

    @Setup
    public void prepare() {
        like = TiffMetadata.plain(frame.width(), frame.height(), frame.type(), compression);
        zlib = new Deflater(level);
    }

    /** Writes the file; returns its bytes. */
    @Benchmark
    public int driftless() throws IOException {
        out.reset();
        TiffWriter.write(frame, like, out);
        return out.size();
    }

    /** Compresses the strips of such a file by the zlib of Java; returns their bytes. */
    @Benchmark
    public int zlib() {
        int size = 0;
        for (int from = 0; from < bytes.length; from += STRIP_BYTES) {
            zlib.reset();
            zlib.setInput(bytes, from, Math.min(STRIP_BYTES, bytes.length - from));
            zlib.finish();
            while (!zlib.finished()) {
                size += zlib.deflate(strip);
            }
        }
        return size;
    }

    @TearDown
    public void end() {
        zlib.end();
    }
}
