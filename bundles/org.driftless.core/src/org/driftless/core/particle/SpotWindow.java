/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import java.util.Arrays;

import org.driftless.core.image.Frame;

/**
 * The pixels of one box, row after row, less their mean, and what a fit starts from. One instance serves many
 * boxes; its arrays only grow.
 */
final class SpotWindow {

    private static final int BINS = 256;

    double[] pixels = new double[0];
    int width;
    int height;
    double mean;
    /** Sum of the squared deviations from the mean. */
    double sumOfSquares;
    private double min;
    private double max;
    private int minAt;
    private int maxAt;
    private final int[] histogram = new int[BINS];

    /**
     * Takes the pixels of a box that lies inside the frame.
     *
     * @return false if a pixel is NaN or infinite; the window must not be used then
     */
    boolean load(Frame frame, FitBox box) {
        width = box.width();
        height = box.height();
        int count = width * height;
        if (pixels.length < count) {
            pixels = new double[count];
        }
        for (int y = 0; y < height; y++) {
            frame.copyRow(box.x0(), box.y0() + y, width, pixels, y * width);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += pixels[i];
        }
        mean = sum / count;
        if (!Double.isFinite(mean)) {
            return false;
        }
        centre(count);
        return true;
    }

    private void centre(int count) {
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double z = pixels[i] - mean;
            pixels[i] = z;
            squares += z * z;
            if (z < min) {
                min = z;
                minAt = i;
            }
            if (z > max) {
                max = z;
                maxAt = i;
            }
        }
        sumOfSquares = squares;
    }

    /** Whether all pixels have one value. */
    boolean isFlat() {
        return !(max > min);
    }

    /** The median less the mean, to one part in {@value #BINS} of the range of values: good enough for a start. */
    double median() {
        Arrays.fill(histogram, 0);
        int count = width * height;
        double scale = BINS / (max - min);
        for (int i = 0; i < count; i++) {
            histogram[Math.min((int) ((pixels[i] - min) * scale), BINS - 1)]++;
        }
        int bin = 0;
        for (int seen = histogram[0]; 2 * seen < count; seen += histogram[bin]) {
            bin++;
        }
        return min + (bin + 0.5) / scale;
    }

    /** Whether the lowest pixel is further from the median than the highest. */
    boolean looksDark(double median) {
        return median - min > max - median;
    }

    /** Column of the lowest pixel, or of the highest. */
    int extremumX(boolean dark) {
        return (dark ? minAt : maxAt) % width;
    }

    /** Row of the lowest pixel, or of the highest. */
    int extremumY(boolean dark) {
        return (dark ? minAt : maxAt) / width;
    }

    /**
     * Standard deviation of a round Gaussian with as many pixels beyond half its height as the window has: their area
     * is {@code 2 pi ln 2 sigma^2}.
     */
    double sigmaFromHalfHeight(double median, boolean dark) {
        double half = (median + (dark ? min : max)) / 2;
        double sign = dark ? -1 : 1;
        int count = width * height;
        int beyond = 0;
        for (int i = 0; i < count; i++) {
            beyond += sign * (pixels[i] - half) > 0 ? 1 : 0;
        }
        return Math.sqrt(beyond / (2 * Math.PI * Math.log(2)));
    }
}
