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

/**
 * Assembles some frames of a joint system and eliminates their motions: the sums over these frames, and in the system's
 * arrays each frame's own part. For one thread.
 */
final class FrameElimination {

    private final JointSystem system;
    private final Measurements m;
    private final boolean rotation;
    private final MotionState state;
    private final double[] wxx;
    private final double[] wxy;
    private final double[] wyy;
    private final double[] inverse;
    private final double[] gradient;
    private final double[] coupling;
    private final double[] solved = new double[6];
    /** How the motion of the frame in hand follows all reference positions: a row for each part of the motion. */
    private final double[][] influences;
    /** The sums of these frames in the reference positions; null if those are taken as known. */
    final ReducedSystem reduced;
    double logDeterminant;
    double squares;

    FrameElimination(JointSystem system, MotionState state, boolean fixedPositions) {
        this.system = system;
        this.m = system.m;
        this.rotation = system.rotation;
        this.state = state;
        this.wxx = system.wxx;
        this.wxy = system.wxy;
        this.wyy = system.wyy;
        this.inverse = system.inverse;
        this.gradient = system.gradient;
        this.coupling = system.coupling;
        this.influences = fixedPositions ? null : new double[3][2 * m.ids.length];
        this.reduced = fixedPositions ? null : new ReducedSystem(m.ids.length);
    }

    /** Builds a frame's own block and, if positions are solved for, what goes through it; then takes it away. */
    void add(int k) {
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
        if (reduced != null) {
            eliminate(k);
        }
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
            system.influence(o, solved);
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
}
