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
            for (int j = 0; j < i; j++) {
                factor[i][j] = remainder(matrix[i][j], i, j) / factor[j][j];
            }
            double diagonal = matrix[i][i] * (1 + damping);
            double rest = remainder(diagonal, i, i);
            if (!(rest > SINGULAR * diagonal)) {
                return false;
            }
            factor[i][i] = Math.sqrt(rest);
        }
        return true;
    }

    private double remainder(double value, int i, int j) {
        double rest = value;
        double[] rowI = factor[i];
        double[] rowJ = factor[j];
        for (int k = 0; k < j; k++) {
            rest -= rowI[k] * rowJ[k];
        }
        return rest;
    }

    /** Solves for one right side, which is replaced by the solution. */
    void solve(double[] x) {
        for (int i = 0; i < size; i++) {
            double rest = x[i];
            for (int k = 0; k < i; k++) {
                rest -= factor[i][k] * x[k];
            }
            x[i] = rest / factor[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double rest = x[i];
            for (int k = i + 1; k < size; k++) {
                rest -= factor[k][i] * x[k];
            }
            x[i] = rest / factor[i][i];
        }
    }
}
