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
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;

/**
 * Writes a frame as a TIFF of one page in the form of the page that it was made from: compression, predictor, rows a
 * strip, byte order, photometric interpretation, resolution, time, and the words about the image.
 *
 * <p>What changes: tiles become strips; packed 10, 12 and 14-bit pixels become 16-bit words; a BigTIFF becomes a classic
 * TIFF where it fits; MinSampleValue and MaxSampleValue, where there are any, are widened to the pixels; a description
 * that would be wrong for one page is adjusted ({@link #descriptionNote}).
 *
 * <p>The same frame and metadata give the same bytes on the same Java runtime.
 */
public final class TiffWriter {

    private static final int USUAL_STRIP_BYTES = 128 << 10;
    private static final int MAX_STRIP_BYTES = 256 << 20;
    private static final long MAX_CLASSIC_BYTES = 0xffffffffL;

    private final Frame frame;
    private final TiffMetadata like;
    private final int rowsPerStrip;
    private final int predictor;
    private final StripPacker packer;

    private TiffWriter(Frame frame, TiffMetadata like) {
        TiffStorage storage = like.storage();
        this.frame = frame;
        this.like = like;
        int rows = storage.rowsPerStrip() == 0
                ? usualRowsPerStrip(frame.width(), frame.height(), frame.type()) : storage.rowsPerStrip();
        this.rowsPerStrip = Math.clamp(MAX_STRIP_BYTES / rowBytes(), 1, Math.min(rows, frame.height()));
        boolean possible = storage.compression().allowsPredictor()
                && (storage.predictor() != 3 || frame.type() == PixelType.FLOAT32);
        this.predictor = possible ? storage.predictor() : 1;
        int packedRows = storage.compression() == TiffCompression.NONE
                ? usualRowsPerStrip(frame.width(), frame.height(), frame.type()) : rowsPerStrip;
        this.packer = new StripPacker(frame, storage.byteOrder(), predictor, packedRows);
    }

    /**
     * Writes a frame.
     *
     * @param like metadata of the page that the frame was made from; the frame may have another size
     * @param out takes the whole file; it is neither flushed nor closed
     * @throws IOException if {@code out} throws it
     */
    public static void write(Frame frame, TiffMetadata like, OutputStream out) throws IOException {
        long most = (long) frame.width() * frame.height() * frame.type().bytes();
        // Incompressible data grow a little, and the words about the image come in front.
        boolean big = most + most / 16 + 2L * TiffDirectory.MAX_VALUE_BYTES > MAX_CLASSIC_BYTES;
        write(frame, like, out, big ? TiffFormat.BIG : TiffFormat.CLASSIC);
    }

    static void write(Frame frame, TiffMetadata like, OutputStream out, TiffFormat format) throws IOException {
        TiffWriter writer = new TiffWriter(frame, like);
        if (like.storage().compression() == TiffCompression.NONE) {
            writer.writePlain(format, out);
        } else {
            writer.writeCompressed(format, out);
        }
    }

    /**
     * What {@link #write} changes in the description, as a clause for a log; empty if it stays byte for byte.
     */
    public static Optional<String> descriptionNote(Frame frame, TiffMetadata like) {
        return like.description().map(bytes -> SinglePageDescription.of(bytes, frame).note());
    }

    /** Rows that make strips of about 128 KB. */
    static int usualRowsPerStrip(int width, int height, PixelType type) {
        return Math.clamp(USUAL_STRIP_BYTES / ((long) width * type.bytes()), 1, height);
    }

    private int rowBytes() {
        return frame.width() * frame.type().bytes();
    }

    private int strips() {
        return Math.ceilDiv(frame.height(), rowsPerStrip);
    }

    private int rowsOf(int strip) {
        return Math.min(rowsPerStrip, frame.height() - strip * rowsPerStrip);
    }

    private void writePlain(TiffFormat format, OutputStream out) throws IOException {
        long[] counts = new long[strips()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (long) rowsOf(i) * rowBytes();
        }
        out.write(head(format, counts));
        int step = usualRowsPerStrip(frame.width(), frame.height(), frame.type());
        for (int y = 0; y < frame.height(); y += step) {
            ByteBuffer rows = packer.pack(y, Math.min(step, frame.height() - y));
            out.write(rows.array(), 0, rows.limit());
        }
    }

    private void writeCompressed(TiffFormat format, OutputStream out) throws IOException {
        long[] counts = new long[strips()];
        List<byte[]> strips = new ArrayList<>(counts.length);
        try (StripEncoder encoder = new StripEncoder(like.storage().compression())) {
            for (int i = 0; i < counts.length; i++) {
                strips.add(encoder.encode(packer.pack(i * rowsPerStrip, rowsOf(i)), rowBytes()));
                counts[i] = strips.get(i).length;
            }
        }
        out.write(head(format, counts));
        for (byte[] strip : strips) {
            out.write(strip);
        }
    }

    private byte[] head(TiffFormat format, long[] counts) {
        IfdBuilder tags = new IfdBuilder(like.storage().byteOrder(), format);
        for (TagValue value : like.kept().values()) {
            kept(value).ifPresent(tags::put);
        }
        tags.longValue(TiffTags.IMAGE_WIDTH, frame.width())
                .longValue(TiffTags.IMAGE_LENGTH, frame.height())
                .shortValue(TiffTags.BITS_PER_SAMPLE, 8 * frame.type().bytes())
                .shortValue(TiffTags.COMPRESSION, like.storage().compression().code())
                .shortValue(TiffTags.PHOTOMETRIC, like.photometric())
                .shortValue(TiffTags.SAMPLES_PER_PIXEL, 1)
                .longValue(TiffTags.ROWS_PER_STRIP, rowsPerStrip)
                .shortValue(TiffTags.SAMPLE_FORMAT, frame.type() == PixelType.FLOAT32 ? 3 : 1);
        if (predictor != 1) {
            tags.shortValue(TiffTags.PREDICTOR, predictor);
        }
        return tags.build(TiffTags.STRIP_OFFSETS, TiffTags.STRIP_BYTE_COUNTS, counts);
    }

    private Optional<TagValue> kept(TagValue value) {
        return switch (value.tag()) {
            case TiffTags.IMAGE_DESCRIPTION -> Optional
                    .ofNullable(SinglePageDescription.of(value.bytes(), frame).bytes())
                    .map(bytes -> new TagValue(value.tag(), value.type(), bytes));
            case TiffTags.MIN_SAMPLE_VALUE, TiffTags.MAX_SAMPLE_VALUE -> SampleRange.widen(value, frame);
            default -> Optional.of(value);
        };
    }
}
