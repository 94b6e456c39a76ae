/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import org.driftless.core.image.Frame;

import java.util.Objects;

/**
 * The mean of frames over a part that all of them cover, and how alike they are. Holds one number a pixel, however many
 * frames are added; what comes out depends on their order by rounding only, and for 8- and 16-bit frames not at all.
 */
public final class TimeAverage {

    private final int x0;
    private final int y0;
    private final int width;
    private final int height;
    /** Whole numbers up to 2^24 are exact: 256 frames of 16 bit. */
    private final float[] sums;
    private double means;
    private double variances;
    private int frames;

    /**
     * @param x0 first column of the part, in the frames that are to be added
     * @param y0 first row of the part
     * @param width its columns
     * @param height its rows
     */
    public TimeAverage(int x0, int y0, int width, int height) {
        this.x0 = x0;
        this.y0 = y0;
        this.width = width;
        this.height = height;
        this.sums = new float[Math.multiplyExact(width, height)];
    }

    /**
     * A frame with what the average needs to know of it, worked out by any thread.
     *
     * @param frame covers the part
     * @param sum of its values over the part
     * @param squares the sum of their squares
     */
    public record Weighed(Frame frame, double sum, double squares) {
    }

    /** Looks at a frame that covers the part; adds nothing. */
    public Weighed weighed(Frame frame) {
        Objects.checkFromIndexSize(x0, width, frame.width());
        Objects.checkFromIndexSize(y0, height, frame.height());
        return frame.pixels() instanceof short[] pixels ? weighShorts(frame, pixels) : weighAny(frame);
    }

    /** Adds a frame that covers the part. */
    public void add(Frame frame) {
        add(weighed(frame));
    }

    /** Adds a frame that was weighed for a part of the same place and size. */
    public void add(Weighed weighed) {
        if (weighed.frame.pixels() instanceof short[] pixels) {
            addShorts(pixels, weighed.frame.width());
        } else {
            addAny(weighed.frame);
        }
        double mean = weighed.sum / sums.length;
        means += mean;
        variances += weighed.squares / sums.length - mean * mean;
        frames++;
    }

    /** Whole numbers, so that the order does not matter. */
    private Weighed weighShorts(Frame frame, short[] pixels) {
        long sum = 0;
        long squares = 0;
        for (int y = 0; y < height; y++) {
            int from = (y0 + y) * frame.width() + x0;
            for (int x = 0; x < width; x++) {
                long value = pixels[from + x] & 0xffff;
                sum += value;
                squares += value * value;
            }
        }
        return new Weighed(frame, sum, squares);
    }

    private Weighed weighAny(Frame frame) {
        double sum = 0;
        double squares = 0;
        double[] row = new double[width];
        for (int y = 0; y < height; y++) {
            frame.copyRow(x0, y0 + y, width, row, 0);
            for (int x = 0; x < width; x++) {
                sum += row[x];
                squares += row[x] * row[x];
            }
        }
        return new Weighed(frame, sum, squares);
    }

    /** A simple loop over distinct arrays, which the compiler makes several times as fast. */
    private void addShorts(short[] pixels, int stride) {
        for (int y = 0; y < height; y++) {
            int from = (y0 + y) * stride + x0;
            int at = y * width;
            for (int x = 0; x < width; x++) {
                sums[at + x] += pixels[from + x] & 0xffff;
            }
        }
    }

    private void addAny(Frame frame) {
        double[] row = new double[width];
        for (int y = 0; y < height; y++) {
            frame.copyRow(x0, y0 + y, width, row, 0);
            int at = y * width;
            for (int x = 0; x < width; x++) {
                sums[at + x] += (float) row[x];
            }
        }
    }

    /** Number of frames that were added. */
    public int frames() {
        return frames;
    }

    /** The mean, as 32-bit float; NaN where a frame has NaN. */
    public Frame mean() {
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sums[i] / frames;
        }
        return Frame.of(width, height, mean);
    }

    /**
     * The mean correlation (Pearson) between any two of the frames: their mean covariance over their mean variance, as
     * for repeated measurements of one thing (Fisher 1925, intraclass correlation). A frame is never compared with itself
     * or with an average that it is part of, so that noise does not count as likeness.
     *
     * @return NaN with fewer than two frames, frames without contrast, or frames with NaN
     */
    public double correlation() {
        double square = 0;
        double shift = means;
        for (float sum : sums) {
            double away = sum - shift;
            square += away * away;
        }
        double ofSum = square / sums.length;
        return frames < 2 || !(variances > 0) ? Double.NaN : (ofSum - variances) / ((frames - 1) * variances);
    }

    /**
     * Root mean square gradient of the mean, in counts a pixel: Sobel's operator, whose square is the Tenengrad measure of
     * focus (Krotkov 1988, doi:10.1007/BF00127822). A blurred mean has flat slopes.
     *
     * @return NaN if the part is smaller than 3 x 3 pixels, or has NaN
     */
    public double sharpness() {
        double squares = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                double above = at(at - width, 1);
                double below = at(at + width, 1);
                double gx = above + 2 * at(at, 1) + below;
                double gy = smooth(at + width) - smooth(at - width);
                squares += gx * gx + gy * gy;
            }
        }
        return Math.sqrt(squares / ((width - 2.0) * Math.max(0, height - 2))) / (8.0 * frames);
    }

    private double at(int index, int step) {
        return (double) sums[index + step] - sums[index - step];
    }

    private double smooth(int index) {
        return (double) sums[index - 1] + 2.0 * sums[index] + sums[index + 1];
    }
}
