/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.progress.ProgressListener;

import java.util.Arrays;
import java.util.BitSet;

/**
 * All motions and all reference positions, fitted together by iteratively reweighted least squares: Huber's weights to
 * get near, then Tukey's biweight (Beaton & Tukey 1974, doi:10.1080/00401706.1974.10489171) on the length of the
 * scaled residual, so that a single bad frame of a particle loses its say. The noise model is estimated on the way.
 */
final class JointFit {

    /**
     * Where Tukey's weight becomes zero, in scaled sigma of a 2-D residual: 97 % as good as plain least squares on
     * Gaussian noise.
     */
    static final double TUKEY = 6;
    /**
     * Gaussian noise gets weights below 1 too, which overstates the variance; this makes up for it. The exact value
     * goes from 0.92 with many particles a frame to 0.96 with four.
     */
    static final double TUKEY_VARIANCE = 0.94;
    private static final double HUBER = 2;
    private static final int HUBER_ROUNDS = 4;
    private static final int NOISE_ROUNDS = 5;
    private static final int MAX_ROUNDS = 30;
    private static final double TOLERANCE = 1e-5;

    final Measurements m;
    final boolean rotation;
    /** Frames whose motion was solved for. */
    final BitSet frames;
    final MotionState state;
    /** Weight of every entry, 0 (a bad frame) to 1. */
    final double[] omega;
    /** Frames whose particles contradict each other so much that none can be told to be right. */
    final BitSet contested = new BitSet();
    private final JointSystem system;
    /** Residual of every entry along x, in pixels. */
    private final double[] residualX;
    private final double[] residualY;
    /** Squared residuals over the noise model's covariances. */
    private final double[] squares;
    private NoiseModel noise = NoiseModel.FITS_ALONE;
    private boolean assembled;

    private JointFit(Measurements m, Spanning start, boolean rotation) {
        this.m = m;
        this.rotation = rotation;
        this.frames = start.frames;
        this.state = start.state.copy();
        this.omega = new double[m.size()];
        this.residualX = new double[m.size()];
        this.residualY = new double[m.size()];
        this.squares = new double[m.size()];
        this.system = new JointSystem(m, frames, rotation);
        Arrays.fill(omega, 1);
    }

    /** Fits everything that hangs together in {@code start}; entries of other frames are passed over. */
    static JointFit of(Measurements m, Spanning start, boolean rotation, ProgressListener progress) {
        JointFit fit = new JointFit(m, start, rotation);
        fit.approach(progress);
        fit.refine(progress);
        return fit;
    }

    /** Number of unknowns in a problem: motions and positions, less what can't be told. */
    static int unknowns(int frames, int particles, boolean rotation) {
        int each = rotation ? 3 : 2;
        return each * frames + 2 * particles - each;
    }

    NoiseModel noise() {
        return noise;
    }

    /** Makes the motion of one frame zero. */
    void refer(int frame) {
        state.refer(frame);
        assembled = false;
    }

    /** The linearised problem at the solution, assembled. */
    JointSystem solvedSystem() {
        if (!assembled) {
            system.weigh(omega, noise);
            system.assemble(state, false);
            assembled = true;
        }
        return system;
    }

    /** Sum of all weights, two values an entry, less the unknowns. */
    double degrees() {
        return degrees(frames);
    }

    /** The same in some of the frames. */
    double degrees(BitSet some) {
        double values = 0;
        for (int k = some.nextSetBit(0); k >= 0; k = some.nextSetBit(k + 1)) {
            for (int o = m.start[k]; o < m.start[k + 1]; o++) {
                values += 2 * omega[o];
            }
        }
        return values - unknowns(some.cardinality(), m.particles().cardinality(), rotation);
    }

    /** Squared residual over the covariance of a contested frame, for each of its degrees of freedom; at least 1. */
    double inflation(int k) {
        double sum = 0;
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            sum += omega[o] * squares[o];
        }
        return Math.max(1, sum / Math.max(1, 2 * m.found(k) - (rotation ? 3 : 2)));
    }

    private void approach(ProgressListener progress) {
        double degreesPerEntry = Math.max(0.2, degrees() / Math.max(1, m.size()));
        for (int round = 0; round < HUBER_ROUNDS; round++) {
            progress.checkCancelled();
            system.weigh(omega, noise);
            system.step(state);
            measure();
            scale(NoiseModel.FITS_ALONE);
            noise = NoiseEstimator.fromMedian(squares, degreesPerEntry);
            scale(noise);
            for (int o = 0; o < omega.length; o++) {
                omega[o] = huber(squares[o]);
            }
        }
    }

    private void refine(ProgressListener progress) {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            progress.checkCancelled();
            if (round < NOISE_ROUNDS) {
                double cut = round == 0 ? 2 * NoiseEstimator.CUT : NoiseEstimator.CUT;
                noise = NoiseEstimator.estimate(m, rotation, state, squares, cut);
                scale(noise);
            }
            weighTukey(round >= NOISE_ROUNDS);
            system.weigh(omega, noise);
            double change = system.step(state);
            measure();
            scale(noise);
            if (round >= NOISE_ROUNDS - 2 && change < TOLERANCE) {
                return;
            }
        }
    }

    private void measure() {
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            double c = Math.cos(state.theta[k]);
            double s = Math.sin(state.theta[k]);
            double x = state.centerX + state.dx[k];
            double y = state.centerY + state.dy[k];
            for (int o = m.start[k]; o < m.start[k + 1]; o++) {
                double ux = state.qx[m.particle[o]] - state.centerX;
                double uy = state.qy[m.particle[o]] - state.centerY;
                residualX[o] = m.x[o] - (c * ux - s * uy + x);
                residualY[o] = m.y[o] - (s * ux + c * uy + y);
            }
        }
    }

    private void scale(NoiseModel model) {
        for (int o = 0; o < squares.length; o++) {
            double rx = residualX[o];
            double ry = residualY[o];
            double xx = model.xx(m, o);
            double xy = model.xy(m, o);
            double yy = model.yy(m, o);
            squares[o] = (yy * rx * rx - 2 * xy * rx * ry + xx * ry * ry) / (xx * yy - xy * xy);
        }
    }

    private void weighTukey(boolean settled) {
        // A motion needs this much weight in its frame, or its equations are singular.
        double needed = rotation ? 1.5 : 0.5;
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            double sum = 0;
            for (int o = m.start[k]; o < m.start[k + 1]; o++) {
                double left = Math.max(0, 1 - squares[o] / (TUKEY * TUKEY));
                omega[o] = left * left;
                sum += omega[o];
            }
            contested.set(k, settled && contested.get(k) || sum < needed);
            for (int o = m.start[k]; o < m.start[k + 1] && contested.get(k); o++) {
                omega[o] = huber(squares[o]);
            }
        }
    }

    private static double huber(double square) {
        return square <= HUBER * HUBER ? 1 : HUBER / Math.sqrt(square);
    }
}
