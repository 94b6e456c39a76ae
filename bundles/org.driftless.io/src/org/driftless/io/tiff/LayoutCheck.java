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
import java.util.Set;
import org.driftless.core.image.PixelType;

/**
 * The check in front of every decoder: a page is a grey image of a known type, small enough for the memory, and each
 * of its segments lies in the file and may expand to what the image needs. Nothing of the size that a file claims is
 * allocated before.
 */
final class LayoutCheck {

    /** Most strips or tiles in a page. */
    private static final int MAX_SEGMENTS = 1 << 20;

    /** Segments may share bytes, but all together may not have the decoder read much more than the file. */
    private static final long SHARED_BYTES = 64L << 20;

    private static final long UNLIMITED_ROWS = 0xffffffffL;
    private static final Set<Integer> PACKED_BITS = Set.of(10, 12, 14);

    private final TiffDirectory directory;
    private final TiffInput input;
    private final PagePlace place;

    private LayoutCheck(TiffDirectory directory, TiffInput input) {
        this.directory = directory;
        this.input = input;
        this.place = directory.place();
    }

    /**
     * @param maxFrameBytes the largest frame to accept, in bytes
     * @throws TiffException naming the file, the page and the tag if the page can't or mustn't be read
     */
    static PageLayout check(TiffDirectory directory, TiffInput input, long maxFrameBytes) throws IOException {
        return new LayoutCheck(directory, input).check(maxFrameBytes);
    }

    private PageLayout check(long maxFrameBytes) throws IOException {
        long width = size(TiffTags.IMAGE_WIDTH);
        long height = size(TiffTags.IMAGE_LENGTH);
        refuseColour();
        int bits = (int) Math.min(directory.optional(TiffTags.BITS_PER_SAMPLE, 1), Integer.MAX_VALUE);
        PixelType type = type(bits);
        limit(width, height, type, maxFrameBytes);
        TiffCompression compression = compression();
        int predictor = predictor(compression, bits, type);
        boolean tiled = directory.has(TiffTags.TILE_WIDTH) || directory.has(TiffTags.TILE_OFFSETS);
        long segmentWidth = tiled ? tileSide(TiffTags.TILE_WIDTH) : width;
        long segmentHeight = tiled ? tileSide(TiffTags.TILE_LENGTH) : Math.min(height, rowsPerStrip());
        if (tiled) {
            limit(segmentWidth, segmentHeight, type, maxFrameBytes);
        }
        long segments = ((width - 1) / segmentWidth + 1) * ((height - 1) / segmentHeight + 1);
        if (segments > MAX_SEGMENTS) {
            throw place.damaged("it is cut into " + segments + " pieces");
        }
        long[] offsets = table(tiled ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS, (int) segments);
        long[] counts = counts(tiled, compression, (int) segments);
        PageLayout layout = new PageLayout(place, input.order(), (int) width, (int) height, type, bits, compression,
                predictor, tiled, (int) segmentWidth, (int) segmentHeight, offsets, counts == null
                        ? new long[offsets.length] : counts);
        if (counts == null) {
            deriveCounts(layout);
        }
        checkSegments(layout);
        return layout;
    }

    private long size(int tag) throws IOException {
        long value = directory.required(tag);
        if (value < 1) {
            throw place.damaged(tag, "an image of 0 pixels");
        }
        return value;
    }

    private void refuseColour() throws IOException {
        long photometric = directory.optional(TiffTags.PHOTOMETRIC, 1);
        String kind = switch ((int) Math.min(photometric, Integer.MAX_VALUE)) {
            case 0, 1 -> null;
            case 2 -> "an RGB colour image";
            case 3 -> "a palette (colour map) image";
            case 4 -> "a transparency mask";
            case 32803 -> "a colour camera's raw (Bayer) image";
            default -> "a colour image (PhotometricInterpretation " + photometric + ")";
        };
        if (kind != null) {
            throw place.unsupported(TiffTags.PHOTOMETRIC, "it is " + kind + ", not a grey one");
        }
        long samples = directory.optional(TiffTags.SAMPLES_PER_PIXEL, 1);
        if (samples != 1) {
            throw place.unsupported(TiffTags.SAMPLES_PER_PIXEL,
                    "it has " + samples + " values a pixel" + (samples == 2 ? " (grey and alpha)" : "") + ", not one");
        }
        if (directory.count(TiffTags.BITS_PER_SAMPLE) > 1) {
            throw place.unsupported(TiffTags.BITS_PER_SAMPLE, "it has several values a pixel, not one");
        }
        if (directory.optional(TiffTags.FILL_ORDER, 1) != 1) {
            throw place.unsupported(TiffTags.FILL_ORDER, "the bits in its bytes are in reverse order");
        }
    }

    private PixelType type(int bits) throws IOException {
        long format = directory.optional(TiffTags.SAMPLE_FORMAT, 1);
        if (format == 3 && bits == 32) {
            return PixelType.FLOAT32;
        }
        if (format == 1 || format == 4) {
            if (bits == 8) {
                return PixelType.UINT8;
            }
            if (bits == 16 || PACKED_BITS.contains(bits)) {
                return PixelType.UINT16;
            }
            if (bits == 32) {
                return PixelType.UINT32;
            }
        }
        String kind = switch ((int) Math.min(format, Integer.MAX_VALUE)) {
            case 1, 4 -> "unsigned";
            case 2 -> "signed";
            case 3 -> "floating-point";
            default -> "strange";
        };
        int tag = kind.equals("unsigned") ? TiffTags.BITS_PER_SAMPLE : TiffTags.SAMPLE_FORMAT;
        throw place.unsupported(tag, "its pixels are " + kind + " values of " + bits + " bits");
    }

    private void limit(long width, long height, PixelType type, long maxBytes) throws TiffException {
        long bytes = Math.multiplyHigh(width, height) != 0 ? Long.MAX_VALUE : width * height;
        bytes = bytes < 0 || bytes > Long.MAX_VALUE / type.bytes() ? Long.MAX_VALUE : bytes * type.bytes();
        if (bytes > maxBytes || bytes / type.bytes() > Integer.MAX_VALUE - 16) {
            throw place.refused(
                    "an image of " + width + " x " + height + " pixels is larger than the memory allows ("
                            + (maxBytes >> 20) + " MB a frame)",
                    "check that the file is not broken, or give Java more memory with -Xmx");
        }
    }

    private TiffCompression compression() throws IOException {
        long code = directory.optional(TiffTags.COMPRESSION, 1);
        return TiffCompression.ofCode(code).orElseThrow(() -> place.unsupported(TiffTags.COMPRESSION,
                "it has " + TiffCompression.nameOf(code) + ", which is not supported"));
    }

    private int predictor(TiffCompression compression, int bits, PixelType type) throws IOException {
        long predictor = directory.optional(TiffTags.PREDICTOR, 1);
        boolean known = predictor == 1
                || predictor == 2 && bits == 8 * type.bytes() && compression.allowsPredictor()
                || predictor == 3 && type == PixelType.FLOAT32 && compression.allowsPredictor();
        if (!known) {
            throw place.unsupported(TiffTags.PREDICTOR, "predictor " + predictor + " has no meaning with " + bits
                    + "-bit pixels and compression " + compression.label());
        }
        return (int) predictor;
    }

    private long tileSide(int tag) throws IOException {
        long side = directory.required(tag);
        if (side < 1 || side > Integer.MAX_VALUE) {
            throw place.damaged(tag, "a tile of " + side + " pixels");
        }
        return side;
    }

    private long rowsPerStrip() throws IOException {
        long rows = directory.optional(TiffTags.ROWS_PER_STRIP, UNLIMITED_ROWS);
        if (rows < 1) {
            throw place.damaged(TiffTags.ROWS_PER_STRIP, "a strip of 0 rows");
        }
        return rows;
    }

    private long[] table(int tag, int segments) throws IOException {
        if (!directory.has(tag)) {
            throw place.damaged(tag, "a tag that every image needs is missing");
        }
        return directory.unsigned(tag, segments);
    }

    /** Bytes of each segment, or null where an uncompressed page leaves them out, as early writers did. */
    private long[] counts(boolean tiled, TiffCompression compression, int segments) throws IOException {
        int tag = tiled ? TiffTags.TILE_BYTE_COUNTS : TiffTags.STRIP_BYTE_COUNTS;
        return !directory.has(tag) && compression == TiffCompression.NONE ? null : table(tag, segments);
    }

    private static void deriveCounts(PageLayout layout) {
        for (int i = 0; i < layout.counts().length; i++) {
            layout.counts()[i] = layout.storedBytes(i);
        }
    }

    private void checkSegments(PageLayout layout) throws TiffException {
        long total = 0;
        for (int i = 0; i < layout.offsets().length; i++) {
            checkSegment(layout, i);
            total += layout.counts()[i];
            if (total > 2 * input.length() + SHARED_BYTES) {
                throw place.damaged("its strips or tiles overlap");
            }
        }
    }

    private void checkSegment(PageLayout layout, int i) throws TiffException {
        long offset = layout.offsets()[i];
        long count = layout.counts()[i];
        int offsetTag = layout.tiled() ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS;
        int countTag = layout.tiled() ? TiffTags.TILE_BYTE_COUNTS : TiffTags.STRIP_BYTE_COUNTS;
        if (offset < TiffFormat.CLASSIC.headerBytes() || offset >= input.length()) {
            throw place.damaged(offsetTag, layout.segmentName(i) + " starts outside the file, at " + offset);
        }
        if (count < 1) {
            throw place.damaged(countTag, layout.segmentName(i) + " has no bytes");
        }
        if (!input.contains(offset, count)) {
            throw place.damaged(countTag, layout.segmentName(i) + " should end at byte " + (offset + count)
                    + ", but the file has only " + input.length());
        }
        long needed = layout.storedBytes(i);
        if (needed > count * layout.compression().maxExpansion()) {
            throw place.damaged(countTag,
                    layout.segmentName(i) + " has " + count + " bytes, too few for the " + needed + " of its pixels");
        }
    }
}
