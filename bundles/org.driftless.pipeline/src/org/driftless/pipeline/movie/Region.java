/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.util.Arrays;

import org.driftless.pipeline.UsageException;

/**
 * A part of a frame as it was taken, in whole pixels. Aligned frames are cut at the same place of the reference frame.
 *
 * @param x first column, from 0
 * @param y first row, from 0
 * @param width columns
 * @param height rows
 */
public record Region(int x, int y, int width, int height) {

    /** @throws IllegalArgumentException if it holds no pixel */
    public Region {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A region of " + width + " x " + height + " pixels");
        }
    }

    /**
     * Understands {@code X,Y,WIDTH,HEIGHT}.
     *
     * @throws UsageException if it is anything else
     */
    public static Region parse(String text) throws UsageException {
        if (!text.matches("\\d{1,7},\\d{1,7},[1-9]\\d{0,6},[1-9]\\d{0,6}")) {
            throw new UsageException("A region is X,Y,WIDTH,HEIGHT in pixels, counted from 0, e.g. 100,50,256,256, not \"" + text
                    + "\".");
        }
        int[] numbers = Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
        return new Region(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** What lies in both; null if nothing does. */
    Region within(Region other) {
        int x0 = Math.max(x, other.x);
        int y0 = Math.max(y, other.y);
        int x1 = Math.min(x + width, other.x + other.width);
        int y1 = Math.min(y + height, other.y + other.height);
        return x0 >= x1 || y0 >= y1 ? null : new Region(x0, y0, x1 - x0, y1 - y0);
    }

    /** The same where columns and rows are counted from another place. */
    Region from(int column, int row) {
        return new Region(x - column, y - row, width, height);
    }

    /** E.g. "256 x 128 pixels from column 10, row 4 on". */
    @Override
    public String toString() {
        return width + " x " + height + " pixels from column " + x + ", row " + y + " on";
    }
}
