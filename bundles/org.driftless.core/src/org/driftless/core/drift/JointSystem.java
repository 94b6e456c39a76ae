/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The linearised weighted least-squares problem in all motions and all reference positions. The motions of the frames
 * are eliminated (Schur complement), which leaves two unknowns a particle: alternating between motions and positions
 * instead takes hundreds of rounds when particles hand over to each other.
 *
 * <p>Frames that are not to be solved for are passed over. Without rotation the angles stay as they are.
 */
final class JointSystem {

    final Measurements m;
    final boolean rotation;
    final BitSet frames;
    private final double[] wxx;
    private final double[] wxy;
    private final double[] wyy;
    /** Inverse of each frame's own 3 x 3 block: 00, 01, 02, 11, 12, 22. */
    private final double[] inverse;
    private final double[] gradient;
    /** Each entry's 3 x 2 block between motion and position, row by row. */
    private final double[] coupling;
    private final double[] solved = new double[6];
    /** How the motion of the frame in hand follows all reference positions: a row for each part of the motion. */
    private final double[][] influences;
    private ReducedSystem reduced;
    private double logDeterminant;
    private double squares;

    JointSystem(Measurements m, BitSet frames, boolean rotation) {
        this.m = m;
        this.frames = frames;
        this.rotation = rotation;
        this.wxx = new double[m.size()];
        this.wxy = new double[m.size()];
        this.wyy = new double[m.size()];
        this.inverse = new double[6 * m.frameCount()];
        this.gradient = new double[3 * m.frameCount()];
        this.coupling = new double[6 * m.size()];
        this.influences = new double[3][2 * m.ids.length];
    }

    /** Sets every entry's weight matrix to {@code omega V^-1}. */
    void weigh(double[] omega, NoiseModel noise) {
        for (int o = 0; o < m.size(); o++) {
            double xx = noise.xx(m, o);
            double xy = noise.xy(m, o);
            double yy = noise.yy(m, o);
            double scale = omega[o] / (xx * yy - xy * xy);
            wxx[o] = yy * scale;
            wxy[o] = -xy * scale;
            wyy[o] = xx * scale;
        }
    }

    /**
     * One Gauss-Newton step.
     *
     * @return the largest change of a position or a motion at the particles, in pixels
     */
    double step(MotionState state) {
        assemble(state, false);
        double[] dq = reduced.solve();
        double largest = 0;
        for (int i = 0; i < m.ids.length; i++) {
            state.qx[i] += dq[2 * i];
            state.qy[i] += dq[2 * i + 1];
            largest = Math.max(largest, Math.max(Math.abs(dq[2 * i]), Math.abs(dq[2 * i + 1])));
        }
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            largest = Math.max(largest, move(k, dq, state));
        }
        return largest;
    }

    private double move(int k, double[] dq, MotionState state) {
        double g0 = gradient[3 * k];
        double g1 = gradient[3 * k + 1];
        double g2 = gradient[3 * k + 2];
        double lever = 0;
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            int i = m.particle[o];
            int b = 6 * o;
            g0 -= coupling[b] * dq[2 * i] + coupling[b + 1] * dq[2 * i + 1];
            g1 -= coupling[b + 2] * dq[2 * i] + coupling[b + 3] * dq[2 * i + 1];
            g2 -= coupling[b + 4] * dq[2 * i] + coupling[b + 5] * dq[2 * i + 1];
            lever = Math.max(lever, Math.abs(m.x[o] - state.centerX) + Math.abs(m.y[o] - state.centerY));
        }
        int a = 6 * k;
        double dx = inverse[a] * g0 + inverse[a + 1] * g1 + inverse[a + 2] * g2;
        double dy = inverse[a + 1] * g0 + inverse[a + 3] * g1 + inverse[a + 4] * g2;
        double turn = inverse[a + 2] * g0 + inverse[a + 4] * g1 + inverse[a + 5] * g2;
        state.dx[k] += dx;
        state.dy[k] += dy;
        if (!rotation) {
            return Math.max(Math.abs(dx), Math.abs(dy));
        }
        state.theta[k] += turn;
        return Math.max(Math.max(Math.abs(dx), Math.abs(dy)), Math.abs(turn) * lever);
    }

    /**
     * Builds the problem at a state.
     *
     * @param fixedPositions whether the reference positions are taken as known; then only motions are looked at
     */
    void assemble(MotionState state, boolean fixedPositions) {
        reduced = fixedPositions ? null : new ReducedSystem(m.ids.length);
        logDeterminant = 0;
        squares = 0;
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            assembleFrame(k, state);
            if (!fixedPositions) {
                eliminate(k);
            }
        }
        if (!fixedPositions) {
            reduced.settle(state, rotation);
        }
    }

    private void assembleFrame(int k, MotionState state) {
        double c = Math.cos(state.theta[k]);
        double s = Math.sin(state.theta[k]);
        double a00 = 0;
        double a01 = 0;
        double a02 = 0;
        double a11 = 0;
        double a12 = 0;
        double a22 = rotation ? 0 : 1;
        double g0 = 0;
        double g1 = 0;
        double g2 = 0;
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            int i = m.particle[o];
            double ux = state.qx[i] - state.centerX;
            double uy = state.qy[i] - state.centerY;
            double rx = m.x[o] - (c * ux - s * uy + state.centerX + state.dx[k]);
            double ry = m.y[o] - (s * ux + c * uy + state.centerY + state.dy[k]);
            double jx = rotation ? -s * ux - c * uy : 0;
            double jy = rotation ? c * ux - s * uy : 0;
            double tx = wxx[o] * jx + wxy[o] * jy;
            double ty = wxy[o] * jx + wyy[o] * jy;
            a00 += wxx[o];
            a01 += wxy[o];
            a11 += wyy[o];
            a02 += tx;
            a12 += ty;
            a22 += jx * tx + jy * ty;
            double ex = wxx[o] * rx + wxy[o] * ry;
            double ey = wxy[o] * rx + wyy[o] * ry;
            g0 += ex;
            g1 += ey;
            g2 += jx * ex + jy * ey;
            squares += rx * ex + ry * ey;
            if (reduced != null) {
                couple(o, c, s, jx, jy);
                reduced.addTarget(i, c * ex + s * ey, -s * ex + c * ey);
            }
        }
        invert(k, a00, a01, a02, a11, a12, a22);
        gradient[3 * k] = g0;
        gradient[3 * k + 1] = g1;
        gradient[3 * k + 2] = rotation ? g2 : 0;
        squares -= quadratic(k, g0, g1, rotation ? g2 : 0);
    }

    private void couple(int o, double c, double s, double jx, double jy) {
        double r00 = wxx[o] * c + wxy[o] * s;
        double r01 = -wxx[o] * s + wxy[o] * c;
        double r10 = wxy[o] * c + wyy[o] * s;
        double r11 = -wxy[o] * s + wyy[o] * c;
        int b = 6 * o;
        coupling[b] = r00;
        coupling[b + 1] = r01;
        coupling[b + 2] = r10;
        coupling[b + 3] = r11;
        coupling[b + 4] = jx * r00 + jy * r10;
        coupling[b + 5] = jx * r01 + jy * r11;
        int i = m.particle[o];
        reduced.addWeight(i, wxx[o] + wyy[o]);
        reduced.add(i, c * r00 + s * r10, c * r01 + s * r11, -s * r00 + c * r10, -s * r01 + c * r11);
    }

    private void invert(int k, double a00, double a01, double a02, double a11, double a12, double a22) {
        double c00 = a11 * a22 - a12 * a12;
        double c01 = a02 * a12 - a01 * a22;
        double c02 = a01 * a12 - a02 * a11;
        double determinant = a00 * c00 + a01 * c01 + a02 * c02;
        int a = 6 * k;
        inverse[a] = c00 / determinant;
        inverse[a + 1] = c01 / determinant;
        inverse[a + 2] = c02 / determinant;
        inverse[a + 3] = (a00 * a22 - a02 * a02) / determinant;
        inverse[a + 4] = (a01 * a02 - a00 * a12) / determinant;
        inverse[a + 5] = (a00 * a11 - a01 * a01) / determinant;
        logDeterminant += Math.log(determinant);
    }

    private double quadratic(int k, double g0, double g1, double g2) {
        int a = 6 * k;
        return inverse[a] * g0 * g0 + inverse[a + 3] * g1 * g1 + inverse[a + 5] * g2 * g2
                + 2 * (inverse[a + 1] * g0 * g1 + inverse[a + 2] * g0 * g2 + inverse[a + 4] * g1 * g2);
    }

    /**
     * The frames are what takes the time, and each takes away a matrix of rank 3 (2 without rotation), so whole rows
     * are subtracted; particles that are not in the frame have no influence on it.
     */
    private void eliminate(int k) {
        double[] x = influences[0];
        double[] y = influences[1];
        double[] turn = influences[2];
        if (m.found(k) < m.ids.length) {
            Arrays.fill(x, 0);
            Arrays.fill(y, 0);
            Arrays.fill(turn, 0);
        }
        int g = 3 * k;
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            influence(o, solved);
            int column = 2 * m.particle[o];
            x[column] = solved[0];
            x[column + 1] = solved[1];
            y[column] = solved[2];
            y[column + 1] = solved[3];
            turn[column] = solved[4];
            turn[column + 1] = solved[5];
            reduced.addTarget(m.particle[o],
                    -(solved[0] * gradient[g] + solved[2] * gradient[g + 1] + solved[4] * gradient[g + 2]),
                    -(solved[1] * gradient[g] + solved[3] * gradient[g + 1] + solved[5] * gradient[g + 2]));
        }
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            if (rotation) {
                reduced.subtract(m.particle[o], coupling, 6 * o, x, y, turn);
            } else {
                reduced.subtract(m.particle[o], coupling, 6 * o, x, y);
            }
        }
    }

    /**
     * How the motion of an entry's frame follows its particle's reference position (with the opposite sign).
     *
     * @param target receives 3 rows of 2 values
     */
    void influence(int o, double[] target) {
        int a = 6 * m.frame[o];
        int b = 6 * o;
        for (int column = 0; column < 2; column++) {
            double b0 = coupling[b + column];
            double b1 = coupling[b + 2 + column];
            double b2 = coupling[b + 4 + column];
            target[column] = inverse[a] * b0 + inverse[a + 1] * b1 + inverse[a + 2] * b2;
            target[2 + column] = inverse[a + 1] * b0 + inverse[a + 3] * b1 + inverse[a + 4] * b2;
            target[4 + column] = inverse[a + 2] * b0 + inverse[a + 4] * b1 + inverse[a + 5] * b2;
        }
    }

    /** Covariance of a frame's motion if the reference positions were exact. */
    MotionCovariance ownCovariance(int k) {
        double[] c = Arrays.copyOfRange(inverse, 6 * k, 6 * k + 6);
        return new MotionCovariance(c[0], c[1], c[3], rotation ? c[2] : 0, rotation ? c[4] : 0, rotation ? c[5] : 0);
    }

    /** The problem in the reference positions, as last assembled. */
    ReducedSystem reduced() {
        return reduced;
    }

    /** Weighted sum of squared residuals at the minimum of the linearised problem last assembled. */
    double minimum() {
        return reduced == null ? squares : squares - reduced.gain();
    }

    /** Logarithm of the normal matrix's determinant without its free directions, as last assembled. */
    double logDeterminant() {
        return reduced == null ? logDeterminant : logDeterminant + reduced.logDeterminant();
    }
}
