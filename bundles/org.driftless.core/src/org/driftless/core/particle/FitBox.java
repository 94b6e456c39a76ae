/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/**
 * The bounding box of a particle, in whole pixels: columns {@code x0 <= x < x1}, rows {@code y0 <= y < y1}.
 *
 * @param x0 first column
 * @param y0 first row
 * @param x1 the column behind the last
 * @param y1 the row behind the last
 */
public record FitBox(int x0, int y0, int x1, int y1) {

    /** The smallest width and height, in pixels, in which a Gaussian can be fitted. */
    public static final int MIN_SIZE = 5;

    public int width() {
        return x1 - x0;
    }

    public int height() {
        return y1 - y0;
    }

    /** The column of the centre as the original pipeline takes it, {@code (x0 + x1) / 2}: half a pixel right of the pixel centres' mean. */
    public double centerX() {
        return (x0 + x1) / 2.0;
    }

    /** The row of the centre as the original pipeline takes it, {@code (y0 + y1) / 2}. */
    public double centerY() {
        return (y0 + y1) / 2.0;
    }

    /** Whether the box holds at least one pixel and lies inside an image of the given size. */
    public boolean isInside(int imageWidth, int imageHeight) {
        return x0 >= 0 && y0 >= 0 && x1 <= imageWidth && y1 <= imageHeight && x0 < x1 && y0 < y1;
    }

    /** Whether a position, in pixels, lies in one of the box's pixels. */
    public boolean holds(double x, double y) {
        return x >= x0 - 0.5 && x < x1 - 0.5 && y >= y0 - 0.5 && y < y1 - 0.5;
    }

    /** The part of this box that lies inside an image of the given size; of no width or height if there is none. */
    public FitBox clippedTo(int imageWidth, int imageHeight) {
        if (isInside(imageWidth, imageHeight)) {
            return this;
        }
        int left = Math.max(0, Math.min(x0, imageWidth));
        int top = Math.max(0, Math.min(y0, imageHeight));
        return new FitBox(left, top, Math.max(left, Math.min(x1, imageWidth)),
                Math.max(top, Math.min(y1, imageHeight)));
    }

    /** Whether a Gaussian can be fitted: at least {@link #MIN_SIZE} pixels each way. */
    public boolean isLargeEnough() {
        return width() >= MIN_SIZE && height() >= MIN_SIZE;
    }

    @Override
    public String toString() {
        return x0 + "," + y0 + "," + x1 + "," + y1;
    }
}
