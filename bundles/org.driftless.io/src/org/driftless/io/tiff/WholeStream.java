/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Decodes deflate-compressed segments at once, in memory. Those that are too large, broken, or hold more than the image
 * needs are left to {@link InflatedSegment}, and so are all that follow one which zlib decodes as fast. For one thread.
 */
final class WholeStream {

    /** The most that a segment may take, compressed or not, in bytes. */
    private static final int MAX_BYTES = 16 << 20;

    private final DeflateDecoder decoder = new DeflateDecoder();
    private byte[] stream = {};
    private byte[] bytes = {};
    private boolean isNoFaster;

    /**
     * Decodes a segment.
     *
     * @param buffers for what is read
     * @return its bytes, until the next call; null if it is not decoded here
     */
    ByteBuffer inflate(TiffInput input, PageLayout layout, int segment, DecodeBuffers buffers) throws IOException {
        long compressed = layout.counts()[segment];
        long wanted = layout.storedBytes(segment);
        if (isNoFaster || compressed > MAX_BYTES || wanted > MAX_BYTES) {
            return null;
        }
        int length = (int) compressed;
        int count = (int) wanted;
        stream = fitting(stream, length);
        bytes = fitting(bytes, count);
        read(input, layout.offsets()[segment], length, buffers.compressed(compressed));
        if (!decoder.decode(stream, length, bytes, count)) {
            return null;
        }
        isNoFaster = decoder.repeatsMuch();
        return ByteBuffer.wrap(bytes, 0, count);
    }

    private void read(TiffInput input, long from, int length, ByteBuffer chunk) throws IOException {
        for (int at = 0; at < length; at += chunk.limit()) {
            chunk.clear().limit(Math.min(chunk.capacity(), length - at));
            input.readFully(chunk, from + at);
            chunk.flip().get(stream, at, chunk.limit());
        }
    }

    private static byte[] fitting(byte[] array, int count) {
        return array.length >= count + DeflateDecoder.SPARE_BYTES ? array : new byte[count + DeflateDecoder.SPARE_BYTES];
    }
}
