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
import org.driftless.core.image.RowSet;

/** Decodes what cameras mostly write, fast: whole-byte pixels, uncompressed or deflated, in strips or tiles. */
final class PlainDecoder {

    private final TiffInput input;
    private final PageLayout layout;
    private final DecodeBuffers buffers;
    private final RowSet rows;
    /** The rows that are decoded, one below the other. */
    private final Frame packed;
    private final FrameSink sink;

    private PlainDecoder(TiffInput input, PageLayout layout, DecodeBuffers buffers, RowSet rows) {
        this.input = input;
        this.layout = layout;
        this.buffers = buffers;
        this.rows = rows;
        this.packed = Frame.zeros(layout.width(), rows.count(), layout.type());
        this.sink = new FrameSink(packed, layout.segmentWidth());
    }

    /** Whether this decoder can do it. */
    static boolean handles(PageLayout layout) {
        return layout.isPlainWords() && layout.predictor() != 3
                && (isRaw(layout) || layout.compression().isDeflate());
    }

    private static boolean isRaw(PageLayout layout) {
        return layout.compression() == TiffCompression.NONE;
    }

    /**
     * Decodes no more than it must for some rows.
     *
     * @param wanted rows of the page; for none the first is decoded
     * @return a frame that holds them; where they are compressed, whole strips or tiles
     */
    static Frame decode(TiffInput input, PageLayout layout, DecodeBuffers buffers, RowSet wanted) throws IOException {
        RowSet some = wanted.count() == 0 ? RowSet.all(1) : wanted;
        RowSet rows = isRaw(layout) ? some : wholeSegments(layout, some);
        return Frame.partial(layout.height(), rows, new PlainDecoder(input, layout, buffers, rows).decode());
    }

    private static RowSet wholeSegments(PageLayout layout, RowSet wanted) {
        RowSet rows = RowSet.NONE;
        for (int y = wanted.next(0); y >= 0; y = wanted.next(layout.endOfSegments(y))) {
            rows = rows.with(layout.startOfSegments(y), layout.endOfSegments(y));
        }
        return rows;
    }

    private Frame decode() throws IOException {
        int done = 0;
        for (int y = rows.next(0); y >= 0;) {
            int end = isRaw(layout) && !layout.tiled() ? copyStrips(y, rows.end(y), done) : decodeAcross(y, done);
            done += end - y;
            y = rows.next(end);
        }
        return packed;
    }

    /** Copies rows of a strip, and of the strips that follow it without a gap; returns the first row left. */
    private int copyStrips(int from, int most, int target) throws IOException {
        long start = positionOf(from);
        int to = layout.endOfSegments(from);
        while (to < most && positionOf(to) == start + (to - from) * layout.rowBytes()) {
            to = layout.endOfSegments(to);
        }
        to = Math.min(to, most);
        sink.begin(0, target);
        copy(start, (to - from) * layout.rowBytes());
        return to;
    }

    private long positionOf(int row) {
        return layout.offsets()[row / layout.segmentHeight()]
                + row % layout.segmentHeight() * layout.rowBytes();
    }

    /** Decodes wanted rows from segments side by side; returns the first row left. */
    private int decodeAcross(int from, int target) throws IOException {
        int top = layout.startOfSegments(from);
        int to = Math.min(rows.end(from), layout.endOfSegments(from));
        int first = top / layout.segmentHeight() * layout.across();
        for (int i = 0; i < layout.across(); i++) {
            int x = i * layout.segmentWidth();
            sink.begin(x, target);
            if (isRaw(layout)) {
                copy(layout.offsets()[first + i] + (from - top) * layout.rowBytes(), (to - from) * layout.rowBytes());
            } else {
                inflate(first + i);
                undoPredictor(x, target, to - from);
            }
        }
        return to;
    }

    private void copy(long start, long bytes) throws IOException {
        ByteBuffer chunk = buffers.chunk(bytes).order(layout.order());
        long position = start;
        long end = position + bytes;
        while (position < end) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), end - position));
            input.readFully(chunk, position);
            position += chunk.flip().limit();
            sink.put(chunk);
        }
    }

    private void inflate(int segment) throws IOException {
        ByteBuffer whole = buffers.wholeStream().inflate(input, layout, segment, buffers);
        if (whole != null) {
            sink.put(whole.order(layout.order()));
            return;
        }
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

    private void undoPredictor(int x, int target, int count) {
        if (layout.predictor() == 2) {
            Predictor.undo(packed, x, target, Math.min(layout.segmentWidth(), layout.width() - x), count);
        }
    }
}
