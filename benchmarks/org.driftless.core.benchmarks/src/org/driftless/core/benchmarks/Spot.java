/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import java.util.random.RandomGenerator;

import org.driftless.core.image.Frame;

/**
 * A Gaussian spot whose truth is known, sampled at pixel centres. Lengths in pixels, values in counts, angles in radians.
 */
record Spot(double amplitude, double background, double x, double y, double sigmaX, double sigmaY, double theta) {

    /** Half a box over the wider sigma: as the program's own boxes. */
    private static final double BOX_SIGMAS = 4;
    private static final int LEAST_HALF = 5;

    Spot at(double newX, double newY) {
        return new Spot(amplitude, background, newX, newY, sigmaX, sigmaY, theta);
    }

    Spot turned(double angle) {
        return new Spot(amplitude, background, x, y, sigmaX, sigmaY, theta + angle);
    }

    /** Pixels each way of the box that the program would put around it. */
    int boxSize() {
        return 2 * (int) Math.max(LEAST_HALF, Math.ceil(BOX_SIGMAS * Math.max(sigmaX, sigmaY))) + 1;
    }

    /** The factors a, b, c of the exponent {@code -(a u^2 + b u v + c v^2)}. */
    double[] form() {
        double cos = Math.cos(theta);
        double sin = Math.sin(theta);
        double p = 0.5 / (sigmaX * sigmaX);
        double q = 0.5 / (sigmaY * sigmaY);
        return new double[] {cos * cos * p + sin * sin * q, 2 * sin * cos * (p - q), sin * sin * p + cos * cos * q};
    }

    /** The spot in a window, with white Gaussian noise. */
    double[] draw(int width, int height, double noise, RandomGenerator random) {
        double[] form = form();
        double[] values = new double[width * height];
        for (int i = 0; i < values.length; i++) {
            double u = i % width - x;
            double v = i / width - y;
            values[i] = background + amplitude * Math.exp(-(form[0] * u * u + form[1] * u * v + form[2] * v * v))
                    + noise * random.nextGaussian();
        }
        return values;
    }

    /** The values as a camera's frame: 16 bit, rounded, cut off at 0 and 65535. */
    static Frame frame(double[] values, int width) {
        short[] pixels = new short[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) (int) Math.round(Math.max(0, Math.min(65535, values[i])));
        }
        return Frame.of(width, pixels.length / width, pixels);
    }
}
