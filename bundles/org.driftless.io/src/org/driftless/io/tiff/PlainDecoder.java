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
import org.driftless.core.image.Frame;

/** Decodes what cameras mostly write, fast: whole-byte pixels, uncompressed or deflated, in strips or tiles. */
final class PlainDecoder {

    private final TiffInput input;
    private final PageLayout layout;
    private final DecodeBuffers buffers;
    private final Frame frame;
    private final FrameSink sink;

    private PlainDecoder(TiffInput input, PageLayout layout, DecodeBuffers buffers) {
        this.input = input;
        this.layout = layout;
        this.buffers = buffers;
        this.frame = Frame.zeros(layout.width(), layout.height(), layout.type());
        this.sink = new FrameSink(frame, layout.segmentWidth());
    }

    /** Whether this decoder can do it. */
    static boolean handles(PageLayout layout) {
        return layout.isPlainWords() && layout.predictor() != 3
                && (layout.compression() == TiffCompression.NONE || layout.compression().isDeflate());
    }

    static Frame decode(TiffInput input, PageLayout layout, DecodeBuffers buffers) throws IOException {
        return new PlainDecoder(input, layout, buffers).decode();
    }

    private Frame decode() throws IOException {
        int segments = layout.offsets().length;
        for (int i = 0; i < segments;) {
            int x = i % layout.across() * layout.segmentWidth();
            int y = i / layout.across() * layout.segmentHeight();
            sink.begin(x, y);
            if (layout.compression() == TiffCompression.NONE) {
                i = copyRun(i);
            } else {
                inflate(i);
                undoPredictor(x, y);
                i++;
            }
        }
        return frame;
    }

    /** Copies a segment and the strips that follow it without a gap; returns the index of the first one left. */
    private int copyRun(int first) throws IOException {
        long bytes = layout.storedBytes(first);
        int next = first + 1;
        while (!layout.tiled() && next < layout.offsets().length
                && layout.offsets()[next] == layout.offsets()[first] + bytes) {
            bytes += layout.storedBytes(next++);
        }
        ByteBuffer chunk = buffers.chunk(bytes).order(layout.order());
        long position = layout.offsets()[first];
        long end = position + bytes;
        while (position < end) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), end - position));
            input.readFully(chunk, position);
            position += chunk.flip().limit();
            sink.put(chunk);
        }
        return next;
    }

    private void inflate(int segment) throws IOException {
        InflatedSegment source = new InflatedSegment(input, layout, segment, buffers);
        long bytes = layout.storedBytes(segment);
        ByteBuffer chunk = buffers.chunk(bytes).order(layout.order());
        for (long done = 0; done < bytes; done += chunk.limit()) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), bytes - done));
            source.read(chunk);
            sink.put(chunk.flip());
        }
        source.finish(chunk, layout.segmentHeight() * layout.rowBytes() - bytes);
    }

    private void undoPredictor(int x, int y) {
        if (layout.predictor() == 2) {
            int columns = Math.min(layout.segmentWidth(), layout.width() - x);
            int rows = Math.min(layout.segmentHeight(), layout.height() - y);
            Predictor.undo(frame, x, y, columns, rows);
        }
    }
}
