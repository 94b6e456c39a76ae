/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How well the position of a spot can be known at best: the inverse Fisher information of all seven parameters in
 * independent noise of known variance (Cramer 1946; Kay 1993, Fundamentals of Statistical Signal Processing, chapter 3).
 * Written anew from the textbook, so that it shares nothing with what it judges.
 */
final class SpotBound {

    private static final int PARAMETERS = 7;
    private static final int X = 2;
    private static final int Y = 3;

    private SpotBound() {
    }

    /**
     * The bound in white Gaussian noise.
     *
     * @param noise standard deviation in counts; rounding to whole counts is added
     * @return var x, cov x y, var y, in square pixels
     */
    static double[] gaussian(Spot spot, int width, int height, double noise) {
        double variance = noise * noise + 1.0 / 12;
        double[][] information = new double[PARAMETERS][PARAMETERS];
        double[] form = spot.form();
        double[] d = new double[PARAMETERS];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                derivatives(spot, form, column - spot.x(), row - spot.y(), d);
                for (int i = 0; i < PARAMETERS; i++) {
                    for (int j = 0; j <= i; j++) {
                        information[i][j] += d[i] * d[j] / variance;
                    }
                }
            }
        }
        return position(information);
    }

    /** By amplitude, offset, x, y and the three factors of the exponent. */
    private static void derivatives(Spot spot, double[] form, double u, double v, double[] d) {
        double e = Math.exp(-(form[0] * u * u + form[1] * u * v + form[2] * v * v));
        double height = spot.amplitude() * e;
        d[0] = e;
        d[1] = 1;
        d[X] = height * (2 * form[0] * u + form[1] * v);
        d[Y] = height * (form[1] * u + 2 * form[2] * v);
        d[4] = -height * u * u;
        d[5] = -height * u * v;
        d[6] = -height * v * v;
    }

    /** Scaled to ones on the diagonal first: the parameters differ by many orders of magnitude. */
    private static double[] position(double[][] information) {
        RealMatrix scaled = new Array2DRowRealMatrix(PARAMETERS, PARAMETERS);
        for (int i = 0; i < PARAMETERS; i++) {
            for (int j = 0; j <= i; j++) {
                double value = information[i][j] / Math.sqrt(information[i][i] * information[j][j]);
                scaled.setEntry(i, j, value);
                scaled.setEntry(j, i, value);
            }
        }
        RealMatrix inverse = new CholeskyDecomposition(scaled).getSolver().getInverse();
        double scaleX = Math.sqrt(information[X][X]);
        double scaleY = Math.sqrt(information[Y][Y]);
        return new double[] {inverse.getEntry(X, X) / (scaleX * scaleX), inverse.getEntry(X, Y) / (scaleX * scaleY),
            inverse.getEntry(Y, Y) / (scaleY * scaleY)};
    }
}
