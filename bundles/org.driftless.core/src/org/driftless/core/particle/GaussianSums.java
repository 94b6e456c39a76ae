/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/**
 * The sums over a window that the normal equations of a Gaussian need. With {@code e} the Gaussian of height 1,
 * {@code z} the pixel less the mean and {@code m = (1, u, v, u^2, u v, v^2)} they are
 * {@code sum e^2 u^i v^j} (i + j to 4), {@code sum e m_k} and {@code sum z e m_k}.
 *
 * <p>No exponential is taken for each pixel: from row to row and from column to column neighbours differ by a factor
 * that itself changes by a constant factor.
 */
final class GaussianSums {

    /** {@code sum e^2 u^i v^j} by degree, then by j: 1, u, v, u^2, u v, v^2, u^3, u^2 v ... v^4. */
    final double[] squared = new double[15];
    /** {@code sum e m_k}. */
    final double[] plain = new double[6];
    /** {@code sum z e m_k}. */
    final double[] weighted = new double[6];

    private double[][] part = new double[0][];
    private final SumRegion region = new SumRegion();
    private final ColumnSums columns = new ColumnSums();
    private final RidgeSums ridge = new RidgeSums();

    /** To be called before the first shape of a search, so that its result depends on nothing before. */
    void reset() {
        region.reset();
    }

    /** Sums over a window. The shape must lie within the bounds of the window. */
    void compute(SpotWindow window, EllipticShape shape) {
        if (region.follow(shape, window.width, window.height) && region.left > 0) {
            copyRegion(window.rows);
        }
        if (!region.isSafe(shape)) {
            ridge.compute(window, region, shape, this);
            return;
        }
        boolean whole = region.left == 0;
        columns.compute(whole ? window.rows : part, whole ? region.top : 0, region, shape);
        int count = region.right - region.left;
        int rows = region.bottom - region.top;
        double u = region.right - shape.x0;
        double v = region.top - shape.y0;
        sumSquared(columns.squared, count);
        MomentShift.fourth(squared, u, v + ColumnSums.squaredRows(rows));
        sumOthers(columns.plain, count, plain);
        MomentShift.second(plain, u, v + ColumnSums.plainRows(rows));
        sumOthers(columns.weighted, count, weighted);
        MomentShift.second(weighted, u, v + ColumnSums.weightedRows(rows));
    }

    /** The loops over columns are fastest from 0 on. */
    private void copyRegion(double[][] rows) {
        int columns = region.right - region.left;
        int count = region.bottom - region.top;
        if (part.length < count || part[0].length < columns) {
            part = new double[count][columns];
        }
        for (int y = 0; y < count; y++) {
            System.arraycopy(rows[region.top + y], region.left, part[y], 0, columns);
        }
    }

    private void sumSquared(double[][] by, int count) {
        double[] q0 = by[0];
        double[] q1 = by[1];
        double[] q2 = by[2];
        double[] q3 = by[3];
        double[] q4 = by[4];
        double s00 = 0;
        double s10 = 0;
        double s20 = 0;
        double s30 = 0;
        double s40 = 0;
        double s01 = 0;
        double s11 = 0;
        double s21 = 0;
        double s31 = 0;
        double s02 = 0;
        double s12 = 0;
        double s22 = 0;
        double s03 = 0;
        double s13 = 0;
        double s04 = 0;
        for (int x = 0; x < count; x++) {
            s00 += q0[x];
            s10 += s00;
            s20 += s10;
            s30 += s20;
            s40 += s30;
            s01 += q1[x];
            s11 += s01;
            s21 += s11;
            s31 += s21;
            s02 += q2[x];
            s12 += s02;
            s22 += s12;
            s03 += q3[x];
            s13 += s03;
            s04 += q4[x];
        }
        double[] s = squared;
        s[0] = s00;
        s[1] = s10;
        s[2] = s01;
        s[3] = s20;
        s[4] = s11;
        s[5] = s02;
        s[6] = s30;
        s[7] = s21;
        s[8] = s12;
        s[9] = s03;
        s[10] = s40;
        s[11] = s31;
        s[12] = s22;
        s[13] = s13;
        s[14] = s04;
    }

    private static void sumOthers(double[][] by, int count, double[] sums) {
        double[] q0 = by[0];
        double[] q1 = by[1];
        double[] q2 = by[2];
        double s00 = 0;
        double s10 = 0;
        double s20 = 0;
        double s01 = 0;
        double s11 = 0;
        double s02 = 0;
        for (int x = 0; x < count; x++) {
            s00 += q0[x];
            s10 += s00;
            s20 += s10;
            s01 += q1[x];
            s11 += s01;
            s02 += q2[x];
        }
        sums[0] = s00;
        sums[1] = s10;
        sums[2] = s01;
        sums[3] = s20;
        sums[4] = s11;
        sums[5] = s02;
    }
}
