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
    final double[] wxx;
    final double[] wxy;
    final double[] wyy;
    /** Inverse of each frame's own 3 x 3 block: 00, 01, 02, 11, 12, 22. */
    final double[] inverse;
    final double[] gradient;
    /** Each entry's 3 x 2 block between motion and position, row by row. */
    final double[] coupling;
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
    }

    /** Sets every entry's weight matrix to {@code omega V^-1}. */
    void weigh(double[] omega, NoiseModel noise) {
        Chunks.forEach(m.frameCount(), (chunk, from, to) -> {
            for (int o = m.start[from]; o < m.start[to]; o++) {
                double xx = noise.xx(m, o);
                double xy = noise.xy(m, o);
                double yy = noise.yy(m, o);
                double scale = omega[o] / (xx * yy - xy * xy);
                wxx[o] = yy * scale;
                wxy[o] = -xy * scale;
                wyy[o] = xx * scale;
            }
        });
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
        double[] changes = new double[Chunks.count(m.frameCount())];
        Chunks.forEach(m.frameCount(), (chunk, from, to) -> {
            for (int k = frames.nextSetBit(from); k >= 0 && k < to; k = frames.nextSetBit(k + 1)) {
                changes[chunk] = Math.max(changes[chunk], move(k, dq, state));
            }
        });
        return Math.max(largest, Arrays.stream(changes).max().orElse(0));
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
        FrameElimination[] parts = new FrameElimination[Chunks.count(m.frameCount())];
        Chunks.forEach(m.frameCount(), (chunk, from, to) -> {
            parts[chunk] = new FrameElimination(this, state, fixedPositions);
            for (int k = frames.nextSetBit(from); k >= 0 && k < to; k = frames.nextSetBit(k + 1)) {
                parts[chunk].add(k);
            }
        });
        reduced = parts[0].reduced;
        logDeterminant = 0;
        squares = 0;
        for (FrameElimination part : parts) {
            logDeterminant += part.logDeterminant;
            squares += part.squares;
            if (!fixedPositions && part.reduced != reduced) {
                reduced.add(part.reduced);
            }
        }
        if (!fixedPositions) {
            reduced.settle(state, rotation);
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

    /**
     * Weighted sum of squared residuals at the minimum of a problem linearised at a state.
     *
     * @param omega weight of every entry of {@code m}
     */
    static double minimum(Measurements m, BitSet frames, boolean rotation, double[] omega, NoiseModel noise,
            MotionState state) {
        JointSystem system = new JointSystem(m, frames, rotation);
        system.weigh(omega, noise);
        system.assemble(state, false);
        return system.minimum();
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
