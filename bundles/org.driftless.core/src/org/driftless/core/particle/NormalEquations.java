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
 * The least-squares problem of a Gaussian at one shape, with amplitude and offset eliminated exactly: variable
 * projection, Golub and Pereyra 1973, doi 10.1137/0710036, with the Jacobian of Kaufman 1975, doi 10.1007/BF01932995.
 *
 * <p>The derivatives by centre and form are {@code A e} times a combination of {@code u, v, u^2, u v, v^2}. The
 * equations are set up for the coefficients of these five; {@link #step} turns them into a change of the shape.
 * Their matrix is also the Schur complement of amplitude and offset in the full 7 x 7 normal matrix, so its inverse
 * holds the covariance of the position.
 */
final class NormalEquations {

    private static final int UNKNOWNS = 5;
    /** Index into the sums of e^2 of the product of two monomials u, v, u^2, u v, v^2. */
    private static final int[][] PRODUCT = {
        {3, 4, 6, 7, 8},
        {4, 5, 7, 8, 9},
        {6, 7, 10, 11, 12},
        {7, 8, 11, 12, 13},
        {8, 9, 12, 13, 14}};

    /** Height above the offset. */
    double amplitude;
    /** Offset less the mean of the window. */
    double offset;
    /** Sum of the squared residuals. */
    double cost;

    private final double[][] matrix = new double[UNKNOWNS][UNKNOWNS];
    private final double[] gradient = new double[UNKNOWNS];
    private final double[] solution = new double[UNKNOWNS];
    private final double[] squared = new double[UNKNOWNS + 1];
    private final double[] plain = new double[UNKNOWNS + 1];
    private double determinant;
    private double count;
    private final Cholesky cholesky = new Cholesky(UNKNOWNS);

    /** Sum of the squared residuals with the best amplitude and offset; the pixels less their mean add up to 0. */
    static double cost(SpotWindow window, GaussianSums sums) {
        double count = (double) window.width * window.height;
        double spread = sums.squared[0] - sums.plain[0] * sums.plain[0] / count;
        return Math.max(0, window.sumOfSquares - sums.weighted[0] * sums.weighted[0] / spread);
    }

    /** Sets up the equations. */
    void assemble(SpotWindow window, GaussianSums sums) {
        count = (double) window.width * window.height;
        double[] squared = sums.squared;
        double[] plain = sums.plain;
        System.arraycopy(squared, 0, this.squared, 0, UNKNOWNS + 1);
        System.arraycopy(plain, 0, this.plain, 0, UNKNOWNS + 1);
        double e1 = plain[0];
        double e2 = squared[0];
        determinant = count * e2 - e1 * e1;
        amplitude = count * sums.weighted[0] / determinant;
        offset = -amplitude * e1 / count;
        cost = cost(window, sums);
        for (int i = 0; i < UNKNOWNS; i++) {
            double si = squared[i + 1];
            double pi = plain[i + 1];
            double[] row = matrix[i];
            for (int j = 0; j <= i; j++) {
                double sj = squared[j + 1];
                double pj = plain[j + 1];
                row[j] = squared[PRODUCT[i][j]]
                        - (count * si * sj - e1 * (si * pj + pi * sj) + e2 * pi * pj) / determinant;
            }
            gradient[i] = sums.weighted[i + 1] - amplitude * si - offset * pi;
        }
    }

    /**
     * One Levenberg-Marquardt step.
     *
     * @param from the shape at which the equations were set up
     * @param damping Marquardt's factor on the diagonal
     * @param to receives the changed shape
     * @return false if the matrix is singular
     */
    boolean step(EllipticShape from, double damping, EllipticShape to) {
        if (!cholesky.factorise(matrix, damping)) {
            return false;
        }
        System.arraycopy(gradient, 0, solution, 0, UNKNOWNS);
        cholesky.solve(solution);
        to.setStepped(from, solution, amplitude);
        return true;
    }

    /** Carries amplitude, offset and cost along with the last undamped step, without looking at the pixels again. */
    void advance() {
        double bySquared = 0;
        double byPlain = 0;
        for (int i = 0; i < UNKNOWNS; i++) {
            bySquared += solution[i] * squared[i + 1];
            byPlain += solution[i] * plain[i + 1];
            cost -= solution[i] * gradient[i];
        }
        amplitude -= (count * bySquared - plain[0] * byPlain) / determinant;
        offset -= (squared[0] * byPlain - plain[0] * bySquared) / determinant;
    }

    /**
     * Covariance of the centre for residuals of variance 1.
     *
     * @param at the shape at which the equations were set up
     * @param result receives var x, var y and cov x y, in square pixels
     * @return false if the matrix is singular
     */
    boolean positionCovariance(EllipticShape at, double[] result) {
        if (!cholesky.factorise(matrix, 0)) {
            return false;
        }
        double uu = inverse(0, 0);
        double uv = solution[1];
        double vv = inverse(1, 1);
        at.centreCovariance(uu, uv, vv, amplitude, result);
        return true;
    }

    private double inverse(int row, int column) {
        Arrays.fill(solution, 0);
        solution[column] = 1;
        cholesky.solve(solution);
        return solution[row];
    }
}
