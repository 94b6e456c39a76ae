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
import java.util.BitSet;
import java.util.List;

/**
 * The robust weights of all entries, and the motions of all frames for given reference positions. With these given, a
 * frame does not know of the others: each is taken to its own optimum, first by reweighting, which can't miss it, then
 * by Newton's steps on the robust objective, which end where reweighting creeps on for dozens of rounds.
 */
final class FrameMotions {

    /** Frames whose particles contradict each other so much that none can be told to be right. */
    final boolean[] contested;
    /** Weight of every entry, 0 (a bad frame) to 1. */
    final double[] omega;
    /** Squared residual of every entry over the noise model's covariance. */
    final double[] squares;
    final Measurements m;
    final MotionState state;
    final boolean rotation;
    /** How far from the centre the farthest entry is, in pixels. */
    final double lever;
    private final BitSet frames;
    /** Inverse of every entry's covariance. */
    final double[] vxx;
    final double[] vxy;
    final double[] vyy;

    FrameMotions(JointSystem system, MotionState state) {
        this.frames = system.frames;
        this.rotation = system.rotation;
        this.m = system.m;
        this.state = state;
        this.contested = new boolean[m.frameCount()];
        this.omega = new double[m.size()];
        this.squares = new double[m.size()];
        this.vxx = new double[m.size()];
        this.vxy = new double[m.size()];
        this.vyy = new double[m.size()];
        double farthest = 0;
        for (int o = 0; o < m.size(); o++) {
            farthest = Math.max(farthest, Math.abs(m.x[o] - state.centerX) + Math.abs(m.y[o] - state.centerY));
        }
        this.lever = farthest;
    }

    /** Sets every entry's covariance. */
    void assume(NoiseModel noise) {
        Chunks.forEach(m.frameCount(), (chunk, from, to) -> {
            for (int o = m.start[from]; o < m.start[to]; o++) {
                double xx = noise.xx(m, o);
                double xy = noise.xy(m, o);
                double yy = noise.yy(m, o);
                double determinant = xx * yy - xy * xy;
                vxx[o] = yy / determinant;
                vxy[o] = -xy / determinant;
                vyy[o] = xx / determinant;
            }
        });
    }

    /** Works out {@link #squares} in every so manieth frame. */
    void measure(int stride) {
        Chunks.forEach(m.frameCount(), (chunk, from, to) -> {
            for (int k = frames.nextSetBit(from); k >= 0 && k < to; k = frames.nextSetBit(k + 1)) {
                if (k % stride == 0) {
                    measureFrame(k);
                }
            }
        });
    }

    private void measureFrame(int k) {
        double c = Math.cos(state.theta[k]);
        double s = Math.sin(state.theta[k]);
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            double ux = state.qx[m.particle[o]] - state.centerX;
            double uy = state.qy[m.particle[o]] - state.centerY;
            double rx = m.x[o] - (c * ux - s * uy + state.centerX + state.dx[k]);
            double ry = m.y[o] - (s * ux + c * uy + state.centerY + state.dy[k]);
            squares[o] = vxx[o] * rx * rx + 2 * vxy[o] * rx * ry + vyy[o] * ry * ry;
        }
    }

    /**
     * Takes every frame to its optimum.
     *
     * @param weighting how entries are weighted
     * @return what it came to
     */
    Pull settle(Weighting weighting) {
        FrameSolver[] parts = new FrameSolver[Chunks.count(m.frameCount())];
        Chunks.forEach(m.frameCount(), (chunk, from, to) -> {
            FrameSolver solver = new FrameSolver(this, weighting);
            for (int k = frames.nextSetBit(from); k >= 0 && k < to; k = frames.nextSetBit(k + 1)) {
                solver.solve(k);
            }
            parts[chunk] = solver;
        });
        double[] target = new double[2 * m.ids.length];
        double largest = 0;
        for (FrameSolver part : parts) {
            for (int a = 0; a < target.length; a++) {
                target[a] += part.target[a];
            }
            largest = Math.max(largest, part.largest);
        }
        return new Pull(target, largest);
    }

    /** How the particles of every frame scatter; a frame without a particle to spare is left out. */
    List<FrameScatter> scatter() {
        List<FrameScatter> all = new ArrayList<>();
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            boolean torn = isTorn(k);
            double sum = 0;
            int count = 0;
            for (int o = m.start[k]; o < m.start[k + 1]; o++) {
                boolean counts = torn || omega[o] >= LeaveOneOut.BAD;
                sum += counts ? squares[o] : 0;
                count += counts ? 1 : 0;
            }
            int degrees = 2 * count - (rotation ? 3 : 2);
            if (degrees > 0) {
                all.add(new FrameScatter(k, sum, degrees));
            }
        }
        return all;
    }

    /** Whether so many particles of a frame were given no weight that the others are no clear majority. */
    boolean isTorn(int k) {
        int bad = 0;
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            bad += omega[o] < LeaveOneOut.BAD ? 1 : 0;
        }
        return 3 * bad > m.found(k);
    }

    /**
     * What the frames, each at its optimum, say of the reference positions.
     *
     * @param target the objective's negative gradient, x then y, particle by particle
     * @param unsettled the largest step that a frame took last, in pixels
     */
    record Pull(double[] target, double unsettled) {
    }
}
