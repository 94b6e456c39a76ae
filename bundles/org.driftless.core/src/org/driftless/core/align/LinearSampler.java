/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import org.driftless.core.image.Frame;

/** Bilinear values. Holds only the rows that are needed. */
final class LinearSampler implements Sampler {

    /** Rows taken in beyond those that are needed. */
    private static final int AHEAD = 32;

    private final int width;
    private final int height;
    private final Places places = new Places();
    private double[] values = new double[0];
    private int capacity;
    private Frame frame;
    private int base;
    private int count;

    LinearSampler(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public void begin(Frame input) {
        frame = input;
        count = 0;
    }

    @Override
    public void require(double first, double last, boolean down) {
        int top = Math.clamp((long) Math.floor(first), 0, height - 1);
        int bottom = Math.clamp((long) Math.floor(last) + 1, 0, height - 1);
        if (top >= base && bottom < base + count) {
            return;
        }
        int needed = bottom - top + 1;
        if (needed + AHEAD / 2 > capacity) {
            capacity = Math.min(height, 2 * needed + AHEAD);
            values = new double[Math.multiplyExact(capacity, width)];
        }
        count = Math.min(capacity, height);
        base = Math.clamp(down ? top : bottom + 1 - count, 0, height - count);
        for (int i = 0; i < count; i++) {
            frame.copyRow(0, base + i, width, values, i * width);
        }
    }

    @Override
    public double value(double x, double y) {
        int column = (int) x;
        int row = (int) y;
        int at = (row - base) * width + column;
        int right = column < width - 1 ? 1 : 0;
        int below = row < height - 1 ? width : 0;
        return between(values[at], values[at + right], values[at + below], values[at + below + right], x - column,
                y - row);
    }

    @Override
    public void line(SourceLine line, int from, int end, double[] out, int offset) {
        for (int i = from; i < end; i += Places.CAPACITY) {
            int some = Math.min(Places.CAPACITY, end - i);
            places.set(line, i, some, width, -base * width);
            sample(values, width, places.indices(), places.fractionsX(), places.fractionsY(), out, i - offset, some);
        }
    }

    private static void sample(double[] in, int stride, int[] indices, double[] fx, double[] fy, double[] out, int to,
            int count) {
        for (int i = 0; i < count; i++) {
            int at = indices[i];
            out[to + i] = between(in[at], in[at + 1], in[at + stride], in[at + stride + 1], fx[i], fy[i]);
        }
    }

    private static double between(double a, double b, double c, double d, double fx, double fy) {
        double above = a + fx * (b - a);
        double below = c + fx * (d - c);
        return above + fy * (below - above);
    }
}
