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
 * The pixels of one box, less their mean. One instance serves many boxes; its arrays only grow.
 */
final class SpotWindow {

    /** By row, then column; may hold more rows and columns than the box. */
    double[][] rows = new double[0][];
    int width;
    int height;
    double mean;
    /** Sum of the squared deviations from the mean. */
    double sumOfSquares;
    /** The lowest and the highest pixel, less the mean. */
    double min;
    double max;

    private double[] sums = new double[0];
    private double[] lowest = new double[0];
    private double[] highest = new double[0];

    /**
     * Takes the pixels of a box that lies inside the frame.
     *
     * @return false if a pixel is NaN or infinite; the window must not be used then
     */
    boolean load(Frame frame, FitBox box) {
        width = box.width();
        height = box.height();
        grow();
        Arrays.fill(sums, 0, width, 0);
        for (int y = 0; y < height; y++) {
            double[] row = rows[y];
            frame.copyRow(box.x0(), box.y0() + y, width, row, 0);
            addRow(row, sums, width);
        }
        mean = sumOfColumns() / ((double) width * height);
        if (!Double.isFinite(mean)) {
            return false;
        }
        centre();
        return true;
    }

    private void grow() {
        if (sums.length < width || rows.length < height) {
            int wide = Math.max(width, sums.length);
            rows = new double[Math.max(height, rows.length)][wide];
            sums = new double[wide];
            lowest = new double[wide];
            highest = new double[wide];
        }
    }

    private static void addRow(double[] row, double[] sums, int count) {
        for (int x = 0; x < count; x++) {
            sums[x] += row[x];
        }
    }

    private double sumOfColumns() {
        double sum = 0;
        for (int x = 0; x < width; x++) {
            sum += sums[x];
        }
        return sum;
    }

    private void centre() {
        Arrays.fill(sums, 0, width, 0);
        Arrays.fill(lowest, 0, width, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, 0, width, Double.NEGATIVE_INFINITY);
        for (int y = 0; y < height; y++) {
            centreRow(rows[y], mean, sums, lowest, highest, width);
        }
        sumOfSquares = sumOfColumns();
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < width; x++) {
            min = Math.min(min, lowest[x]);
            max = Math.max(max, highest[x]);
        }
    }

    /** Column by column, as the compiler makes vector instructions of that. */
    private static void centreRow(double[] row, double mean, double[] squares, double[] lowest, double[] highest,
            int count) {
        for (int x = 0; x < count; x++) {
            double z = row[x] - mean;
            row[x] = z;
            squares[x] += z * z;
            lowest[x] = Math.min(lowest[x], z);
            highest[x] = Math.max(highest[x], z);
        }
    }

    /** Whether all pixels have one value. */
    boolean isFlat() {
        return !(max > min);
    }

    /**
     * Variance of the noise that differs from pixel to pixel, from a mask to which smooth spots are nothing: Immerkaer
     * 1996, doi 10.1006/cviu.1996.0060, with squares instead of absolute values.
     */
    double pixelNoise() {
        double sum = 0;
        for (int y = 2; y < height; y++) {
            sum += noiseOfRow(rows[y - 2], rows[y - 1], rows[y], width);
        }
        return sum / (36.0 * (width - 2) * (height - 2));
    }

    private static double noiseOfRow(double[] above, double[] row, double[] below, int width) {
        double sum = 0;
        double left = above[0] - 2 * row[0] + below[0];
        double middle = above[1] - 2 * row[1] + below[1];
        for (int x = 2; x < width; x++) {
            double right = above[x] - 2 * row[x] + below[x];
            double d = left - 2 * middle + right;
            sum += d * d;
            left = middle;
            middle = right;
        }
        return sum;
    }
}
