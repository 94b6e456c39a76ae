/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.nio.ByteOrder;

import org.driftless.core.image.PixelType;

/**
 * How the pixels of a page are to be stored: as those of the page that it is made from, as far as that can be.
 *
 * @param width columns
 * @param height rows
 * @param type of the pixels
 * @param storage of the page that it is made from; of it count compression and byte order
 * @param photometric what the smallest value stands for
 * @param predictor 1 none, 2 horizontal differences, 3 floating point
 * @param rowsPerStrip rows of a strip, at most {@code height}
 */
record PageForm(int width, int height, PixelType type, TiffStorage storage, int photometric, int predictor,
        int rowsPerStrip) {

    private static final int USUAL_STRIP_BYTES = 128 << 10;
    private static final int MAX_STRIP_BYTES = 256 << 20;

    /** The form of a page with pixels of the given kind, like another page. */
    static PageForm like(TiffMetadata like, int width, int height, PixelType type) {
        TiffStorage storage = like.storage();
        int rows = storage.rowsPerStrip() == 0 ? usualRows(width, height, type) : storage.rowsPerStrip();
        boolean possible = storage.compression().allowsPredictor()
                && (storage.predictor() != 3 || type == PixelType.FLOAT32);
        return new PageForm(width, height, type, storage, like.photometric(), possible ? storage.predictor() : 1,
                Math.clamp(MAX_STRIP_BYTES / ((long) width * type.bytes()), 1, Math.min(rows, height)));
    }

    /** The same with all rows in one strip. */
    PageForm inOneStrip() {
        return new PageForm(width, height, type, storage, photometric, predictor, height);
    }

    /** The same in another byte order. */
    PageForm in(ByteOrder order) {
        return new PageForm(width, height, type, new TiffStorage(storage.bitsPerSample(), storage.compression(),
                storage.predictor(), storage.rowsPerStrip(), order, storage.bigTiff()), photometric, predictor,
                rowsPerStrip);
    }

    /** The same with another meaning of the smallest value. */
    PageForm withPhotometric(int other) {
        return new PageForm(width, height, type, storage, other, predictor, rowsPerStrip);
    }

    /** Rows that make strips of about 128 KB. */
    static int usualRows(int width, int height, PixelType type) {
        return Math.clamp(USUAL_STRIP_BYTES / ((long) width * type.bytes()), 1, height);
    }

    boolean isPlain() {
        return storage.compression() == TiffCompression.NONE;
    }

    int rowBytes() {
        return width * type.bytes();
    }

    /** Bytes of the whole page before compression. */
    long bytes() {
        return (long) height * rowBytes();
    }

    int strips() {
        return Math.ceilDiv(height, rowsPerStrip);
    }

    int rowsOf(int strip) {
        return Math.min(rowsPerStrip, height - strip * rowsPerStrip);
    }

    /** Bytes of each strip if it is not compressed. */
    long[] plainCounts() {
        long[] counts = new long[strips()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (long) rowsOf(i) * rowBytes();
        }
        return counts;
    }

    /** Puts the tags that describe it. */
    void putInto(IfdBuilder tags) {
        tags.longValue(TiffTags.IMAGE_WIDTH, width)
                .longValue(TiffTags.IMAGE_LENGTH, height)
                .shortValue(TiffTags.BITS_PER_SAMPLE, 8 * type.bytes())
                .shortValue(TiffTags.COMPRESSION, storage.compression().code())
                .shortValue(TiffTags.PHOTOMETRIC, photometric)
                .shortValue(TiffTags.SAMPLES_PER_PIXEL, 1)
                .longValue(TiffTags.ROWS_PER_STRIP, rowsPerStrip)
                .shortValue(TiffTags.SAMPLE_FORMAT, type == PixelType.FLOAT32 ? 3 : 1);
        if (predictor != 1) {
            tags.shortValue(TiffTags.PREDICTOR, predictor);
        }
    }
}
