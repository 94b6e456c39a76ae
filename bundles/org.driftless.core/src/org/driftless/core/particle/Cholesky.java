/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/** Solves small symmetric, positive definite systems in place, without allocating. */
final class Cholesky {

    private static final double SINGULAR = 1e-14;

    private final int size;
    /** The lower triangle; on the diagonal the reciprocals. */
    private final double[][] factor;

    Cholesky(int size) {
        this.size = size;
        this.factor = new double[size][size];
    }

    /**
     * Factorises {@code matrix + damping * diagonal(matrix)}.
     *
     * @param matrix its lower triangle is read
     * @return false if the sum is not positive definite to working precision; nothing can be solved then
     */
    boolean factorise(double[][] matrix, double damping) {
        for (int i = 0; i < size; i++) {
            double[] row = factor[i];
            double diagonal = matrix[i][i] * (1 + damping);
            double rest = diagonal;
            for (int j = 0; j < i; j++) {
                double[] above = factor[j];
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * above[k];
                }
                sum *= above[j];
                row[j] = sum;
                rest -= sum * sum;
            }
            if (!(rest > SINGULAR * diagonal)) {
                return false;
            }
            row[i] = 1 / Math.sqrt(rest);
        }
        return true;
    }

    /** Solves for one right side, which is replaced by the solution. */
    void solve(double[] x) {
        for (int i = 0; i < size; i++) {
            double[] row = factor[i];
            double rest = x[i];
            for (int k = 0; k < i; k++) {
                rest -= row[k] * x[k];
            }
            x[i] = rest * row[i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double[] row = factor[i];
            double value = x[i] * row[i];
            x[i] = value;
            for (int k = 0; k < i; k++) {
                x[k] -= row[k] * value;
            }
        }
    }
}
