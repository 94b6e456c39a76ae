/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import java.util.Arrays;
import org.driftless.core.drift.RigidMotion;

/**
 * What moving a frame back does to its noise and to its sharpest spots. Interpolation is a convolution whose weights
 * depend on the fraction of a pixel that is shifted, so both change from frame to frame (Thevenaz, Blu and Unser 2000,
 * 10.1109/42.875199).
 *
 * <p>With rotation the fraction differs all over the frame: the noise is then the mean over all fractions, the loss
 * that of the worst, half a pixel.
 */
public final class InterpolationCost {

    /** Samples each way after which the weights of a spline are below 1e-16. */
    private static final int REACH = SplinePole.QUINTIC_SLOW.horizon();
    /** Fractions that a mean is taken over. */
    private static final int STEPS = 64;
    private static final double HALF = 0.5;

    private final Interpolation interpolation;
    private final double fractionX;
    private final double fractionY;
    private final double noiseGain;

    private InterpolationCost(Interpolation interpolation, double fractionX, double fractionY, double noiseGain) {
        this.interpolation = interpolation;
        this.fractionX = fractionX;
        this.fractionY = fractionY;
        this.noiseGain = noiseGain;
    }

    /**
     * The cost of undoing a motion.
     *
     * @throws IllegalArgumentException as {@link FrameWarper#applied}
     */
    public static InterpolationCost of(Interpolation interpolation, RigidMotion motion) {
        RigidMotion applied = FrameWarper.applied(motion, interpolation);
        if (applied.theta() != 0) {
            double mean = 0;
            for (int i = 0; i < STEPS; i++) {
                mean += energy(weights(interpolation, (i + HALF) / STEPS)) / STEPS;
            }
            return new InterpolationCost(interpolation, HALF, HALF, mean * mean);
        }
        double fx = applied.dx() - Math.floor(applied.dx());
        double fy = applied.dy() - Math.floor(applied.dy());
        return new InterpolationCost(interpolation, fx, fy,
                energy(weights(interpolation, fx)) * energy(weights(interpolation, fy)));
    }

    /** Variance of white noise after the warp over that before, 0 to 1; 1 changes nothing. */
    public double noiseGain() {
        return noiseGain;
    }

    /**
     * The part of its height that a Gaussian spot loses if it comes to lie on a pixel centre, 0 to 1.
     *
     * @param sigmaX standard deviation of the spot along x, in pixels
     * @param sigmaY standard deviation along y
     */
    public double peakLoss(double sigmaX, double sigmaY) {
        return 1 - response(fractionX, sigmaX) * response(fractionY, sigmaY);
    }

    private double response(double fraction, double sigma) {
        double[] weights = weights(interpolation, fraction);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = i - REACH - fraction;
            sum += weights[i] * Math.exp(-HALF * distance * distance / (sigma * sigma));
        }
        return sum;
    }

    private static double energy(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return sum;
    }

    /** The weights of the samples {@code -REACH} to {@code REACH + 1} in the value at a fraction of 0 to 1. */
    private static double[] weights(Interpolation interpolation, double fraction) {
        double[] weights = new double[2 * REACH + 2];
        switch (interpolation) {
            case NONE -> weights[REACH] = 1;
            case LINEAR -> {
                weights[REACH] = 1 - fraction;
                weights[REACH + 1] = fraction;
            }
            case CUBIC, QUINTIC -> {
                double[] kernel = new double[interpolation.taps()];
                SplineKernel.weights(fraction, kernel);
                double[] inverse = inverse(interpolation);
                int before = kernel.length / 2 - 1;
                for (int k = -REACH; k <= REACH + 1; k++) {
                    for (int j = 0; j < kernel.length; j++) {
                        weights[k + REACH] += kernel[j] * inverse[Math.abs(j - before - k)];
                    }
                }
            }
        }
        return weights;
    }

    /** The prefilter's response to a single sample of height 1, by the distance from it. */
    private static double[] inverse(Interpolation interpolation) {
        int middle = 2 * REACH;
        double[][] lines = new double[4][2 * middle + 1];
        lines[0][middle] = 1;
        for (SplinePole pole : interpolation.poles()) {
            new SplineFilter(lines[0].length, pole).filter(lines[0], lines[1], lines[2], lines[3], 0);
        }
        return Arrays.copyOfRange(lines[0], middle, lines[0].length);
    }
}
