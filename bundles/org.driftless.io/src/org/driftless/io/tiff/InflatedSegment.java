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
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The bytes of one deflate-compressed segment. The stream must be whole, with a checksum that fits. */
final class InflatedSegment {

    private final TiffInput input;
    private final PageLayout layout;
    private final int segment;
    private final DecodeBuffers buffers;
    private final Inflater inflater;
    private long position;
    private long left;

    InflatedSegment(TiffInput input, PageLayout layout, int segment, DecodeBuffers buffers) {
        this.input = input;
        this.layout = layout;
        this.segment = segment;
        this.buffers = buffers;
        this.inflater = buffers.inflater();
        this.position = layout.offsets()[segment];
        this.left = layout.counts()[segment];
    }

    /** Fills the target's remaining space. */
    void read(ByteBuffer target) throws IOException {
        while (target.hasRemaining()) {
            if (inflate(target) == 0 && inflater.finished()) {
                throw damaged("holds too few pixels", null);
            }
        }
    }

    /**
     * Reads on to the end of the stream, where its checksum is.
     *
     * @param scratch is overwritten
     * @param padding how many bytes may follow those that were needed; some writers fill up a short last strip
     */
    void finish(ByteBuffer scratch, long padding) throws IOException {
        long extra = 0;
        while (!inflater.finished()) {
            extra += inflate(scratch.clear());
            if (extra > padding) {
                throw damaged("holds more pixels than the image", null);
            }
        }
    }

    private int inflate(ByteBuffer target) throws IOException {
        try {
            int n = inflater.inflate(target);
            if (n == 0 && inflater.needsDictionary()) {
                throw damaged("needs a dictionary that no TIFF has", null);
            }
            if (n == 0 && inflater.needsInput() && !inflater.finished()) {
                refill();
            }
            return n;
        } catch (DataFormatException e) {
            throw damaged("has broken deflate data (" + e.getMessage() + ")", e);
        }
    }

    private void refill() throws IOException {
        if (left == 0) {
            throw damaged("has deflate data that end too early", null);
        }
        ByteBuffer compressed = buffers.compressed(left);
        compressed.limit((int) Math.min(compressed.capacity(), left));
        input.readFully(compressed, position);
        compressed.flip();
        position += compressed.limit();
        left -= compressed.limit();
        inflater.setInput(compressed);
    }

    private TiffException damaged(String reason, Throwable cause) {
        return layout.place().damaged(0, layout.segmentName(segment) + " " + reason, cause);
    }
}
