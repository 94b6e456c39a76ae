/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/**
 * Turns samples into the coefficients of the cubic B-spline through them: a recursive filter along a line, forth and
 * back, with mirror boundaries (Thevenaz, Blu and Unser 2000, 10.1109/42.875199; Unser 1999, 10.1109/79.799930).
 */
final class SplineFilter {

    /** The pole of the cubic B-spline. */
    static final double POLE = Math.sqrt(3) - 2;

    /** Overall gain, {@code (1 - pole) (1 - 1 / pole)}. */
    static final double GAIN = 6;

    /** Samples after which a value has decayed below the precision of double. */
    static final int HORIZON = 28;

    private final int length;
    private final double[] startWeights;

    /** @param length samples of a line, at least 1 */
    SplineFilter(int length) {
        this.length = length;
        this.startWeights = new double[Math.min(length, HORIZON)];
        for (int k = 0; k < startWeights.length; k++) {
            startWeights[k] = GAIN * startWeight(k, length);
        }
    }

    private static double startWeight(int k, int n) {
        if (n > HORIZON) {
            return Math.pow(POLE, k);
        }
        if (n == 1) {
            return 1 / GAIN;
        }
        int period = 2 * n - 2;
        double mirrored = k == 0 || k == n - 1 ? 0 : Math.pow(POLE, period - k);
        return (Math.pow(POLE, k) + mirrored) / (1 - Math.pow(POLE, period));
    }

    /** Weights of the first samples in the first value of the forward pass, gain included. */
    double[] startWeights() {
        return startWeights;
    }

    /** The last coefficient of a line of at least two samples, from the last two values of the forward pass. */
    static double last(double value, double before) {
        return POLE / (POLE * POLE - 1) * (value + POLE * before);
    }

    /** An index beyond an end of a line of n samples, mirrored at the outermost sample. */
    static int mirror(int index, int n) {
        if (n == 1) {
            return 0;
        }
        int period = 2 * n - 2;
        int folded = Math.floorMod(index, period);
        return folded < n ? folded : period - folded;
    }

    /**
     * Filters four lines at once, in place: the passes are chains of dependent operations, and four chains run in the
     * time of one.
     *
     * @param offset index of the first sample in each line
     */
    void filter(double[] a, double[] b, double[] c, double[] d, int offset) {
        if (length > 1) {
            forward(a, b, c, d, offset);
            backward(a, b, c, d, offset);
        }
    }

    private void forward(double[] a, double[] b, double[] c, double[] d, int offset) {
        double va = start(a, offset);
        double vb = start(b, offset);
        double vc = start(c, offset);
        double vd = start(d, offset);
        a[offset] = va;
        b[offset] = vb;
        c[offset] = vc;
        d[offset] = vd;
        for (int i = offset + 1; i < offset + length; i++) {
            va = GAIN * a[i] + POLE * va;
            vb = GAIN * b[i] + POLE * vb;
            vc = GAIN * c[i] + POLE * vc;
            vd = GAIN * d[i] + POLE * vd;
            a[i] = va;
            b[i] = vb;
            c[i] = vc;
            d[i] = vd;
        }
    }

    private void backward(double[] a, double[] b, double[] c, double[] d, int offset) {
        int end = offset + length - 1;
        double va = last(a[end], a[end - 1]);
        double vb = last(b[end], b[end - 1]);
        double vc = last(c[end], c[end - 1]);
        double vd = last(d[end], d[end - 1]);
        a[end] = va;
        b[end] = vb;
        c[end] = vc;
        d[end] = vd;
        for (int i = end - 1; i >= offset; i--) {
            va = POLE * (va - a[i]);
            vb = POLE * (vb - b[i]);
            vc = POLE * (vc - c[i]);
            vd = POLE * (vd - d[i]);
            a[i] = va;
            b[i] = vb;
            c[i] = vc;
            d[i] = vd;
        }
    }

    private double start(double[] line, int offset) {
        double sum = 0;
        for (int k = startWeights.length - 1; k >= 0; k--) {
            sum += startWeights[k] * line[offset + k];
        }
        return sum;
    }
}
