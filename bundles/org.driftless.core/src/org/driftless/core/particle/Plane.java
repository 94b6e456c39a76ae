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
import java.util.stream.IntStream;

/** Values on a grid of pixels that can be smoothed. */
final class Plane {

    /** Half length of a Gaussian kernel in sigmas. */
    private static final double REACH = 3;
    /** Rows that are smoothed at a time. */
    private static final int STRIP = 64;

    final int width;
    final int height;
    final float[] values;

    Plane(int width, int height) {
        this.width = width;
        this.height = height;
        this.values = new float[width * height];
    }

    /** Every other column and row, beginning with the first. */
    Plane halved() {
        Plane half = new Plane((width + 1) / 2, (height + 1) / 2);
        for (int y = 0; y < half.height; y++) {
            for (int x = 0; x < half.width; x++) {
                half.values[y * half.width + x] = values[2 * y * width + 2 * x];
            }
        }
        return half;
    }

    /** Takes another plane of the same size away. */
    void subtract(Plane other) {
        float[] less = other.values;
        for (int i = 0; i < less.length; i++) {
            values[i] -= less[i];
        }
    }

    /** Blurs this plane into another one of the same size. Pixels at the edge are repeated beyond it. */
    void blurInto(Plane other, double sigma) {
        float[] kernel = kernel(sigma);
        IntStream.range(0, (height + STRIP - 1) / STRIP).parallel()
                .forEach(i -> blur(kernel, i * STRIP, Math.min(height, (i + 1) * STRIP), other));
    }

    private void blur(float[] kernel, int from, int to, Plane other) {
        int radius = kernel.length - 1;
        int first = Math.max(0, from - radius);
        int last = Math.min(height - 1, to - 1 + radius);
        float[] across = new float[(last - first + 1) * width];
        float[] line = new float[width + 2 * radius];
        float[] sum = new float[width];
        for (int y = first; y <= last; y++) {
            int at = y * width;
            Arrays.fill(line, 0, radius, values[at]);
            System.arraycopy(values, at, line, radius, width);
            Arrays.fill(line, radius + width, line.length, values[at + width - 1]);
            start(line, radius, kernel[0], sum);
            for (int k = 1; k <= radius; k++) {
                addPair(line, radius - k, line, radius + k, kernel[k], sum);
            }
            System.arraycopy(sum, 0, across, (y - first) * width, width);
        }
        for (int y = from; y < to; y++) {
            start(across, (y - first) * width, kernel[0], sum);
            for (int k = 1; k <= radius; k++) {
                int above = (Math.max(0, y - k) - first) * width;
                int below = (Math.min(height - 1, y + k) - first) * width;
                addPair(across, above, across, below, kernel[k], sum);
            }
            System.arraycopy(sum, 0, other.values, y * width, width);
        }
    }

    private static void start(float[] from, int at, float factor, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = factor * from[at + i];
        }
    }

    private static void addPair(float[] left, int leftAt, float[] right, int rightAt, float factor, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * (left[leftAt + i] + right[rightAt + i]);
        }
    }

    /** The centre of a Gaussian kernel and its right half. */
    private static float[] kernel(double sigma) {
        int radius = (int) Math.ceil(REACH * sigma);
        double[] values = new double[radius + 1];
        double sum = 0;
        for (int k = 0; k <= radius; k++) {
            values[k] = Math.exp(-0.5 * k * k / (sigma * sigma));
            sum += k == 0 ? values[k] : 2 * values[k];
        }
        float[] kernel = new float[radius + 1];
        for (int k = 0; k <= radius; k++) {
            kernel[k] = (float) (values[k] / sum);
        }
        return kernel;
    }
}
