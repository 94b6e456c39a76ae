/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/** The weights of a B-spline on the coefficients around a position. */
final class SplineKernel {

    private SplineKernel() {
    }

    /**
     * Weights of the coefficients {@code i + 1 - n / 2} to {@code i + n / 2} at {@code i + f}.
     *
     * @param f 0 to 1
     * @param weights receives n values: four of the cubic, six of the quintic spline
     */
    static void weights(double f, double[] weights) {
        if (weights.length == Interpolation.CUBIC.taps()) {
            cubic(f, weights);
        } else {
            quintic(f, weights);
        }
    }

    private static void cubic(double f, double[] weights) {
        double g = 1 - f;
        weights[0] = g * g * g / 6;
        weights[1] = (4 - f * f * (6 - 3 * f)) / 6;
        weights[2] = (4 - g * g * (6 - 3 * g)) / 6;
        weights[3] = f * f * f / 6;
    }

    private static void quintic(double f, double[] weights) {
        double g = 1 - f;
        weights[0] = outer(g);
        weights[1] = middle(g);
        weights[2] = inner(f);
        weights[3] = inner(g);
        weights[4] = middle(f);
        weights[5] = outer(f);
    }

    /** The quintic spline at a distance of 3 - t, t being 0 to 1. */
    static double outer(double t) {
        double square = t * t;
        return square * square * t / 120;
    }

    /** The quintic spline at a distance of 2 - t, t being 0 to 1. */
    static double middle(double t) {
        return (1 + 5 * t * (1 + t * (2 + t * (2 + t * (1 - t))))) / 120;
    }

    /** The quintic spline at a distance of t, 0 to 1. */
    static double inner(double t) {
        double square = t * t;
        return 0.55 - square * (0.5 - square * (0.25 - t / 12));
    }
}
