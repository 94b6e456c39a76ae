/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.apache.commons.math3.stat.descriptive.rank.Median;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Estimates the noise model from the scatter around the common motion, by restricted maximum likelihood (Patterson &
 * Thompson 1971, doi:10.1093/biomet/58.3.545), which counts the degrees of freedom that motions and positions use up.
 * For each floor on a grid of factors of two the factor follows in closed form.
 */
final class NoiseEstimator {

    /** Entries further off than this, in scaled sigma, say nothing about the noise. */
    static final double CUT = 6;
    /** Median of the squared length of a 2-D standard normal vector. */
    private static final double MEDIAN_SQUARE = 2 * Math.log(2);
    /** The noise is known well enough from this many frames. */
    private static final int ENOUGH_FRAMES = 400;
    private static final int ENOUGH_VALUES = 10_000;
    /** With more frames than this the reference positions are known so much better than the motions that they count as exact. */
    private static final int EXACT_POSITIONS = 30;
    /** Smaller squares are rounding, as where a particle alone fixes a motion. */
    private static final double ROUNDING = 1e-12;
    private static final int SMALLEST_POWER = -3;
    private static final int LARGEST_POWER = 7;

    private final Measurements m;
    private final BitSet frames;
    private final boolean rotation;
    private final MotionState state;
    private final boolean exactPositions;
    private final JointSystem system;
    private final double[] ones;

    private NoiseEstimator(Measurements inliers, boolean rotation, MotionState state) {
        this.m = inliers;
        this.rotation = rotation;
        this.state = state;
        this.exactPositions = inliers.frameCount() > EXACT_POSITIONS;
        BitSet usable = new BitSet();
        if (!exactPositions) {
            usable = Spanning.largest(inliers, rotation, state.centerX, state.centerY).frames;
        } else {
            BitSet all = m.particles();
            for (int k = 0; k < m.frameCount(); k++) {
                usable.set(k, rotation ? m.spans(k, Spanning.MIN_BASELINE, all) : m.found(k) > 0);
            }
        }
        this.frames = usable;
        this.system = new JointSystem(inliers, usable, rotation);
        this.ones = new double[inliers.size()];
        Arrays.fill(ones, 1);
    }

    /** A first guess, from the median of the scaled squared residuals: one factor, no floor. */
    static NoiseModel fromMedian(double[] squares, double degreesPerEntry) {
        int stride = Math.max(1, squares.length / ENOUGH_VALUES);
        double[] positive = IntStream.range(0, squares.length / stride).mapToDouble(o -> squares[o * stride])
                .filter(u -> u > ROUNDING).toArray();
        if (positive.length == 0) {
            return NoiseModel.FITS_ALONE;
        }
        double median = new Median().evaluate(positive) / MEDIAN_SQUARE;
        return new NoiseModel(Math.max(1, median * 2 / degreesPerEntry), 0);
    }

    /** Of a long sequence, every so manieth frame is looked at. */
    static int stride(Measurements m) {
        return m.stride(ENOUGH_FRAMES);
    }

    /**
     * The most likely noise model.
     *
     * @param squares squared residual over the present model's covariance, of every entry whose frame is looked at
     * @param state motions and positions at which the problem is linearised
     */
    static NoiseModel estimate(Measurements m, boolean rotation, MotionState state, double[] squares,
            double cut) {
        int stride = stride(m);
        Measurements inliers = m.select(stride, o -> squares[o] < cut * cut);
        NoiseEstimator estimator = new NoiseEstimator(inliers, rotation, state);
        return estimator.degrees() > 0 ? estimator.best() : NoiseModel.FITS_ALONE;
    }

    /** Degrees of freedom: values minus unknowns. */
    private int degrees() {
        int values = 0;
        BitSet particles = new BitSet();
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            values += 2 * m.found(k);
            particles.or(m.particlesOf(k));
        }
        return values - JointFit.unknowns(frames.cardinality(), particles.cardinality(), rotation);
    }

    private NoiseModel best() {
        double typical = Math.sqrt(new Median().evaluate(
                IntStream.range(0, m.size()).mapToDouble(m::variance).toArray()));
        NoiseModel best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (int power = SMALLEST_POWER - 1; power <= LARGEST_POWER; power++) {
            double floor = power < SMALLEST_POWER ? 0 : typical * Math.pow(2, power);
            system.weigh(ones, new NoiseModel(1, floor));
            system.assemble(state, exactPositions);
            double factor = Math.max(1, system.minimum() / degrees());
            double likelihood = -logDeterminant(floor) - system.logDeterminant() - degrees() * Math.log(factor)
                    - system.minimum() / factor;
            if (likelihood > highest) {
                highest = likelihood;
                best = new NoiseModel(factor, floor);
            }
        }
        return best;
    }

    private double logDeterminant(double floor) {
        double sum = 0;
        double square = floor * floor;
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            for (int o = m.start[k]; o < m.start[k + 1]; o++) {
                sum += Math.log((m.sxx[o] + square) * (m.syy[o] + square) - m.sxy[o] * m.sxy[o]);
            }
        }
        return sum;
    }
}
