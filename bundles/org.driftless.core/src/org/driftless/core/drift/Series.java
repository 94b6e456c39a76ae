/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.apache.commons.math3.util.KthSelector;

/**
 * A particle's way against something that should move with it: another particle, or a group. Constant but for noise if
 * they move together.
 */
final class Series {

    /** From this many points on, single bad points are told from a step at the ends too. */
    private static final int LONG_ENOUGH = 10;
    private static final int LONG = 20;

    final int[] frame;
    final double[] x;
    final double[] y;
    final double[] sigma;
    private int size;

    /** An empty series with room for some points. */
    Series(int capacity) {
        frame = new int[capacity];
        x = new double[capacity];
        y = new double[capacity];
        sigma = new double[capacity];
    }

    /**
     * @param k frame
     * @param s standard error of both, in pixels
     */
    void add(int k, double valueX, double valueY, double s) {
        set(size++, k, valueX, valueY, s);
    }

    /** A series of so many points that are all {@link #set} later. */
    static Series ofLength(int length) {
        Series series = new Series(length);
        series.size = length;
        return series;
    }

    /** Sets a point, as {@link #add} does. */
    void set(int at, int k, double valueX, double valueY, double s) {
        frame[at] = k;
        x[at] = valueX;
        y[at] = valueY;
        sigma[at] = s;
    }

    int size() {
        return size;
    }

    /** The same with all standard errors multiplied. */
    Series scaled(double factor) {
        Series scaled = new Series(size);
        for (int a = 0; a < size; a++) {
            scaled.add(frame[a], x[a], y[a], factor * sigma[a]);
        }
        return scaled;
    }

    /** The diagonal of the box around all points, in pixels. */
    double range() {
        if (size == 0) {
            return 0;
        }
        double left = x[0];
        double right = x[0];
        double top = y[0];
        double bottom = y[0];
        for (int a = 1; a < size; a++) {
            left = Math.min(left, x[a]);
            right = Math.max(right, x[a]);
            top = Math.min(top, y[a]);
            bottom = Math.max(bottom, y[a]);
        }
        return Math.hypot(right - left, bottom - top);
    }

    /**
     * Scatter from one point to the next over what the standard errors predict, where steps and creeping don't matter;
     * NaN with fewer than 3 points.
     */
    double roughness() {
        if (size < 3) {
            return Double.NaN;
        }
        double[] squares = new double[size - 1];
        for (int a = 0; a < squares.length; a++) {
            double dx = x[a + 1] - x[a];
            double dy = y[a + 1] - y[a];
            squares[a] = (dx * dx + dy * dy) / (sigma[a] * sigma[a] + sigma[a + 1] * sigma[a + 1]);
        }
        double median = new KthSelector().select(squares, null, squares.length / 2);
        return Math.sqrt(median / (2 * Math.log(2)));
    }

    /**
     * Running medians, which single bad points do not touch: of 3 points, of 5 in a longer series. In a short one the
     * end points stay as they are, since there a step can't be told from a bad point.
     */
    Series filtered() {
        return filtered(halfWidth());
    }

    /** The same with medians of so many points on each side. */
    Series filtered(int half) {
        Series out = new Series(size);
        double[] window = new double[2 * half + 1];
        for (int a = 0; a < size; a++) {
            int reach = Math.min(half, Math.min(a, size - 1 - a));
            int from = a - reach;
            int to = a + reach;
            if (reach < half && size >= LONG_ENOUGH) {
                from = Math.clamp(a - half, 0, size - 1 - 2 * half);
                to = from + 2 * half;
            }
            out.add(frame[a], median(x, from, to, window), median(y, from, to, window),
                    median(sigma, from, to, window));
        }
        return out;
    }

    /**
     * The largest jump from one point to the next, levels taken as medians on both sides. Medians smear it over a few
     * points; the one with the largest difference itself is it.
     *
     * @param jump receives the jump's x and y
     * @return index of the point before it; 0 if there are fewer than two
     */
    int largestJump(double[] jump) {
        double[][] all = new double[Math.max(0, size - 1)][];
        double largest = 0;
        for (int a = 0; a < all.length; a++) {
            all[a] = jumpAt(a);
            largest = Math.max(largest, Math.hypot(all[a][0], all[a][1]));
        }
        int at = 0;
        double best = -1;
        for (int a = 0; a < all.length; a++) {
            double step = Math.hypot(x[a + 1] - x[a], y[a + 1] - y[a]);
            if (Math.hypot(all[a][0], all[a][1]) >= 0.8 * largest && step > best) {
                best = step;
                at = a;
                jump[0] = all[a][0];
                jump[1] = all[a][1];
            }
        }
        return at;
    }

    private double[] jumpAt(int a) {
        int half = halfWidth();
        double[] window = new double[2 * half + 1];
        int from = Math.max(0, a - 2 * half);
        int to = Math.min(size - 1, a + 1 + 2 * half);
        return new double[] {median(x, a + 1, to, window) - median(x, from, a, window),
            median(y, a + 1, to, window) - median(y, from, a, window)};
    }

    private int halfWidth() {
        return size >= LONG ? 2 : 1;
    }

    private static double median(double[] values, int from, int to, double[] window) {
        int n = to - from + 1;
        if (n == 5) {
            return middle(values[from], values[from + 1], values[from + 2], values[from + 3], values[from + 4]);
        }
        System.arraycopy(values, from, window, 0, n);
        for (int a = 1; a < n; a++) {
            double v = window[a];
            int b = a - 1;
            for (; b >= 0 && window[b] > v; b--) {
                window[b + 1] = window[b];
            }
            window[b + 1] = v;
        }
        return n % 2 == 1 ? window[n / 2] : (window[n / 2 - 1] + window[n / 2]) / 2;
    }

    /** Of the smaller and of the larger ones of two pairs, those next to the middle; then the middle of three. */
    private static double middle(double a, double b, double c, double d, double e) {
        double low = Math.max(Math.min(a, b), Math.min(c, d));
        double high = Math.min(Math.max(a, b), Math.max(c, d));
        return Math.max(Math.min(low, high), Math.min(Math.max(low, high), e));
    }
}
