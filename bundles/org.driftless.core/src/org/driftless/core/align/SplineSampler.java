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
import org.driftless.core.image.Frame;

/** Values of a B-spline through the pixels. Holds the coefficients of the whole frame. */
final class SplineSampler implements Sampler {

    private final PaddedPlane plane;
    private final Interpolation kind;
    private final Places places = new Places();
    private final SplineWeights weightsX;
    private final SplineWeights weightsY;
    private final double[] alongX;
    private final double[] alongY;

    SplineSampler(int width, int height, Interpolation kind) {
        this.kind = kind;
        this.plane = new PaddedPlane(width, height, kind);
        this.weightsX = new SplineWeights(kind.taps());
        this.weightsY = new SplineWeights(kind.taps());
        this.alongX = new double[kind.taps()];
        this.alongY = new double[kind.taps()];
    }

    @Override
    public void begin(Frame frame) {
        plane.load(frame);
    }

    @Override
    public void require(double first, double last, boolean down) {
        // The whole frame is there.
    }

    @Override
    public double value(double x, double y) {
        int column = (int) x;
        int row = (int) y;
        SplineKernel.weights(x - column, alongX);
        SplineKernel.weights(y - row, alongY);
        int before = alongX.length / 2 - 1;
        double sum = 0;
        for (int j = 0; j < alongY.length; j++) {
            int at = plane.index(column - before, row - before + j);
            double line = 0;
            for (int i = 0; i < alongX.length; i++) {
                line += alongX[i] * plane.values()[at + i];
            }
            sum += alongY[j] * line;
        }
        return sum;
    }

    @Override
    public void line(SourceLine line, int from, int end, double[] out, int offset) {
        for (int i = from; i < end; i += Places.CAPACITY) {
            int count = Math.min(Places.CAPACITY, end - i);
            places.set(line, i, count, plane.stride(), plane.index(0, 0));
            weightsX.set(places.fractionsX(), count);
            weightsY.set(places.fractionsY(), count);
            if (kind == Interpolation.CUBIC) {
                cubic(count, out, i - offset);
            } else {
                quintic(count, out, i - offset);
            }
        }
    }

    private void cubic(int count, double[] out, int to) {
        double[] values = plane.values();
        int stride = plane.stride();
        int[] indices = places.indices();
        double[] x0 = weightsX.of(0);
        double[] x1 = weightsX.of(1);
        double[] x2 = weightsX.of(2);
        double[] x3 = weightsX.of(3);
        double[] y0 = weightsY.of(0);
        double[] y1 = weightsY.of(1);
        double[] y2 = weightsY.of(2);
        double[] y3 = weightsY.of(3);
        for (int i = 0; i < count; i++) {
            int at = indices[i] - 1;
            double w0 = x0[i];
            double w1 = x1[i];
            double w2 = x2[i];
            double w3 = x3[i];
            out[to + i] = y0[i] * four(values, at - stride, w0, w1, w2, w3) + y1[i] * four(values, at, w0, w1, w2, w3)
                    + y2[i] * four(values, at + stride, w0, w1, w2, w3)
                    + y3[i] * four(values, at + 2 * stride, w0, w1, w2, w3);
        }
    }

    private static double four(double[] values, int at, double w0, double w1, double w2, double w3) {
        return w0 * values[at] + w1 * values[at + 1] + w2 * values[at + 2] + w3 * values[at + 3];
    }

    private void quintic(int count, double[] out, int to) {
        Arrays.fill(out, to, to + count, 0);
        for (int row = 0; row < 6; row++) {
            addSix(plane.values(), (row - 2) * plane.stride() - 2, places.indices(), weightsX, weightsY.of(row), out,
                    to, count);
        }
    }

    private static void addSix(double[] values, int step, int[] indices, SplineWeights weights, double[] rowWeight,
            double[] out, int to, int count) {
        double[] w0 = weights.of(0);
        double[] w1 = weights.of(1);
        double[] w2 = weights.of(2);
        double[] w3 = weights.of(3);
        double[] w4 = weights.of(4);
        double[] w5 = weights.of(5);
        for (int i = 0; i < count; i++) {
            int at = indices[i] + step;
            out[to + i] += rowWeight[i] * (w0[i] * values[at] + w1[i] * values[at + 1] + w2[i] * values[at + 2]
                    + w3[i] * values[at + 3] + w4[i] * values[at + 4] + w5[i] * values[at + 5]);
        }
    }
}
