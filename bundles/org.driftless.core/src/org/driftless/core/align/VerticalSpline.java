/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import java.util.Arrays;
/**
 * Cubic B-spline along y without holding the frame. The forward pass of the prefilter runs down row by row; the
 * backward pass runs up over one block of rows at a time, begun {@link SplineFilter#HORIZON} rows below it, where its
 * start no longer matters at the precision of double.
 */
final class VerticalSpline {

    private static final int BLOCK = 64;
    private static final int CAPACITY = BLOCK + SplineFilter.HORIZON + 8;

    private final int height;
    private final SplineFilter filter;
    private final double[][] forward;
    private final double[][] coefficients;
    private final double[] out;
    private final double[] weights = new double[4];
    private RowSource source;
    private int width;
    private int forwardEnd;
    private int firstCoefficient;

    VerticalSpline(int width, int height) {
        this.height = height;
        this.filter = new SplineFilter(height);
        this.forward = new double[CAPACITY][width];
        this.coefficients = new double[BLOCK + 4][width];
        this.out = new double[width];
    }

    /** Output row y of the area takes the source at y + whole + fraction. The height must be at least 2. */
    void run(RowSource rows, int whole, double fraction, CropArea area, RowSink sink) {
        source = rows;
        width = area.width();
        forwardEnd = 0;
        for (int y = area.y0(); y < area.y1(); y += BLOCK) {
            int end = Math.min(y + BLOCK, area.y1());
            int first = Math.clamp((long) y + whole, 0, height - 1);
            int last = Math.clamp((long) end - 1 + whole, 0, height - 1);
            computeCoefficients(Math.max(0, first - 1), Math.min(height - 1, last + 2));
            for (int row = y; row < end; row++) {
                long at = (long) row + whole;
                boolean beyond = at < 0 || at >= height - 1;
                CubicKernel.weights(beyond ? 0 : fraction, weights);
                int near = Math.clamp(at, 0, height - 1);
                combine(coefficient(near - 1), coefficient(near), coefficient(near + 1), coefficient(near + 2),
                        weights, out, width);
                sink.put(row, out);
            }
        }
    }

    /** The coefficients of a row; where its weight is zero, any row will do. */
    private double[] coefficient(int row) {
        int index = SplineFilter.mirror(row, height) - firstCoefficient;
        return coefficients[Math.clamp(index, 0, coefficients.length - 1)];
    }

    private void computeCoefficients(int first, int last) {
        firstCoefficient = first;
        int start = Math.min(height - 1, last + SplineFilter.HORIZON);
        advanceTo(start);
        double[] row = coefficients[Math.min(start, last) - first];
        double[] value = forward[start % CAPACITY];
        double[] before = forward[(start - 1) % CAPACITY];
        boolean exact = start == height - 1;
        double guess = -SplineFilter.POLE / (1 - SplineFilter.POLE);
        for (int x = 0; x < width; x++) {
            row[x] = exact ? SplineFilter.last(value[x], before[x]) : guess * value[x];
        }
        for (int y = start - 1; y >= first; y--) {
            double[] next = row;
            row = coefficients[Math.min(y, last) - first];
            stepUp(next, forward[y % CAPACITY], row, width);
        }
    }

    private void advanceTo(int row) {
        double[] startWeights = filter.startWeights();
        if (forwardEnd == 0) {
            double[] sum = forward[0];
            Arrays.fill(sum, 0);
            for (int k = 0; k < startWeights.length; k++) {
                double[] in = source.row(k);
                for (int x = 0; x < width; x++) {
                    sum[x] += startWeights[k] * in[x];
                }
            }
            forwardEnd = 1;
        }
        for (; forwardEnd <= row; forwardEnd++) {
            stepDown(source.row(forwardEnd), forward[(forwardEnd - 1) % CAPACITY], forward[forwardEnd % CAPACITY],
                    width);
        }
    }

    private static void stepDown(double[] in, double[] before, double[] value, int width) {
        for (int x = 0; x < width; x++) {
            value[x] = SplineFilter.GAIN * in[x] + SplineFilter.POLE * before[x];
        }
    }

    private static void stepUp(double[] next, double[] forward, double[] value, int width) {
        for (int x = 0; x < width; x++) {
            value[x] = SplineFilter.POLE * (next[x] - forward[x]);
        }
    }

    private static void combine(double[] a, double[] b, double[] c, double[] d, double[] weights, double[] out,
            int width) {
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        for (int x = 0; x < width; x++) {
            out[x] = w0 * a[x] + w1 * b[x] + w2 * c[x] + w3 * d[x];
        }
    }
}
