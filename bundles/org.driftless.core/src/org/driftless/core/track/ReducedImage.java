/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.util.Arrays;

import org.driftless.core.image.Frame;

/**
 * A frame made small, less its local mean and smoothed: what is left is neither the lighting nor the noise of single
 * pixels. Pixels that are not numbers count as the local mean.
 */
final class ReducedImage {

    /** The longer side of what is left, at most, in reduced pixels. */
    private static final int MAX_SIDE = 256;
    /** Half the side of the square whose mean is taken off, in reduced pixels. */
    private static final int MEAN_RADIUS = 8;

    /** Pixels each way that were made one. */
    final int factor;
    final int width;
    final int height;
    /** Row after row. */
    final double[] pixels;

    private ReducedImage(int factor, int width, int height, double[] pixels) {
        this.factor = factor;
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static ReducedImage of(Frame frame) {
        int factor = Math.ceilDiv(Math.max(frame.width(), frame.height()), MAX_SIDE);
        int width = Math.max(1, frame.width() / factor);
        int height = Math.max(1, frame.height() / factor);
        double[] binned = binned(frame, factor, width, height);
        return new ReducedImage(factor, width, height, smoothed(withoutMean(binned, width, height), width, height));
    }

    private static double[] binned(Frame frame, int factor, int width, int height) {
        double[] sums = new double[width * height];
        double[] row = new double[frame.width()];
        int columns = Math.min(frame.width(), width * factor);
        int rows = Math.min(frame.height(), height * factor);
        for (int y = 0; y < rows; y++) {
            frame.copyRow(0, y, columns, row, 0);
            int to = y / factor * width;
            for (int x = 0; x < columns; x++) {
                sums[to + x / factor] += row[x];
            }
        }
        return sums;
    }

    private static double[] withoutMean(double[] values, int width, int height) {
        double mean = Arrays.stream(values).filter(Double::isFinite).average().orElse(0);
        double[] finite = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            finite[i] = Double.isFinite(values[i]) ? values[i] - mean : 0;
        }
        AreaSums sums = new AreaSums(finite, width, height);
        double[] result = new double[values.length];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - MEAN_RADIUS);
            int bottom = Math.min(height, y + MEAN_RADIUS + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - MEAN_RADIUS);
                int right = Math.min(width, x + MEAN_RADIUS + 1);
                double local = sums.of(left, top, right, bottom) / ((right - left) * (bottom - top));
                int at = y * width + x;
                result[at] = Double.isFinite(values[at]) ? finite[at] - local : 0;
            }
        }
        return result;
    }

    /** By a quarter, a half and a quarter, each way. */
    private static double[] smoothed(double[] values, int width, int height) {
        double[] across = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int x = i % width;
            double before = values[x == 0 ? i : i - 1];
            double behind = values[x == width - 1 ? i : i + 1];
            across[i] = (before + 2 * values[i] + behind) / 4;
        }
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double above = across[i < width ? i : i - width];
            double below = across[i / width == height - 1 ? i : i + width];
            result[i] = (above + 2 * across[i] + below) / 4;
        }
        return result;
    }
}
