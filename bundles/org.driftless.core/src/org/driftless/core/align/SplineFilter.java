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
 * One pole of the filter that turns samples into the coefficients of the B-spline through them: recursive along a
 * line, forth and back, with mirror boundaries (Thevenaz, Blu and Unser 2000, 10.1109/42.875199; Unser 1999,
 * 10.1109/79.799930).
 */
final class SplineFilter {

    private final int length;
    private final SplinePole constants;
    private final double pole;
    private final double gain;
    private final double[] startWeights;

    /** @param length samples of a line, at least 1 */
    SplineFilter(int length, SplinePole pole) {
        this.length = length;
        this.constants = pole;
        this.pole = pole.pole();
        this.gain = pole.gain();
        this.startWeights = new double[Math.min(length, pole.horizon())];
        for (int k = 0; k < startWeights.length; k++) {
            startWeights[k] = gain * startWeight(k, length);
        }
    }

    private double startWeight(int k, int n) {
        if (n > constants.horizon()) {
            return Math.pow(pole, k);
        }
        if (n == 1) {
            return 1 / gain;
        }
        int period = 2 * n - 2;
        double mirrored = k == 0 || k == n - 1 ? 0 : Math.pow(pole, period - k);
        return (Math.pow(pole, k) + mirrored) / (1 - Math.pow(pole, period));
    }

    SplinePole pole() {
        return constants;
    }

    /** Weights of the first samples in the first value of the forward pass, gain included. */
    double[] startWeights() {
        return startWeights;
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
        double z = pole;
        double g = gain;
        double va = start(a, offset);
        double vb = start(b, offset);
        double vc = start(c, offset);
        double vd = start(d, offset);
        a[offset] = va;
        b[offset] = vb;
        c[offset] = vc;
        d[offset] = vd;
        for (int i = offset + 1; i < offset + length; i++) {
            va = g * a[i] + z * va;
            vb = g * b[i] + z * vb;
            vc = g * c[i] + z * vc;
            vd = g * d[i] + z * vd;
            a[i] = va;
            b[i] = vb;
            c[i] = vc;
            d[i] = vd;
        }
    }

    private void backward(double[] a, double[] b, double[] c, double[] d, int offset) {
        double z = pole;
        int end = offset + length - 1;
        double va = constants.last(a[end], a[end - 1]);
        double vb = constants.last(b[end], b[end - 1]);
        double vc = constants.last(c[end], c[end - 1]);
        double vd = constants.last(d[end], d[end - 1]);
        a[end] = va;
        b[end] = vb;
        c[end] = vc;
        d[end] = vd;
        for (int i = end - 1; i >= offset; i--) {
            va = z * (va - a[i]);
            vb = z * (vb - b[i]);
            vc = z * (vc - c[i]);
            vd = z * (vd - d[i]);
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
