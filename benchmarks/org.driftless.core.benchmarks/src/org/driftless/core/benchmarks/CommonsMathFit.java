/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.util.Arrays;

import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.driftless.core.particle.FitResult;

/**
 * The same least-squares problem by Levenberg-Marquardt of Commons Math, with the analytic Jacobian of all seven
 * parameters. Amplitude, offset, x and y come first; then the form.
 */
final class CommonsMathFit {

    private static final int LIMIT = 100;
    /** Area beyond half height of a round Gaussian over its sigma squared. */
    private static final double HALF_AREA = 2 * Math.PI * Math.log(2);

    private final int width;
    private final int height;
    private final LevenbergMarquardtOptimizer optimizer;
    private final boolean quadratic;

    private CommonsMathFit(int width, int height, LevenbergMarquardtOptimizer optimizer, boolean quadratic) {
        this.width = width;
        this.height = height;
        this.optimizer = optimizer;
        this.quadratic = quadratic;
    }

    /** The form is sigma x, sigma y and the angle, as textbooks and the original pipeline have it; usual tolerances. */
    static CommonsMathFit textbook(int width, int height) {
        return new CommonsMathFit(width, height, new LevenbergMarquardtOptimizer(), false);
    }

    /** The form is a, b, c of the exponent {@code -(a u^2 + b u v + c v^2)}; usual tolerances. */
    static CommonsMathFit quadratic(int width, int height) {
        return new CommonsMathFit(width, height, new LevenbergMarquardtOptimizer(), true);
    }

    /** The same, as tight as double numbers allow. */
    static CommonsMathFit tight(int width, int height) {
        return new CommonsMathFit(width, height, new LevenbergMarquardtOptimizer(100, 1e-15, 1e-15, 1e-15, 1e-300),
                true);
    }

    Optimum fit(double[] pixels, double[] start) {
        return optimizer.optimize(new LeastSquaresBuilder().start(start)
                .model(quadratic ? this::quadratic : this::textbook).target(pixels).maxEvaluations(LIMIT)
                .maxIterations(LIMIT).build());
    }

    /**
     * A good start of a textbook fit from the pixels alone: the pixel furthest from the median, and the sigma of a round
     * spot with as many pixels beyond half its height. Not quite round, since there the angle has no derivative.
     */
    static double[] startFrom(double[] pixels, int width) {
        double[] sorted = pixels.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double low = sorted[0] - median;
        double high = sorted[sorted.length - 1] - median;
        double amplitude = -low > high ? low : high;
        int extreme = 0;
        int beyond = 0;
        for (int i = 0; i < pixels.length; i++) {
            double share = (pixels[i] - median) / amplitude;
            extreme = share > (pixels[extreme] - median) / amplitude ? i : extreme;
            beyond += share > 0.5 ? 1 : 0;
        }
        double sigma = Math.sqrt(beyond / HALF_AREA);
        return new double[] {amplitude, median, extreme % width, extreme / width, 1.05 * sigma, 0.95 * sigma, 0};
    }

    /** A start of a quadratic fit from the truth itself: a tenth wrong in height and widths, 0.3 pixels aside. */
    static double[] startBeside(Spot truth) {
        double[] form = truth.form();
        return new double[] {1.1 * truth.amplitude(), truth.background(), truth.x() + 0.3, truth.y() - 0.3,
            1.2 * form[0], 1.2 * form[1], 1.2 * form[2]};
    }

    /** A start of a quadratic fit where another has ended. */
    static double[] startBeside(FitResult fit) {
        return startBeside(new Spot(fit.amplitude(), fit.offset(), fit.x(), fit.y(), fit.sigmaX(), fit.sigmaY(),
                fit.theta()));
    }

    /** Value and derivatives of one pixel. */
    private interface Pixel {
        void at(double column, double row, double[] valueAndDerivatives);
    }

    private Pair<RealVector, RealMatrix> all(Pixel pixel) {
        double[] values = new double[width * height];
        double[][] jacobian = new double[values.length][];
        double[] one = new double[8];
        int i = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                pixel.at(column, row, one);
                values[i] = one[0];
                jacobian[i] = Arrays.copyOfRange(one, 1, one.length);
                i++;
            }
        }
        return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
    }

    private Pair<RealVector, RealMatrix> quadratic(RealVector p) {
        double amplitude = p.getEntry(0);
        double offset = p.getEntry(1);
        double x0 = p.getEntry(2);
        double y0 = p.getEntry(3);
        double a = p.getEntry(4);
        double b = p.getEntry(5);
        double c = p.getEntry(6);
        return all((column, row, to) -> {
            double u = column - x0;
            double v = row - y0;
            double e = Math.exp(-(a * u * u + b * u * v + c * v * v));
            double d = amplitude * e;
            set(to, offset + d, e, d * (2 * a * u + b * v), d * (b * u + 2 * c * v), -d * u * u, -d * u * v, -d * v * v);
        });
    }

    private Pair<RealVector, RealMatrix> textbook(RealVector p) {
        double amplitude = p.getEntry(0);
        double offset = p.getEntry(1);
        double x0 = p.getEntry(2);
        double y0 = p.getEntry(3);
        double sigmaX = p.getEntry(4);
        double sigmaY = p.getEntry(5);
        double cos = Math.cos(p.getEntry(6));
        double sin = Math.sin(p.getEntry(6));
        return all((column, row, to) -> {
            double u = (column - x0) * cos + (row - y0) * sin;
            double v = (row - y0) * cos - (column - x0) * sin;
            double us = u / (sigmaX * sigmaX);
            double vs = v / (sigmaY * sigmaY);
            double e = Math.exp(-(u * us + v * vs) / 2);
            double d = amplitude * e;
            set(to, offset + d, e, d * (us * cos - vs * sin), d * (us * sin + vs * cos), d * u * us / sigmaX,
                    d * v * vs / sigmaY, -d * (us * v - vs * u));
        });
    }

    private static void set(double[] to, double value, double byAmplitude, double byX, double byY, double first,
            double second, double third) {
        to[0] = value;
        to[1] = byAmplitude;
        to[2] = 1;
        to[3] = byX;
        to[4] = byY;
        to[5] = first;
        to[6] = second;
        to[7] = third;
    }
}
