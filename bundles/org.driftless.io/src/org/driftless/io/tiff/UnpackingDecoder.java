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
import java.util.Arrays;
import org.driftless.core.image.Frame;

/**
 * Decodes what {@link PlainDecoder} doesn't: LZW, PackBits, the floating-point predictor and packed bits, alone or with
 * each other. A segment is unpacked whole, and must hold what the image needs.
 */
final class UnpackingDecoder {

    /** Data that are larger than what they stand for are of no use to anybody but an attacker. */
    private static final int SPARE_BYTES = 1 << 20;

    private final TiffInput input;
    private final PageLayout layout;
    private final DecodeBuffers buffers;
    private final LzwDecoder lzw = new LzwDecoder();
    private final Frame frame;
    private byte[] stored = {};
    private byte[] raw = {};

    private UnpackingDecoder(TiffInput input, PageLayout layout, DecodeBuffers buffers) {
        this.input = input;
        this.layout = layout;
        this.buffers = buffers;
        this.frame = Frame.zeros(layout.width(), layout.height(), layout.type());
    }

    static Frame decode(TiffInput input, PageLayout layout, DecodeBuffers buffers) throws IOException {
        UnpackingDecoder decoder = new UnpackingDecoder(input, layout, buffers);
        for (int segment = 0; segment < layout.offsets().length; segment++) {
            decoder.decode(segment);
        }
        return decoder.frame;
    }

    private void decode(int segment) throws IOException {
        int bytes = Math.toIntExact(layout.storedBytes(segment));
        raw = fitting(raw, bytes);
        unpack(segment, bytes);
        int left = segment % layout.across() * layout.segmentWidth();
        int top = segment / layout.across() * layout.segmentHeight();
        int columns = Math.min(layout.segmentWidth(), layout.width() - left);
        int rows = Math.min(layout.segmentHeight(), layout.height() - top);
        int rowBytes = (int) layout.rowBytes();
        for (int y = 0; y < rows; y++) {
            if (layout.predictor() == 3) {
                FloatPredictor.undo(raw, y * rowBytes, rowBytes, layout.order());
            }
            int target = (top + y) * layout.width() + left;
            if (layout.isPlainWords()) {
                copyWords(y * rowBytes, target, columns);
            } else {
                unpackBits(y * rowBytes, target, columns);
            }
        }
        if (layout.predictor() == 2) {
            Predictor.undo(frame, left, top, columns, rows);
        }
    }

    private void unpack(int segment, int bytes) throws IOException {
        if (layout.compression().isDeflate()) {
            ByteBuffer whole = buffers.wholeStream().inflate(input, layout, segment, buffers);
            if (whole != null) {
                whole.get(raw, 0, bytes);
                return;
            }
            InflatedSegment inflated = new InflatedSegment(input, layout, segment, buffers);
            inflated.read(ByteBuffer.wrap(raw, 0, bytes));
            inflated.finish(buffers.chunk(bytes), layout.segmentHeight() * layout.rowBytes() - bytes);
            return;
        }
        long count = layout.compression() == TiffCompression.NONE ? bytes : layout.counts()[segment];
        if (count > 2L * bytes + SPARE_BYTES) {
            throw damaged(segment, "holds much more than its pixels");
        }
        if (layout.compression() == TiffCompression.NONE) {
            input.readFully(ByteBuffer.wrap(raw, 0, bytes), layout.offsets()[segment]);
            return;
        }
        stored = fitting(stored, (int) count);
        input.readFully(ByteBuffer.wrap(stored, 0, (int) count), layout.offsets()[segment]);
        if (layout.compression() == TiffCompression.PACKBITS) {
            unpackRuns(segment, (int) count, bytes);
        } else {
            try {
                lzw.decode(stored, (int) count, raw, bytes);
            } catch (LzwDecoder.BrokenException e) {
                throw damaged(segment, "has LZW data that " + e.getMessage());
            }
        }
    }

    /** PackBits: TIFF 6.0, section 9. */
    private void unpackRuns(int segment, int count, int bytes) throws TiffException {
        int at = 0;
        int done = 0;
        while (done < bytes) {
            int head = at < count ? stored[at++] : Byte.MIN_VALUE;
            int run = head >= 0 ? head + 1 : 1 - head;
            boolean isNothing = head == Byte.MIN_VALUE;
            if (at >= count || head >= 0 && at + Math.min(run, bytes - done) > count) {
                throw damaged(segment, "has PackBits data that end too early");
            }
            if (isNothing) {
                continue;
            }
            run = Math.min(run, bytes - done);
            if (head >= 0) {
                System.arraycopy(stored, at, raw, done, run);
                at += run;
            } else {
                Arrays.fill(raw, done, done + run, stored[at++]);
            }
            done += run;
        }
    }

    private void copyWords(int from, int target, int columns) {
        ByteBuffer row = ByteBuffer.wrap(raw, from, columns * layout.type().bytes()).slice().order(layout.order());
        switch (frame.pixels()) {
            case byte[] p -> row.get(p, target, columns);
            case short[] p -> row.asShortBuffer().get(p, target, columns);
            case int[] p -> row.asIntBuffer().get(p, target, columns);
            case float[] p -> row.asFloatBuffer().get(p, target, columns);
            default -> throw new AssertionError(frame.type());
        }
    }

    /** Pixels of 10 to 14 bits, the highest bit first in either byte order; a row begins at a byte. */
    private void unpackBits(int from, int target, int columns) {
        short[] pixels = (short[]) frame.pixels();
        int bits = layout.bits();
        int held = 0;
        int value = 0;
        int at = from;
        for (int x = 0; x < columns; x++) {
            while (held < bits) {
                value = value << Byte.SIZE | raw[at++] & 0xff;
                held += Byte.SIZE;
            }
            held -= bits;
            pixels[target + x] = (short) (value >> held & (1 << bits) - 1);
        }
    }

    private static byte[] fitting(byte[] array, int bytes) {
        return array.length >= bytes ? array : new byte[bytes];
    }

    private TiffException damaged(int segment, String reason) {
        return layout.place().damaged(0, layout.segmentName(segment) + " " + reason);
    }
}
