/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The normal equations of the reference positions alone: two unknowns a particle, x then y. Moving (and turning) all
 * positions together changes no residual; these free directions are held by an inner constraint, which changes
 * nothing that can be measured.
 */
final class ReducedSystem {

    /** Share of a particle's weight that holds it to where it is; far below any link, far above rounding. */
    private static final double RIDGE = 1e-10;

    private final int size;
    private final double[][] matrix;
    private final double[] target;
    /** Weight that each particle has before the frames are eliminated. */
    private final double[] weight;
    private CholeskyDecomposition cholesky;
    private double[] solution;
    private double constraintLog;

    ReducedSystem(int particles) {
        size = 2 * particles;
        matrix = new double[size][size];
        target = new double[size];
        weight = new double[particles];
    }

    /** Adds what other frames have summed up. */
    void add(ReducedSystem other) {
        for (int a = 0; a < size; a++) {
            double[] row = matrix[a];
            double[] more = other.matrix[a];
            for (int b = 0; b <= (a | 1); b++) {
                row[b] += more[b];
            }
            target[a] += other.target[a];
        }
        for (int i = 0; i < weight.length; i++) {
            weight[i] += other.weight[i];
        }
    }

    /** Notes the weight of one entry, the trace of its 2 x 2 block. */
    void addWeight(int i, double trace) {
        weight[i] += trace;
    }

    void addTarget(int i, double x, double y) {
        target[2 * i] += x;
        target[2 * i + 1] += y;
    }

    /** Adds to a particle's own 2 x 2 block. */
    void add(int i, double xx, double xy, double yx, double yy) {
        double[] row = matrix[2 * i];
        row[2 * i] += xx;
        row[2 * i + 1] += xy;
        row = matrix[2 * i + 1];
        row[2 * i] += yx;
        row[2 * i + 1] += yy;
    }

    /**
     * Takes from a particle's rows, up to its own columns, what goes through the motion of one frame.
     *
     * @param coupling holds the particle's 3 x 2 block between motion and position, from {@code at} on, row by row
     * @param x how the frame's dx follows each position
     * @param y how its dy does
     * @param turn how its rotation does
     */
    void subtract(int i, double[] coupling, int at, double[] x, double[] y, double[] turn) {
        double[] first = matrix[2 * i];
        double[] second = matrix[2 * i + 1];
        double x0 = coupling[at];
        double x1 = coupling[at + 1];
        double y0 = coupling[at + 2];
        double y1 = coupling[at + 3];
        double turn0 = coupling[at + 4];
        double turn1 = coupling[at + 5];
        for (int b = 0; b < 2 * i + 2; b++) {
            first[b] -= x0 * x[b] + y0 * y[b] + turn0 * turn[b];
            second[b] -= x1 * x[b] + y1 * y[b] + turn1 * turn[b];
        }
    }

    /** The same without rotation. */
    void subtract(int i, double[] coupling, int at, double[] x, double[] y) {
        double[] first = matrix[2 * i];
        double[] second = matrix[2 * i + 1];
        double x0 = coupling[at];
        double x1 = coupling[at + 1];
        double y0 = coupling[at + 2];
        double y1 = coupling[at + 3];
        for (int b = 0; b < 2 * i + 2; b++) {
            first[b] -= x0 * x[b] + y0 * y[b];
            second[b] -= x1 * x[b] + y1 * y[b];
        }
    }

    /** Holds the free directions and factorises. Particles without any weight stay where they are. */
    void settle(MotionState state, boolean rotation) {
        boolean[] active = new boolean[size / 2];
        double trace = 0;
        int count = 0;
        for (int i = 0; i < active.length; i++) {
            active[i] = weight[i] > 0;
            trace += weight[i];
            count += active[i] ? 1 : 0;
        }
        double scale = trace > 0 ? trace / (2 * count) : 1;
        constraintLog = 0;
        for (int i = 0; i < active.length; i++) {
            // Where zero weights have cut every link, the positions stay where they are and count as unknown.
            matrix[2 * i][2 * i] += RIDGE * weight[i];
            matrix[2 * i + 1][2 * i + 1] += RIDGE * weight[i];
            if (!active[i]) {
                matrix[2 * i] = new double[size];
                matrix[2 * i + 1] = new double[size];
                matrix[2 * i][2 * i] = scale;
                matrix[2 * i + 1][2 * i + 1] = scale;
                constraintLog += 2 * Math.log(scale);
            }
        }
        for (double[] free : freeDirections(active, state, rotation)) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b <= a; b++) {
                    matrix[a][b] += scale * free[a] * free[b];
                }
            }
            constraintLog += Math.log(scale);
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                matrix[b][a] = matrix[a][b];
            }
        }
        cholesky = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-9, Double.MIN_NORMAL);
    }

    private double[][] freeDirections(boolean[] active, MotionState state, boolean rotation) {
        int n = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < active.length; i++) {
            if (active[i]) {
                n++;
                meanX += state.qx[i];
                meanY += state.qy[i];
            }
        }
        double[][] free = new double[rotation ? 3 : 2][size];
        double length = 0;
        for (int i = 0; i < active.length; i++) {
            if (active[i]) {
                free[0][2 * i] = 1 / Math.sqrt(n);
                free[1][2 * i + 1] = 1 / Math.sqrt(n);
                length += Math.pow(state.qx[i] - meanX / n, 2) + Math.pow(state.qy[i] - meanY / n, 2);
            }
        }
        for (int i = 0; i < active.length && rotation; i++) {
            if (active[i]) {
                free[2][2 * i] = -(state.qy[i] - meanY / n) / Math.sqrt(length);
                free[2][2 * i + 1] = (state.qx[i] - meanX / n) / Math.sqrt(length);
            }
        }
        return free;
    }

    /** The change of the reference positions, x then y, particle by particle. */
    double[] solve() {
        if (solution == null) {
            solution = cholesky.getSolver().solve(new ArrayRealVector(target, false)).toArray();
        }
        return solution;
    }

    /** The change that another right-hand side gives, x then y, particle by particle. */
    double[] solve(double[] right) {
        return cholesky.getSolver().solve(new ArrayRealVector(right, false)).toArray();
    }

    /** Covariance of the reference positions, with the free directions held. */
    RealMatrix covariance() {
        return cholesky.getSolver().getInverse();
    }

    /** By how much the solution lowers the weighted sum of squares. */
    double gain() {
        double sum = 0;
        double[] step = solve();
        for (int a = 0; a < size; a++) {
            sum += step[a] * target[a];
        }
        return sum;
    }

    /** Logarithm of the determinant without the free directions. */
    double logDeterminant() {
        RealMatrix l = cholesky.getL();
        double sum = 0;
        for (int a = 0; a < size; a++) {
            sum += 2 * Math.log(l.getEntry(a, a));
        }
        return sum - constraintLog;
    }
}
