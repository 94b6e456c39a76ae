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

    /** The first row of the segments, side by side, that hold a row. */
    int startOfSegments(int row) {
        return row - row % segmentHeight;
    }

    /** The row of the image behind the last of the segments that hold a row. */
    int endOfSegments(int row) {
        int start = startOfSegments(row);
        return start + Math.min(height - start, segmentHeight);
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

    /**
     * Makes sure that the pixels lie in one run without gaps, as they must if those of further frames follow.
     *
     * @param frames frames that follow one another, this one included
     * @param fileBytes length of the file
     * @throws TiffException if they do not, are compressed, or the file is too short for all frames
     */
    void requireOneRun(int frames, long fileBytes) throws TiffException {
        long end = offsets[0];
        boolean run = compression == TiffCompression.NONE && !tiled;
        for (int i = 0; run && i < offsets.length; i++) {
            run = offsets[i] == end;
            end += storedBytes(i);
        }
        if (!run) {
            throw place.refused("its frames do not follow one another without a gap",
                    "save it as a TIFF with a page a frame");
        }
        if (offsets[0] + frames * frameBytes() > fileBytes) {
            throw place.damaged("it is too short for its " + frames + " frames");
        }
    }

    /** The layout of a later frame of {@link #requireOneRun one run}. */
    PageLayout later(int frame) {
        long[] moved = offsets.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += frame * frameBytes();
        }
        return new PageLayout(place.atPage(frame), order, width, height, type, bits, compression, predictor, false,
                segmentWidth, segmentHeight, moved, counts);
    }

    private long frameBytes() {
        return height * rowBytes();
    }

    /** What a message calls a segment. */
    String segmentName(int segment) {
        return (tiled ? "tile " : "strip ") + (segment + 1) + " of " + offsets.length;
    }
}
