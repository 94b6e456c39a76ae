/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The weights and the prefilter of each spline against their definitions, in exact arithmetic. */
class SplineKernelTest {

    private static final MathContext DIGITS = new MathContext(50);

    @ParameterizedTest
    @EnumSource(names = {"CUBIC", "QUINTIC"})
    void weightsAreTheTruncatedPowersOfTheDefinition(Interpolation kind) {
        double[] weights = new double[kind.taps()];
        for (double f : new double[] {0, 0.1, 1.0 / 3, 0.5, 0.7, 0.999, 1}) {
            SplineKernel.weights(f, weights);
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                BigDecimal distance = new BigDecimal(f).subtract(new BigDecimal(i + 1 - weights.length / 2));
                assertEquals(exact(distance, kind.taps() - 1).doubleValue(), weights[i], 2e-16, kind + " " + f);
                sum += weights[i];
            }
            assertEquals(1, sum, 4e-16);
        }
    }

    /** What the filter gives, put through the kernel at whole pixels, is the line that it was given. */
    @ParameterizedTest
    @EnumSource(names = {"CUBIC", "QUINTIC"})
    void theSplinePassesThroughTheSamples(Interpolation kind) {
        SplittableRandom random = new SplittableRandom(3);
        double[] weights = new double[kind.taps()];
        SplineKernel.weights(0, weights);
        for (int length : new int[] {2, 3, 5, 12, 28, 44, 45, 200}) {
            double[][] lines = new double[4][length];
            double[] samples = new double[length];
            for (int i = 0; i < length; i++) {
                samples[i] = random.nextDouble();
                lines[2][i] = samples[i];
            }
            for (SplinePole pole : kind.poles()) {
                new SplineFilter(length, pole).filter(lines[0], lines[1], lines[2], lines[3], 0);
            }
            for (int i = 0; i < length; i++) {
                double value = 0;
                for (int k = 0; k < weights.length; k++) {
                    value += weights[k] * lines[2][SplineFilter.mirror(i + k + 1 - weights.length / 2, length)];
                }
                assertEquals(samples[i], value, 1e-14, kind + " " + length + " " + i);
            }
        }
    }

    /** The naive way, the kernel without the prefilter, is a blur even where nothing moves. */
    @ParameterizedTest
    @EnumSource(names = {"CUBIC", "QUINTIC"})
    void withoutThePrefilterAPixelLosesAThirdOfItsHeight(Interpolation kind) {
        double[] weights = new double[kind.taps()];
        SplineKernel.weights(0, weights);
        assertEquals(kind == Interpolation.CUBIC ? 2.0 / 3 : 0.55, weights[weights.length / 2 - 1], 1e-15);
    }

    private static BigDecimal exact(BigDecimal x, int degree) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal factor = BigDecimal.ONE;
        BigDecimal factorial = BigDecimal.ONE;
        for (int k = 0; k <= degree + 1; k++) {
            BigDecimal base = x.add(new BigDecimal((degree + 1) / 2 - k)).max(BigDecimal.ZERO);
            sum = sum.add(factor.multiply(base.pow(degree, DIGITS), DIGITS));
            factor = factor.multiply(new BigDecimal(k - degree - 1)).divide(new BigDecimal(k + 1), DIGITS);
        }
        for (int k = 2; k <= degree; k++) {
            factorial = factorial.multiply(new BigDecimal(k));
        }
        return sum.divide(factorial, DIGITS);
    }
}
