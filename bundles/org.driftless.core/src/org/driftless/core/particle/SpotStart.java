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

/**
 * Where to start a fit, from the pixels beyond half the height of the spot in a window. One instance serves many
 * windows.
 */
final class SpotStart {

    private static final int BINS = 256;
    /** About so many pixels are enough for the median. */
    private static final int SAMPLE = 128;
    private static final int MOST_STEP = 5;
    /** Variance along an axis, of a Gaussian's part above half its height, as a share of that of the Gaussian. */
    private static final double TOP_VARIANCE = 0.21714;

    /** Whether the spot is taken to be dark. */
    boolean dark;
    /** Standard deviation of a round Gaussian with as many pixels beyond half height. */
    double sigma;

    private final int[] histogram = new int[BINS];
    private int count;
    private double sum;
    private double sumX;
    private double sumY;
    private double sumXX;
    private double sumXY;
    private double sumYY;

    /** Looks at a window that is not flat. */
    void inspect(SpotWindow window, Polarity polarity) {
        double median = median(window);
        dark = switch (polarity) {
            case ANY -> median - window.min > window.max - median;
            case BRIGHT -> false;
            case DARK -> true;
        };
        double peak = dark ? window.min : window.max;
        sumBeyond(window, (median + peak) / 2);
        sigma = Math.sqrt(count / (2 * Math.PI * Math.log(2)));
    }

    /** The median less the mean, of some rows and to one part in {@value #BINS} of the range: enough for a start. */
    private double median(SpotWindow window) {
        Arrays.fill(histogram, 0);
        int step = Math.max(1, Math.min(MOST_STEP, window.width * window.height / SAMPLE));
        double min = window.min;
        double scale = (BINS - 1) / (window.max - min);
        int seen = 0;
        for (int y = step / 2; y < window.height; y += step) {
            addRow(window.rows[y], window.width, min, scale, histogram);
            seen += window.width;
        }
        int bin = 0;
        for (int below = histogram[0]; 2 * below < seen; below += histogram[bin]) {
            bin++;
        }
        return min + (bin + 0.5) / scale;
    }

    private static void addRow(double[] row, int width, double min, double scale, int[] histogram) {
        for (int x = 0; x < width; x++) {
            histogram[(int) ((row[x] - min) * scale)]++;
        }
    }

    private void sumBeyond(SpotWindow window, double half) {
        count = 0;
        sum = 0;
        sumX = 0;
        sumY = 0;
        sumXX = 0;
        sumXY = 0;
        sumYY = 0;
        double sign = dark ? -1 : 1;
        for (int y = 0; y < window.height; y++) {
            addRow(window.rows[y], y, window.width, sign, sign * half);
        }
    }

    private void addRow(double[] row, int y, int width, double sign, double level) {
        int beyond = 0;
        double s = 0;
        double sx = 0;
        double sxx = 0;
        for (int x = 0; x < width; x++) {
            double weight = sign * row[x] - level;
            if (weight > 0) {
                beyond++;
                s += weight;
                sx += weight * x;
                sxx += weight * x * x;
            }
        }
        if (beyond > 0) {
            count += beyond;
            sum += s;
            sumX += sx;
            sumY += s * y;
            sumXX += sxx;
            sumXY += sx * y;
            sumYY += s * y * y;
        }
    }

    /**
     * The elliptic spot with the moments of the pixels beyond half height.
     *
     * @return false if they do not lie together as those of one spot would
     */
    boolean ellipse(EllipticShape shape) {
        double x = sumX / sum;
        double y = sumY / sum;
        double xx = (sumXX / sum - x * x) / TOP_VARIANCE;
        double xy = (sumXY / sum - x * y) / TOP_VARIANCE;
        double yy = (sumYY / sum - y * y) / TOP_VARIANCE;
        double determinant = xx * yy - xy * xy;
        double area = sigma * sigma;
        if (!(determinant > 0.25 * area * area && determinant < 4 * area * area)) {
            return false;
        }
        shape.x0 = x;
        shape.y0 = y;
        shape.a = yy / (2 * determinant);
        shape.b = -xy / determinant;
        shape.c = xx / (2 * determinant);
        return true;
    }

    /** The round spot at the first of the extreme pixels. */
    void roundAtPeak(SpotWindow window, double width, EllipticShape shape) {
        double peak = dark ? window.min : window.max;
        for (int y = 0; y < window.height; y++) {
            for (int x = 0; x < window.width; x++) {
                if (window.rows[y][x] == peak) {
                    shape.setRound(x, y, width);
                    return;
                }
            }
        }
    }
}
