/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/**
 * Covariances against the reference frame. In the joint fit the motion of every frame is
 * {@code m_k = own_k - Y_k q}: an error of its own, and the error of the reference positions q carried over by the
 * influence Y_k. Motions against the reference frame have both frames' errors, less what they have in common.
 */
final class RelativeCovariance {

    private final JointFit fit;
    private final Measurements m;
    private final JointSystem system;
    /** Covariance of all reference positions, x then y, particle by particle. */
    private final double[][] positions;
    /** Covariance of the positions with the reference frame's motion, with the opposite sign: 3 values a row. */
    private final double[][] toReference;
    private final double[][] reference;

    /** @param fit a fit whose motion is zero in the reference frame */
    RelativeCovariance(JointFit fit, int referenceFrame) {
        this.fit = fit;
        this.m = fit.m;
        this.system = fit.solvedSystem();
        this.positions = system.reduced().covariance().getData();
        double[][] zero = influence(referenceFrame);
        this.toReference = new double[positions.length][3];
        for (int a = 0; a < positions.length; a++) {
            for (int b = 0; b < positions.length; b++) {
                for (int row = 0; row < 3; row++) {
                    toReference[a][row] += positions[a][b] * zero[row][b];
                }
            }
        }
        this.reference = own(referenceFrame, zero);
    }

    /** Covariance of a frame's motion against the reference frame. */
    MotionCovariance of(int k) {
        double[][] influence = influence(k);
        double[][] own = own(k, influence);
        double[][] cross = new double[3][3];
        for (int b = 0; b < toReference.length; b++) {
            double[] row = toReference[b];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    cross[i][j] += influence[i][b] * row[j];
                }
            }
        }
        double[][] sum = sum(own, turnedBoth(reference, fit.state.theta[k]), turnedColumns(cross, fit.state.theta[k]));
        double scale = JointFit.TUKEY_VARIANCE;
        return new MotionCovariance(scale * sum[0][0], scale * sum[0][1], scale * sum[1][1], scale * sum[0][2],
                scale * sum[1][2], scale * sum[2][2]);
    }

    /** Covariance of a particle's position in the reference frame. */
    Sym2 ofPosition(int i) {
        double[] j = fit.rotation
                ? new double[] {-(fit.state.qy[i] - fit.state.centerY), fit.state.qx[i] - fit.state.centerX}
                : new double[2];
        double[][] carried = new double[2][2];
        double[][] jacobian = {{1, 0, j[0]}, {0, 1, j[1]}};
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                for (int row = 0; row < 3; row++) {
                    carried[a][b] -= jacobian[a][row] * toReference[2 * i + b][row]
                            + jacobian[b][row] * toReference[2 * i + a][row];
                    for (int column = 0; column < 3; column++) {
                        carried[a][b] += jacobian[a][row] * reference[row][column] * jacobian[b][column];
                    }
                }
            }
        }
        double scale = JointFit.TUKEY_VARIANCE;
        return new Sym2(scale * (positions[2 * i][2 * i] + carried[0][0]),
                scale * (positions[2 * i][2 * i + 1] + carried[0][1]),
                scale * (positions[2 * i + 1][2 * i + 1] + carried[1][1]));
    }


    /** How a frame's motion follows all positions: 3 rows, 2 columns a particle, 0 for those that are not in it. */
    private double[][] influence(int k) {
        double[][] all = new double[3][positions.length];
        double[] one = new double[6];
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            system.influence(o, one);
            int column = 2 * m.particle[o];
            for (int row = 0; row < (fit.rotation ? 3 : 2); row++) {
                all[row][column] = one[2 * row];
                all[row][column + 1] = one[2 * row + 1];
            }
        }
        return all;
    }

    /** Covariance of a frame's motion while the free directions are held. */
    private double[][] own(int k, double[][] influence) {
        MotionCovariance c = system.ownCovariance(k);
        double[][] own = {{c.xx(), c.xy(), c.xt()}, {c.xy(), c.yy(), c.yt()}, {c.xt(), c.yt(), c.tt()}};
        double inflation = fit.doubts().inflation(k);
        double[] spread = fit.doubts().spread(k);
        double[][] carried = carried(k, influence);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                own[i][j] *= inflation;
                own[i][j] += spread == null ? 0 : spread[i == 0 || j == 0 ? i + j : i + j + 1];
                for (int b = 0; b < carried[i].length; b++) {
                    own[i][j] += carried[i][b] * influence[j][b];
                }
            }
        }
        return own;
    }

    /** The influence times the covariance of the positions. */
    private double[][] carried(int k, double[][] influence) {
        double[][] carried = new double[3][positions.length];
        double[] x = carried[0];
        double[] y = carried[1];
        double[] turn = carried[2];
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            for (int a = 2 * m.particle[o]; a < 2 * m.particle[o] + 2; a++) {
                double[] row = positions[a];
                double i0 = influence[0][a];
                double i1 = influence[1][a];
                double i2 = influence[2][a];
                for (int b = 0; b < row.length; b++) {
                    x[b] += i0 * row[b];
                    y[b] += i1 * row[b];
                    turn[b] += i2 * row[b];
                }
            }
        }
        return carried;
    }

    /** {@code own + zero - cross - cross^T}. */
    private static double[][] sum(double[][] own, double[][] zero, double[][] cross) {
        double[][] sum = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum[i][j] = own[i][j] + zero[i][j] - cross[i][j] - cross[j][i];
            }
        }
        return sum;
    }

    private static double[][] turnedBoth(double[][] matrix, double theta) {
        return turnedColumns(transposed(turnedColumns(matrix, theta)), theta);
    }

    /** The matrix times the transpose of a rotation of (x, y). */
    private static double[][] turnedColumns(double[][] matrix, double theta) {
        double c = Math.cos(theta);
        double s = Math.sin(theta);
        double[][] turned = new double[3][];
        for (int i = 0; i < 3; i++) {
            double[] row = matrix[i];
            turned[i] = new double[] {c * row[0] - s * row[1], s * row[0] + c * row[1], row[2]};
        }
        return turned;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }
}
