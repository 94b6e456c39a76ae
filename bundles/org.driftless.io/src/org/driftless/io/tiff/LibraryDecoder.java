/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;

/**
 * Decodes what {@link PlainDecoder} doesn't (LZW, PackBits, floating-point predictor, packed bits) through TwelveMonkeys
 * ImageIO.
 *
 * <p>The library never sees the file. It is given a new one-page TIFF in memory with the checked tags and segments
 * only, so broken tags, loops and other pages can't reach it, and MinIsWhite isn't inverted.
 */
final class LibraryDecoder {

    private LibraryDecoder() {
    }

    static Frame decode(TiffInput input, PageLayout layout) throws IOException {
        Raster raster = raster(distil(input, layout), layout);
        if (raster.getWidth() != layout.width() || raster.getHeight() != layout.height()
                || raster.getNumBands() != 1 || raster.getTransferType() != transferType(layout.type())) {
            throw layout.place().damaged("its pixels could not be unpacked to the image's size and type");
        }
        return toFrame(raster, layout.type());
    }

    private static Raster raster(byte[] tiff, PageLayout layout) throws IOException {
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance(null);
        try (ImageInputStream stream = new ByteArrayImageInputStream(tiff)) {
            reader.setInput(stream, true, true);
            return reader.readRaster(0, null);
        } catch (IOException | RuntimeException e) {
            // The library answers broken data with either; both mean the same to the caller.
            throw layout.place().damaged(0, layout.compression() == TiffCompression.NONE
                    ? "its packed pixels are broken" : "its " + layout.compression().label() + " data are broken", e);
        } finally {
            reader.dispose();
        }
    }

    /** A TIFF with this page's pixels and the tags that they need. */
    private static byte[] distil(TiffInput input, PageLayout layout) throws IOException {
        long[] counts = layout.counts();
        IfdBuilder tags = new IfdBuilder(layout.order(), TiffFormat.CLASSIC)
                .longValue(TiffTags.IMAGE_WIDTH, layout.width())
                .longValue(TiffTags.IMAGE_LENGTH, layout.height())
                .shortValue(TiffTags.BITS_PER_SAMPLE, layout.bits())
                .shortValue(TiffTags.COMPRESSION, layout.compression().code())
                .shortValue(TiffTags.PHOTOMETRIC, 1)
                .shortValue(TiffTags.SAMPLES_PER_PIXEL, 1)
                .shortValue(TiffTags.PREDICTOR, layout.predictor())
                .shortValue(TiffTags.SAMPLE_FORMAT, layout.type() == PixelType.FLOAT32 ? 3 : 1);
        byte[] head;
        if (layout.tiled()) {
            tags.longValue(TiffTags.TILE_WIDTH, layout.segmentWidth());
            tags.longValue(TiffTags.TILE_LENGTH, layout.segmentHeight());
            head = tags.build(TiffTags.TILE_OFFSETS, TiffTags.TILE_BYTE_COUNTS, counts);
        } else {
            tags.longValue(TiffTags.ROWS_PER_STRIP, layout.segmentHeight());
            head = tags.build(TiffTags.STRIP_OFFSETS, TiffTags.STRIP_BYTE_COUNTS, counts);
        }
        byte[] tiff = new byte[requireInt(head.length + totalBytes(counts), layout)];
        ByteBuffer target = ByteBuffer.wrap(tiff).put(head);
        for (int i = 0; i < counts.length; i++) {
            target.limit(target.position() + (int) counts[i]);
            input.readFully(target, layout.offsets()[i]);
        }
        return tiff;
    }

    private static long totalBytes(long[] counts) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    /** Compressed data of more than twice the frame's size are no use to anybody but an attacker. */
    private static int requireInt(long bytes, PageLayout layout) throws TiffException {
        long most = 2L * layout.width() * layout.height() * layout.type().bytes() + (1 << 20);
        if (bytes > Math.min(most, Integer.MAX_VALUE - 16)) {
            throw layout.place().damaged("its strips or tiles hold much more than its pixels");
        }
        return (int) bytes;
    }

    private static int transferType(PixelType type) {
        return switch (type) {
            case UINT8 -> DataBuffer.TYPE_BYTE;
            case UINT16 -> DataBuffer.TYPE_USHORT;
            case UINT32 -> DataBuffer.TYPE_INT;
            case FLOAT32 -> DataBuffer.TYPE_FLOAT;
        };
    }

    private static Frame toFrame(Raster raster, PixelType type) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        Frame frame = Frame.zeros(width, height, type);
        Object pixels = frame.pixels();
        Object row = null;
        for (int y = 0; y < height; y++) {
            row = raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            System.arraycopy(row, 0, pixels, y * width, width);
        }
        return frame;
    }
}
