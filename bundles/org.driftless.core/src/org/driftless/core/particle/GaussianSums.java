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
 * The sums over a window that the normal equations of a Gaussian need. With {@code e} the Gaussian of height 1,
 * {@code z} the pixel less the mean and {@code m = (1, u, v, u^2, u v, v^2)} they are
 * {@code sum e^2 u^i v^j} (i + j to 4), {@code sum e m_k} and {@code sum z e m_k}.
 *
 * <p>No exponential is taken for each pixel: along a row, neighbours differ by a factor that itself changes by a
 * constant factor. Pixels beyond {@link #REACH} in the exponent, where {@code e < 3e-9}, count as 0.
 */
final class GaussianSums {

    private static final double REACH = 20;
    /** The largest exponent anywhere in the window for which no power of e in a sum comes near the smallest double. */
    private static final double SAFE_EXPONENT = 300;

    /** {@code sum e^2 u^i v^j} by degree, then by j: 1, u, v, u^2, u v, v^2, u^3, u^2 v ... v^4. */
    final double[] squared = new double[15];
    /** {@code sum e m_k}. */
    final double[] plain = new double[6];
    /** {@code sum z e m_k}. */
    final double[] weighted = new double[6];

    private double[] gaussian = new double[0];
    private double[] pixels;
    private EllipticShape shape;
    private int columnMin;
    private int columnMax;
    private double curvature;

    /** Sums over a window. The shape must lie within the bounds of the window. */
    void compute(SpotWindow window, EllipticShape of) {
        shape = of;
        pixels = window.pixels;
        if (gaussian.length < window.width) {
            gaussian = new double[window.width];
        }
        Arrays.fill(squared, 0);
        Arrays.fill(plain, 0);
        Arrays.fill(weighted, 0);
        curvature = Math.exp(-2 * of.a);
        double spread = 2 * REACH / of.determinant();
        double reachX = Math.sqrt(2 * of.c * spread);
        double reachY = Math.sqrt(2 * of.a * spread);
        columnMin = (int) Math.max(0, Math.ceil(of.x0 - reachX));
        columnMax = (int) Math.min(window.width - 1, Math.floor(of.x0 + reachX));
        int rowMin = (int) Math.max(0, Math.ceil(of.y0 - reachY));
        int rowMax = (int) Math.min(window.height - 1, Math.floor(of.y0 + reachY));
        double u = Math.max(of.x0 - columnMin, columnMax - of.x0);
        double v = Math.max(of.y0 - rowMin, rowMax - of.y0);
        if (of.a * u * u + Math.abs(of.b) * u * v + of.c * v * v < SAFE_EXPONENT) {
            allRowsFromCentre(window.width, rowMin, rowMax);
        } else {
            eachRowFromItsRidge(window.width, rowMin, rowMax);
        }
    }

    /** Starts every row in the column nearest to the centre; from row to row the start follows a recurrence too. */
    private void allRowsFromCentre(int width, int rowMin, int rowMax) {
        EllipticShape s = shape;
        int column = (int) Math.rint(s.x0);
        int middle = (int) Math.rint(s.y0);
        double u = column - s.x0;
        double v = middle - s.y0;
        double start = gaussian(u, v);
        double right = rightFactor(u, v);
        double shear = Math.exp(-s.b);
        double bend = Math.exp(-2 * s.c);
        double e = start;
        double r = Math.exp(-(s.b * u + s.c * (2 * v + 1)));
        double f = right;
        for (int row = middle; row <= rowMax; row++) {
            addRow(row * width, row - s.y0, column, e, f);
            e *= r;
            r *= bend;
            f *= shear;
        }
        r = Math.exp(s.b * u + s.c * (2 * v - 1));
        e = start * r;
        f = right / shear;
        for (int row = middle - 1; row >= rowMin; row--) {
            addRow(row * width, row - s.y0, column, e, f);
            r *= bend;
            e *= r;
            f /= shear;
        }
    }

    /**
     * For long, slanted spots: the column through the centre may leave the spot so far that e is no longer a number to
     * start from.
     */
    private void eachRowFromItsRidge(int width, int rowMin, int rowMax) {
        EllipticShape s = shape;
        int first = columnMin;
        int last = columnMax;
        for (int row = rowMin; row <= rowMax; row++) {
            double v = row - s.y0;
            double ridge = s.x0 - s.b * v / (2 * s.a);
            double half = Math.sqrt(Math.max(0, (REACH - s.determinant() / (4 * s.a) * v * v) / s.a));
            columnMin = (int) Math.max(first, Math.ceil(ridge - half));
            columnMax = (int) Math.min(last, Math.floor(ridge + half));
            if (columnMin <= columnMax) {
                int column = (int) Math.max(columnMin, Math.min(columnMax, Math.rint(ridge)));
                double u = column - s.x0;
                addRow(row * width, v, column, gaussian(u, v), rightFactor(u, v));
            }
        }
    }

    private double gaussian(double u, double v) {
        return Math.exp(-(shape.a * u * u + shape.b * u * v + shape.c * v * v));
    }

    /** e one column further to the right, divided by e. */
    private double rightFactor(double u, double v) {
        return Math.exp(-(shape.b * v + shape.a * (2 * u + 1)));
    }

    /**
     * Adds one row.
     *
     * @param base index of the row's first pixel
     * @param v row less the centre's
     * @param column where to start, inside the window
     * @param start e there
     * @param factor e one column further to the right, divided by e there
     */
    private void addRow(int base, double v, int column, double start, double factor) {
        double[] row = gaussian;
        double g = curvature;
        double e = start;
        double r = factor;
        for (int x = column; x <= columnMax; x++) {
            row[x] = e;
            e *= r;
            r *= g;
        }
        r = g / factor;
        e = start * r;
        for (int x = column - 1; x >= columnMin; x--) {
            row[x] = e;
            r *= g;
            e *= r;
        }
        addRow(base, v);
    }

    private void addRow(int base, double v) {
        double[] row = gaussian;
        double[] z = pixels;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double p0 = 0;
        double p1 = 0;
        double p2 = 0;
        double w0 = 0;
        double w1 = 0;
        double w2 = 0;
        double u = columnMin - shape.x0;
        for (int x = columnMin, last = columnMax; x <= last; x++) {
            double e = row[x];
            double eu = e * u;
            double euu = eu * u;
            double zx = z[base + x];
            s0 += e * e;
            s1 += e * eu;
            s2 += eu * eu;
            s3 += eu * euu;
            s4 += euu * euu;
            p0 += e;
            p1 += eu;
            p2 += euu;
            w0 += zx * e;
            w1 += zx * eu;
            w2 += zx * euu;
            u += 1;
        }
        addSquared(v, s0, s1, s2, s3, s4);
        add(plain, v, p0, p1, p2);
        add(weighted, v, w0, w1, w2);
    }

    private void addSquared(double v, double s0, double s1, double s2, double s3, double s4) {
        double[] s = squared;
        double vv = v * v;
        double vvv = vv * v;
        s[0] += s0;
        s[1] += s1;
        s[2] += v * s0;
        s[3] += s2;
        s[4] += v * s1;
        s[5] += vv * s0;
        s[6] += s3;
        s[7] += v * s2;
        s[8] += vv * s1;
        s[9] += vvv * s0;
        s[10] += s4;
        s[11] += v * s3;
        s[12] += vv * s2;
        s[13] += vvv * s1;
        s[14] += vv * vv * s0;
    }

    private static void add(double[] sums, double v, double s0, double s1, double s2) {
        sums[0] += s0;
        sums[1] += s1;
        sums[2] += v * s0;
        sums[3] += s2;
        sums[4] += v * s1;
        sums[5] += v * v * s0;
    }
}
