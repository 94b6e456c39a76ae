/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses the pixels of a drawing, most of which are as those to their left or above, many times faster than zlib, which
 * searches all bytes for anything that repeats. What repeats here lies one pixel or one line back, so that the stream (RFC
 * 1950, 1951) knows these two distances alone. Its prefix code is fixed for what drawings are like: long runs and white are
 * short.
 */
final class FlatPixels {

    private static final int BYTES = 3;
    private static final int MAX_DISTANCE = 1 << 15;
    /** In a picture with more pixels than one in so many that are like neither neighbour, zlib finds more. */
    private static final int FLAT = 20;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final boolean reachesUp;
    private final byte[] line;
    private final FlatStream out;
    private int odd;

    private FlatPixels(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.line = new byte[1 + BYTES * width];
        this.reachesUp = line.length <= MAX_DISTANCE;
        this.out = new FlatStream(BYTES, reachesUp ? line.length : BYTES + 1);
    }

    /**
     * The data of a PNG file, 8-bit RGB and no filters.
     *
     * @param pixels red, green and blue in the lower bytes, row by row
     * @return a zlib stream, a new array; null if this is no drawing
     */
    static byte[] deflate(int[] pixels, int width, int height) {
        return new FlatPixels(pixels, width, height).deflate();
    }

    private byte[] deflate() {
        Adler32 checksum = new Adler32();
        int mostOdd = width * height / FLAT + width;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            boolean asAbove = y > 0 && Arrays.equals(pixels, row, row + width, pixels, row - width, row);
            if (!asAbove) {
                fillLine(row);
            }
            checksum.update(line);
            row(row);
            if (odd > mostOdd) {
                return null;
            }
        }
        return out.finish((int) checksum.getValue());
    }

    private void fillLine(int row) {
        for (int x = 0, at = 1; x < width; x++, at += BYTES) {
            int pixel = pixels[row + x];
            line[at] = (byte) (pixel >> 16);
            line[at + 1] = (byte) (pixel >> 8);
            line[at + 2] = (byte) pixel;
        }
    }

    private void row(int row) {
        boolean hasAbove = reachesUp && row > 0;
        if (hasAbove) {
            out.far(1);
        } else {
            out.literal(0);
        }
        int end = row + width;
        for (int at = row; at < end;) {
            int left = at > row && pixels[at] == pixels[at - 1] ? same(at, at - 1, end) : 0;
            int above = hasAbove && pixels[at] == pixels[at - width] ? same(at, at - width, end) : 0;
            if (at == row && above > 1 && same(at + 1, at, end) >= above - 1) {
                above = 1;
            }
            if (left == 0 && above == 0) {
                odd++;
                literal(BYTES * (at - row) + 1);
                at++;
            } else if (left >= above) {
                out.near(BYTES * left);
                at += left;
            } else {
                out.far(BYTES * above);
                at += above;
            }
        }
    }

    private void literal(int at) {
        for (int i = 0; i < BYTES; i++) {
            out.literal(line[at + i] & 0xff);
        }
    }

    /** How many pixels of a row are as those before them or above. */
    private int same(int at, int other, int end) {
        int different = Arrays.mismatch(pixels, at, end, pixels, other, other + end - at);
        return different < 0 ? end - at : different;
    }
}
