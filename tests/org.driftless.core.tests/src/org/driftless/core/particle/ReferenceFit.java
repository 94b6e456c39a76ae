/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.driftless.core.image.Frame;

/** The same least-squares problem with all seven parameters, by the optimiser of Commons Math at its tightest. */
final class ReferenceFit {

    private static final int PARAMETERS = 7;

    final double x;
    final double y;
    final double amplitude;
    final double offset;
    final double cost;
    final double varX;
    final double varY;
    final double covXY;

    private final Frame frame;
    private final FitBox box;

    /** Starts where a fit ended, moved a little, so that both look at one optimum. */
    ReferenceFit(Frame frame, FitBox box, FitResult near) {
        this.frame = frame;
        this.box = box;
        double[] form = quadraticForm(near);
        double[] start = {near.amplitude() * 1.1, near.offset(), near.x() + 0.1, near.y() - 0.1, form[0] * 1.1,
            form[1], form[2] * 0.9};
        int count = box.width() * box.height();
        double[] target = new double[count];
        for (int i = 0; i < count; i++) {
            target[i] = frame.value(box.x0() + i % box.width(), box.y0() + i / box.width());
        }
        MultivariateJacobianFunction model = this::model;
        Optimum optimum = new LevenbergMarquardtOptimizer(100, 1e-15, 1e-15, 1e-15, 1e-300)
                .optimize(new LeastSquaresBuilder().start(start).model(model).target(target).maxEvaluations(10_000)
                        .maxIterations(10_000).build());
        RealVector p = optimum.getPoint();
        amplitude = p.getEntry(0);
        offset = p.getEntry(1);
        x = p.getEntry(2);
        y = p.getEntry(3);
        cost = optimum.getResiduals().dotProduct(optimum.getResiduals());
        RealMatrix covariance = optimum.getCovariances(1e-30).scalarMultiply(cost / (count - PARAMETERS));
        varX = covariance.getEntry(2, 2);
        varY = covariance.getEntry(3, 3);
        covXY = covariance.getEntry(2, 3);
    }

    private static double[] quadraticForm(FitResult fit) {
        double cos = Math.cos(fit.theta());
        double sin = Math.sin(fit.theta());
        double p = 0.5 / (fit.sigmaX() * fit.sigmaX());
        double q = 0.5 / (fit.sigmaY() * fit.sigmaY());
        return new double[] {cos * cos * p + sin * sin * q, 2 * sin * cos * (p - q), sin * sin * p + cos * cos * q};
    }

    private Pair<RealVector, RealMatrix> model(RealVector p) {
        int count = box.width() * box.height();
        double[] value = new double[count];
        double[][] jacobian = new double[count][];
        double height = p.getEntry(0);
        double a = p.getEntry(4);
        double b = p.getEntry(5);
        double c = p.getEntry(6);
        for (int i = 0; i < count; i++) {
            double u = box.x0() + i % box.width() - p.getEntry(2);
            double v = box.y0() + i / box.width() - p.getEntry(3);
            double e = Math.exp(-(a * u * u + b * u * v + c * v * v));
            double d = height * e;
            value[i] = p.getEntry(1) + d;
            jacobian[i] = new double[] {e, 1, d * (2 * a * u + b * v), d * (b * u + 2 * c * v), -d * u * u,
                -d * u * v, -d * v * v};
        }
        return new Pair<>(new ArrayRealVector(value, false), new Array2DRowRealMatrix(jacobian, false));
    }
}
