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
import java.util.List;

/**
 * All motions and all reference positions, fitted together with weights that fall with the residual: Huber's to get
 * near, then Tukey's biweight (Beaton & Tukey 1974, doi:10.1080/00401706.1974.10489171) on the length of the scaled
 * residual, so that a single bad frame of a particle loses its say. The noise model is estimated on the way.
 *
 * <p>A round takes every frame to its optimum for the present positions, then all positions a step on. The matrix of
 * that step is the dear part and hardly changes, so it is made anew only where it no longer fits: what it holds does
 * not move the point at which the rounds end.
 */
final class JointFit {

    /**
     * Gaussian noise gets weights below 1 too, which overstates the variance; this makes up for it. The exact value
     * goes from 0.92 with many particles a frame to 0.96 with four.
     */
    static final double TUKEY_VARIANCE = 0.94;
    /** The work ends with steps below this, in pixels. */
    static final double TOLERANCE = 1e-6;
    private static final int HUBER_ROUNDS = 3;
    private static final int MANY_FRAMES = 200;
    private static final int MANY_PARTICLES = 5;
    private static final int NOISE_ROUNDS = 5;
    private static final int MAX_ROUNDS = 40;
    private static final int MOST_CONTESTS = 3;
    /** Noise models that differ by less are the same, as a ratio. */
    private static final double SAME_NOISE = 1e-6;
    private static final double ROUGHLY = 0.1;
    /** A matrix that brings the positions nearer by less than this factor a round no longer fits. */
    private static final double SLOW = 0.3;
    /** Newton's step over the reweighted one, in Gaussian noise with Tukey's weights. */
    private static final double NEWTON_STEP = 1.12;

    final Measurements m;
    final boolean rotation;
    /** Frames whose motion was solved for. */
    final BitSet frames;
    final MotionState state;
    /** Weight of every entry, 0 (a bad frame) to 1. */
    final double[] omega;
    private final JointSystem system;
    private final FrameMotions motions;
    private final ContestedFrames doubts;
    private final ProgressListener progress;
    private final double degreesPerEntry;
    private NoiseModel noise = NoiseModel.FITS_ALONE;
    /** The largest step that a frame took last, in pixels. */
    private double unsettled;
    /** The noise that the system's matrix was made with; null before there is one. */
    private NoiseModel matrixNoise;
    private boolean assembled;
    private boolean framesAssembled;
    private boolean finished;

    private JointFit(Measurements m, BitSet frames, MotionState start, boolean rotation, ProgressListener progress) {
        this.m = m;
        this.rotation = rotation;
        this.frames = frames;
        this.state = start;
        this.system = new JointSystem(m, frames, rotation);
        this.motions = new FrameMotions(system, state);
        this.doubts = new ContestedFrames(motions, system);
        this.omega = motions.omega;
        this.progress = progress;
        Arrays.fill(omega, 1);
        this.degreesPerEntry = Math.max(0.2, degrees() / Math.max(1, m.size()));
    }

    /** Fits everything that hangs together in {@code start}; entries of other frames are passed over. */
    static JointFit of(Measurements m, Spanning start, boolean rotation, ProgressListener progress) {
        JointFit fit = new JointFit(m, start.frames, start.guess(), rotation, progress);
        fit.approach();
        fit.finish();
        return fit;
    }

    /**
     * A fit that is not at its end.
     *
     * @param state motions and positions to begin from
     * @param noise the noise model to begin with
     */
    static JointFit begun(Measurements m, BitSet frames, MotionState state, NoiseModel noise, boolean rotation,
            ProgressListener progress) {
        JointFit fit = new JointFit(m, frames, state, rotation, progress);
        fit.noise = noise;
        fit.motions.assume(noise);
        return fit;
    }

    /** Whether so many frames and particles are too many for a fit to end elsewhere if begun elsewhere nearby. */
    static boolean isAmple(int frames, int particles) {
        return frames >= MANY_FRAMES && particles >= MANY_PARTICLES;
    }

    /** The same from motions and positions that are nearly right already, in so many rounds at most. */
    static JointFit near(Measurements m, BitSet frames, MotionState start, boolean rotation, int rounds,
            ProgressListener progress) {
        JointFit fit = new JointFit(m, frames, start, rotation, progress);
        fit.guessNoise();
        fit.refine(rounds, false);
        return fit;
    }

    /** Goes on to the end; does nothing if it is there. */
    void finish() {
        if (finished) {
            return;
        }
        refine(MAX_ROUNDS, false);
        for (int pass = 0; pass < MOST_CONTESTS && doubts.settle(); pass++) {
            refine(MAX_ROUNDS, true);
        }
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            doubts.note(k);
        }
        finished = true;
    }

    /** Takes all frames to where they are rightly weighted, by weights that can't miss it. */
    void settleRoughly() {
        motions.settle(Weighting.HUBER);
    }

    /** One round with a new matrix and the noise model as it is. */
    void step() {
        round(Weighting.TUKEY, true);
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
        changed();
    }

    private void changed() {
        assembled = false;
        framesAssembled = false;
    }

    /** The same as far as it knows of each frame's own covariance. */
    JointSystem frameCovariances() {
        if (!assembled && !framesAssembled) {
            system.weigh(omega, noise);
            system.assemble(state, true);
            framesAssembled = true;
        }
        return system;
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

    /** Scatter over what the fits' covariances predict, as a ratio of standard deviations; NaN if it is not known. */
    double noiseFactor() {
        if (!m.covariancesKnown || degrees() <= 0) {
            return Double.NaN;
        }
        double scatter = 0;
        double fits = 0;
        for (int o = 0; o < m.size(); o++) {
            double sigma = noise.sigma(m, o);
            scatter += omega[o] * sigma * sigma;
            fits += omega[o] * m.variance(o);
        }
        return Math.sqrt(scatter / fits);
    }

    /** The frames whose particles contradict each other; judged once the fit is finished. */
    ContestedFrames doubts() {
        return doubts;
    }

    /** How the particles of every frame scatter. */
    List<FrameScatter> scatter() {
        return motions.scatter();
    }

    /** Whether so many particles of a frame were given no weight that the others are no clear majority. */
    boolean isTorn(int k) {
        return motions.isTorn(k);
    }

    private void approach() {
        system.weigh(omega, noise);
        system.step(state);
        for (int round = 0; round < HUBER_ROUNDS; round++) {
            guessNoise();
            round(Weighting.HUBER, round == 0);
        }
    }

    private void guessNoise() {
        motions.assume(NoiseModel.FITS_ALONE);
        motions.measure(1);
        noise = NoiseEstimator.fromMedian(motions.squares, degreesPerEntry);
        motions.assume(noise);
    }

    private void refine(int rounds, boolean noiseIsKnown) {
        boolean noiseKnown = noiseIsKnown;
        boolean renew = !noiseIsKnown;
        double last = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            noiseKnown |= round == NOISE_ROUNDS || !estimateNoise(round == 0);
            double change = round(noiseKnown ? Weighting.TUKEY_SETTLED : Weighting.TUKEY,
                    renew || matrixNoise == null || !matrixNoise.isLike(noise, ROUGHLY));
            if (noiseKnown && Math.max(change, unsettled) < TOLERANCE) {
                return;
            }
            renew = change > SLOW * last;
            last = change;
        }
    }

    /** Whether the noise model is another one than before. */
    private boolean estimateNoise(boolean first) {
        motions.measure(NoiseEstimator.stride(m));
        NoiseModel next = NoiseEstimator.estimate(m, rotation, state, motions.squares,
                first ? 2 * NoiseEstimator.CUT : NoiseEstimator.CUT);
        boolean same = next.isLike(noise, SAME_NOISE);
        noise = next;
        motions.assume(noise);
        return !same;
    }

    /** One round; returns by how much the positions changed, in pixels. */
    private double round(Weighting weighting, boolean renew) {
        progress.checkCancelled();
        changed();
        FrameMotions.Pull pull = motions.settle(weighting);
        unsettled = pull.unsettled();
        if (renew) {
            system.weigh(omega, noise);
            matrixNoise = noise;
            system.step(state);
            return largest(system.reduced().solve());
        }
        double scale = NEWTON_STEP * noise.factor() / matrixNoise.factor();
        double[] step = system.reduced().solve(pull.target());
        for (int i = 0; i < state.qx.length; i++) {
            state.qx[i] += scale * step[2 * i];
            state.qy[i] += scale * step[2 * i + 1];
        }
        return scale * largest(step);
    }

    private static double largest(double[] step) {
        return Arrays.stream(step).map(Math::abs).max().orElse(0);
    }
}
