/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All motions of a frame that some of its particles agree on, where its particles contradict each other. Reweighting
 * ends in the one next to where it begins; which of them it is can be told only by looking at all. Every few
 * particles propose a motion (Fischler & Bolles 1981, doi:10.1145/358669.358692, but without chance), the best proposals
 * are taken to their optimum, and each optimum is judged as a mixture of good and bad entries: a good one costs half its
 * squared residual, a bad one a constant. For one thread.
 */
final class FrameSearch {

    /**
     * What a bad entry costs: one entry in a hundred is bad, and then lies anywhere within a few dozen squared pixels
     * rather than within a few hundredths.
     */
    private static final double BAD = 12;
    /** With no more particles than this every few and one more propose too: elongated spots need it. */
    private static final int FEW = 8;
    /** Of more particles than this only every so manieth proposes. */
    private static final int ENOUGH = 32;
    private static final int BEST = 6;
    private static final int STEPS = 30;
    private static final double NEAR = 1e-4;
    /** Optima nearer to each other than this are one, in pixels. */
    static final double SAME = 1e-2;

    private final FrameMotions motions;
    private final Measurements m;
    private final MotionState state;
    private final boolean rotation;
    private final double needed;
    private final double[] normal = new double[6];
    private final double[] gradient = new double[3];
    private final double[] step = new double[3];
    /** The motion in hand. */
    private final double[] motion = new double[3];
    private final List<double[]> proposals = new ArrayList<>();

    FrameSearch(FrameMotions motions) {
        this.motions = motions;
        this.m = motions.m;
        this.state = motions.state;
        this.rotation = motions.rotation;
        this.needed = FrameSolver.needed(rotation);
    }

    /** The optima of a frame, the likeliest first; none if no motion suits enough of its particles. */
    List<FrameOptimum> optima(int k) {
        proposals.clear();
        int least = rotation ? 2 : 1;
        propose(k, new int[least], 0, m.start[k]);
        propose(k, new int[least + 1], 0, m.start[k]);
        add(new double[] {state.dx[k], state.dy[k], state.theta[k]}, k);
        proposals.sort(Comparator.comparingDouble(p -> p[3]));
        List<FrameOptimum> optima = new ArrayList<>();
        for (double[] proposal : proposals.subList(0, Math.min(BEST, proposals.size()))) {
            FrameOptimum end = climb(k, proposal);
            if (end != null && optima.stream().noneMatch(
                    o -> o.isAt(end.dx(), end.dy(), end.theta(), motions.lever, SAME))) {
                optima.add(end);
            }
        }
        optima.sort(Comparator.comparingDouble(FrameOptimum::score));
        return optima;
    }

    /** Lets all sets of so many entries propose, those in {@code few} before {@code at} being chosen already. */
    private void propose(int k, int[] few, int at, int from) {
        if (at == few.length) {
            proposeFrom(k, few);
            return;
        }
        if (few.length > (rotation ? 2 : 1) && m.found(k) > FEW) {
            return;
        }
        int stride = 1 + m.found(k) / ENOUGH;
        for (int o = from; o < m.start[k + 1]; o += stride) {
            few[at] = o;
            propose(k, few, at + 1, o + stride);
        }
    }

    private void proposeFrom(int k, int[] few) {
        if (!state.guess(few, m, rotation, motion)) {
            return;
        }
        for (int pass = 0; pass < 2; pass++) {
            clear();
            for (int o : few) {
                add(o, 1);
            }
            if (!Solve3.solve(normal, gradient, step)) {
                return;
            }
            move();
        }
        add(motion, k);
    }

    private void add(double[] proposal, int k) {
        System.arraycopy(proposal, 0, motion, 0, 3);
        double cost = cost(k);
        for (double[] other : proposals) {
            if (other[3] <= cost && new FrameOptimum(other[0], other[1], other[2], 0)
                    .isAt(motion[0], motion[1], motion[2], motions.lever, SAME)) {
                return;
            }
        }
        proposals.add(new double[] {motion[0], motion[1], motion[2], cost});
    }

    private double cost(int k) {
        double sum = 0;
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            sum += Math.min(BAD, square(o) / 2);
        }
        return sum;
    }

    /** Reweights to the end; null if that leaves too little weight. */
    private FrameOptimum climb(int k, double[] from) {
        System.arraycopy(from, 0, motion, 0, 3);
        for (int pass = 0; pass < STEPS; pass++) {
            clear();
            double sum = 0;
            for (int o = m.start[k]; o < m.start[k + 1]; o++) {
                double weight = Weighting.tukey(square(o));
                add(o, weight);
                sum += weight;
            }
            if (sum < needed || !Solve3.solve(normal, gradient, step)) {
                return null;
            }
            move();
            if (Math.abs(step[0]) + Math.abs(step[1]) + Math.abs(step[2]) * motions.lever < NEAR) {
                break;
            }
        }
        return new FrameOptimum(motion[0], motion[1], motion[2], cost(k) + Math.log(Solve3.determinant(normal)) / 2);
    }

    private void clear() {
        Arrays.fill(normal, 0);
        Arrays.fill(gradient, 0);
        normal[5] = rotation ? 0 : 1;
    }

    private void move() {
        motion[0] += step[0];
        motion[1] += step[1];
        motion[2] += step[2];
    }

    private double square(int o) {
        double c = Math.cos(motion[2]);
        double s = Math.sin(motion[2]);
        double ux = state.qx[m.particle[o]] - state.centerX;
        double uy = state.qy[m.particle[o]] - state.centerY;
        double rx = m.x[o] - (c * ux - s * uy + state.centerX + motion[0]);
        double ry = m.y[o] - (s * ux + c * uy + state.centerY + motion[1]);
        return motions.vxx[o] * rx * rx + 2 * motions.vxy[o] * rx * ry + motions.vyy[o] * ry * ry;
    }

    /** Adds an entry to the normal equations at the motion in hand. */
    private void add(int o, double weight) {
        double c = Math.cos(motion[2]);
        double s = Math.sin(motion[2]);
        double ux = state.qx[m.particle[o]] - state.centerX;
        double uy = state.qy[m.particle[o]] - state.centerY;
        double turnedX = c * ux - s * uy;
        double turnedY = s * ux + c * uy;
        double xx = weight * motions.vxx[o];
        double xy = weight * motions.vxy[o];
        double yy = weight * motions.vyy[o];
        double rx = m.x[o] - (turnedX + state.centerX + motion[0]);
        double ry = m.y[o] - (turnedY + state.centerY + motion[1]);
        double jx = rotation ? -turnedY : 0;
        double jy = rotation ? turnedX : 0;
        double tx = xx * jx + xy * jy;
        double ty = xy * jx + yy * jy;
        normal[0] += xx;
        normal[1] += xy;
        normal[2] += tx;
        normal[3] += yy;
        normal[4] += ty;
        normal[5] += jx * tx + jy * ty;
        double ex = xx * rx + xy * ry;
        double ey = xy * rx + yy * ry;
        gradient[0] += ex;
        gradient[1] += ey;
        gradient[2] += jx * ex + jy * ey;
    }
}
