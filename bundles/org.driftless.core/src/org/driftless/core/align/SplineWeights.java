/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/** The weights of the coefficients around many places, one row of numbers for each of them. */
final class SplineWeights {

    private final double[][] weights;

    /** @param taps four of the cubic, six of the quintic spline */
    SplineWeights(int taps) {
        weights = new double[taps][Places.CAPACITY];
    }

    /** The weights of one coefficient, counted from the left or from above. */
    double[] of(int tap) {
        return weights[tap];
    }

    /** Computes the weights of as many places as are asked for. */
    void set(double[] fractions, int count) {
        if (weights.length == Interpolation.CUBIC.taps()) {
            outerCubic(fractions, weights[0], weights[3], count);
            innerCubic(fractions, weights[1], weights[2], count);
        } else {
            quintic(fractions, count);
        }
    }

    private static void outerCubic(double[] fractions, double[] first, double[] last, int count) {
        for (int i = 0; i < count; i++) {
            double f = fractions[i];
            double g = 1 - f;
            first[i] = g * g * g / 6;
            last[i] = f * f * f / 6;
        }
    }

    private static void innerCubic(double[] fractions, double[] first, double[] last, int count) {
        for (int i = 0; i < count; i++) {
            double f = fractions[i];
            double g = 1 - f;
            first[i] = (4 - f * f * (6 - 3 * f)) / 6;
            last[i] = (4 - g * g * (6 - 3 * g)) / 6;
        }
    }

    private void quintic(double[] fractions, int count) {
        double[] outerLeft = weights[0];
        double[] outerRight = weights[5];
        for (int i = 0; i < count; i++) {
            outerLeft[i] = SplineKernel.outer(1 - fractions[i]);
            outerRight[i] = SplineKernel.outer(fractions[i]);
        }
        double[] middleLeft = weights[1];
        double[] middleRight = weights[4];
        for (int i = 0; i < count; i++) {
            middleLeft[i] = SplineKernel.middle(1 - fractions[i]);
            middleRight[i] = SplineKernel.middle(fractions[i]);
        }
        double[] innerLeft = weights[2];
        double[] innerRight = weights[3];
        for (int i = 0; i < count; i++) {
            innerLeft[i] = SplineKernel.inner(fractions[i]);
            innerRight[i] = SplineKernel.inner(1 - fractions[i]);
        }
    }
}
