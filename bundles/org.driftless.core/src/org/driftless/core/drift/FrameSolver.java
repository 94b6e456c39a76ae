/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/** Takes some frames to their optimum, one after the other. For one thread. */
final class FrameSolver {

    /** How near a frame is taken to its optimum while that is not the last word, in pixels. */
    private static final double ROUGH = 1e-3;
    private static final int MAX_STEPS = 8;
    /** Newton's step is taken where reweighting would go less than this many standard errors of the motion, squared. */
    private static final double NEAR = 0.25;
    /** And where it gains no more than this many times what reweighting would. */
    private static final double MOST_GAIN = 4;

    private final FrameMotions motions;
    private final Measurements m;
    private final MotionState state;
    private final boolean rotation;
    private final Weighting weighting;
    private final double enough;
    /** A motion needs this much weight in its frame, or its equations are singular. */
    private final double needed;
    /** What each of the frame's entries pulls with, along x and y. */
    private final double[] pullX;
    private final double[] pullY;
    /** Reweighted normal matrix: 00, 01, 02, 11, 12, 22. */
    private final double[] normal = new double[6];
    /** Newton's matrix. */
    private final double[] hessian = new double[6];
    private final double[] gradient = new double[3];
    private final double[] step = new double[3];
    private final double[] newton = new double[3];
    /** The negative gradient in the reference positions over all frames so far. */
    final double[] target;
    /** The largest of the last steps in pixels, over all frames so far. */
    double largest;

    FrameSolver(FrameMotions motions, Weighting weighting) {
        this.motions = motions;
        this.m = motions.m;
        this.state = motions.state;
        this.rotation = motions.rotation;
        this.weighting = weighting;
        this.enough = weighting == Weighting.HUBER ? ROUGH : JointFit.TOLERANCE;
        this.needed = needed(rotation);
        this.pullX = new double[m.ids.length];
        this.pullY = new double[m.ids.length];
        this.target = new double[2 * m.ids.length];
    }

    /** The sum of weights below which a frame's motion can't be told. */
    static double needed(boolean rotation) {
        return rotation ? 1.5 : 0.5;
    }

    void solve(int k) {
        boolean huber = weighting == Weighting.HUBER
                || weighting == Weighting.TUKEY_SETTLED && motions.contested[k];
        double change = 0;
        if (weigh(k, huber) < needed && !huber) {
            huber = true;
            weigh(k, true);
        }
        for (int pass = 1; pass < MAX_STEPS; pass++) {
            change = move(k);
            if (change < enough) {
                break;
            }
            weigh(k, huber);
        }
        motions.contested[k] = huber && weighting != Weighting.HUBER;
        largest = Math.max(largest, change);
        double c = Math.cos(state.theta[k]);
        double s = Math.sin(state.theta[k]);
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            double ex = pullX[o - m.start[k]];
            double ey = pullY[o - m.start[k]];
            target[2 * m.particle[o]] += c * ex + s * ey;
            target[2 * m.particle[o] + 1] += -s * ex + c * ey;
        }
    }

    /** Weighs the frame's entries and sums up its equations; returns the sum of the weights. */
    private double weigh(int k, boolean huber) {
        double c = Math.cos(state.theta[k]);
        double s = Math.sin(state.theta[k]);
        double x = state.centerX + state.dx[k];
        double y = state.centerY + state.dy[k];
        double a00 = 0;
        double a01 = 0;
        double a02 = 0;
        double a11 = 0;
        double a12 = 0;
        double a22 = rotation ? 0 : 1;
        double b00 = 0;
        double b01 = 0;
        double b02 = 0;
        double b11 = 0;
        double b12 = 0;
        double b22 = 0;
        double g0 = 0;
        double g1 = 0;
        double g2 = 0;
        double sum = 0;
        int first = m.start[k];
        for (int o = first; o < m.start[k + 1]; o++) {
            int i = m.particle[o];
            double ux = state.qx[i] - state.centerX;
            double uy = state.qy[i] - state.centerY;
            double turnedX = c * ux - s * uy;
            double turnedY = s * ux + c * uy;
            double rx = m.x[o] - turnedX - x;
            double ry = m.y[o] - turnedY - y;
            double vxx = motions.vxx[o];
            double vxy = motions.vxy[o];
            double vyy = motions.vyy[o];
            double ex = vxx * rx + vxy * ry;
            double ey = vxy * rx + vyy * ry;
            double square = rx * ex + ry * ey;
            double w = huber ? Weighting.huber(square) : Weighting.tukey(square);
            double slope = 2 * (huber ? Weighting.huberSlope(square, w) : Weighting.tukeySlope(square));
            double jx = rotation ? -turnedY : 0;
            double jy = rotation ? turnedX : 0;
            double tx = vxx * jx + vxy * jy;
            double ty = vxy * jx + vyy * jy;
            double et = jx * ex + jy * ey;
            a00 += w * vxx;
            a01 += w * vxy;
            a11 += w * vyy;
            a02 += w * tx;
            a12 += w * ty;
            a22 += w * (jx * tx + jy * ty);
            b00 += slope * ex * ex;
            b01 += slope * ex * ey;
            b11 += slope * ey * ey;
            b02 += slope * ex * et;
            b12 += slope * ey * et;
            b22 += slope * et * et;
            g0 += w * ex;
            g1 += w * ey;
            g2 += w * et;
            sum += w;
            motions.squares[o] = square;
            motions.omega[o] = w;
            pullX[o - first] = w * ex;
            pullY[o - first] = w * ey;
        }
        set(normal, a00, a01, a02, a11, a12, a22);
        set(hessian, a00 + b00, a01 + b01, a02 + b02, a11 + b11, a12 + b12, a22 + b22);
        gradient[0] = g0;
        gradient[1] = g1;
        gradient[2] = g2;
        return sum;
    }

    private static void set(double[] matrix, double a00, double a01, double a02, double a11, double a12, double a22) {
        matrix[0] = a00;
        matrix[1] = a01;
        matrix[2] = a02;
        matrix[3] = a11;
        matrix[4] = a12;
        matrix[5] = a22;
    }

    /** Moves the frame by the better of both steps; returns by how many pixels. */
    private double move(int k) {
        if (!Solve3.solve(normal, gradient, step)) {
            return 0;
        }
        double gain = gain(step);
        boolean near = gain < NEAR && Solve3.solve(hessian, gradient, newton) && gain(newton) > 0 && gain(newton) < MOST_GAIN * gain;
        double[] taken = near ? newton : step;
        state.dx[k] += taken[0];
        state.dy[k] += taken[1];
        state.theta[k] += taken[2];
        return Math.max(Math.max(Math.abs(taken[0]), Math.abs(taken[1])), Math.abs(taken[2]) * motions.lever);
    }

    private double gain(double[] change) {
        return gradient[0] * change[0] + gradient[1] * change[1] + gradient[2] * change[2];
    }
}
