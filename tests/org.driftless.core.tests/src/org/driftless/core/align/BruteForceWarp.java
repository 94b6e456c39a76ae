/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;

/** The warp straight from its definition: spline coefficients by solving the interpolation's linear equations. */
final class BruteForceWarp {

    private final int width;
    private final int height;
    private final int degree;
    private final double[][] values;

    BruteForceWarp(Frame frame, Interpolation kind) {
        width = frame.width();
        height = frame.height();
        degree = kind.taps() - 1;
        RealMatrix samples = new Array2DRowRealMatrix(height, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                samples.setEntry(y, x, frame.value(x, y));
            }
        }
        if (degree > 1) {
            samples = inverse(height).multiply(samples).multiply(inverse(width).transpose());
        }
        values = samples.getData();
    }

    private RealMatrix inverse(int n) {
        RealMatrix matrix = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = -degree / 2; j <= degree / 2; j++) {
                matrix.addToEntry(i, fold(i + j, n), kernel(j));
            }
        }
        return new LUDecomposition(matrix).getSolver().getInverse();
    }

    private static int fold(int i, int n) {
        int index = i;
        while (n > 1 && (index < 0 || index >= n)) {
            index = index < 0 ? -index : 2 * (n - 1) - index;
        }
        return n == 1 ? 0 : index;
    }

    /** The B-spline of the degree as a sum of truncated powers (Unser 1999, 10.1109/79.799930, equation 3). */
    private double kernel(double x) {
        double sum = 0;
        for (int k = 0; k <= degree + 1; k++) {
            double base = Math.max(0, x + (degree + 1) / 2.0 - k);
            sum += (k % 2 == 0 ? 1 : -1) * CombinatoricsUtils.binomialCoefficientDouble(degree + 1, k)
                    * Math.pow(base, degree);
        }
        return sum / CombinatoricsUtils.factorialDouble(degree);
    }

    double aligned(int x, int y, RigidMotion motion) {
        double sourceX = motion.applyX(x, y, (width - 1) / 2.0, (height - 1) / 2.0);
        double sourceY = motion.applyY(x, y, (width - 1) / 2.0, (height - 1) / 2.0);
        double px = Math.clamp(sourceX, 0, width - 1.0);
        double py = Math.clamp(sourceY, 0, height - 1.0);
        double sum = 0;
        int before = degree / 2;
        for (int row = (int) py - before; row <= (int) py + 1 + before; row++) {
            for (int column = (int) px - before; column <= (int) px + 1 + before; column++) {
                sum += kernel(px - column) * kernel(py - row) * values[fold(row, height)][fold(column, width)];
            }
        }
        return sum;
    }
}
