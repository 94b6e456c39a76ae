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
 * How the pixels of one page lie in the file, checked by {@link LayoutCheck}: every segment (strip or tile) lies in the
 * file and can hold what it must.
 *
 * @param place the file and page
 * @param order byte order of the pixels
 * @param width columns
 * @param height rows
 * @param type the type of the frame that it becomes
 * @param bits bits a pixel in the file
 * @param compression how segments are compressed
 * @param predictor 1 none, 2 horizontal differences, 3 floating point
 * @param tiled whether segments are tiles; else strips
 * @param segmentWidth columns of a full segment
 * @param segmentHeight rows of a full segment
 * @param offsets position of each segment, row after row
 * @param counts bytes of each segment in the file
 */
record PageLayout(PagePlace place, ByteOrder order, int width, int height, PixelType type, int bits,
        TiffCompression compression, int predictor, boolean tiled, int segmentWidth, int segmentHeight,
        long[] offsets, long[] counts) {

    /** Segments side by side. */
    int across() {
        return (width - 1) / segmentWidth + 1;
    }

    /** Rows that a segment must hold: the last strip may be short, tiles are padded. */
    int storedRows(int segment) {
        if (tiled) {
            return segmentHeight;
        }
        return Math.min(segmentHeight, height - segment * segmentHeight);
    }

    /** Bytes of one row of a segment. */
    long rowBytes() {
        return ((long) segmentWidth * bits + 7) / 8;
    }

    /** Bytes of a segment before compression. */
    long storedBytes(int segment) {
        return storedRows(segment) * rowBytes();
    }

    /** Whether pixels are whole bytes that need no unpacking. */
    boolean isPlainWords() {
        return bits == 8 * type.bytes();
    }

    /** What a message calls a segment. */
    String segmentName(int segment) {
        return (tiled ? "tile " : "strip ") + (segment + 1) + " of " + offsets.length;
    }
}
