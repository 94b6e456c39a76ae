/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A Gaussian spot as a camera counts it: integrated over square pixels, in electrons.
 *
 * @param peak light at the centre above the background, in electrons in a pixel; negative for a dark spot
 * @param background electrons in a pixel
 */
record PhotonSpot(double peak, double x, double y, double sigmaX, double sigmaY, double theta, double background) {

    private static final int ORDER = 8;
    private static final int UNKNOWNS = 7;
    private static final double STEP = 1e-5;

    /** The electrons to be expected in each pixel of a square window. */
    double[] means(int size) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(ORDER, -0.5, 0.5);
        double cos = Math.cos(theta);
        double sin = Math.sin(theta);
        double[] means = new double[size * size];
        for (int i = 0; i < means.length; i++) {
            double column = i % size - x;
            double row = i / size - y;
            means[i] = background + peak * rule.integrate(dv -> rule.integrate(du -> {
                double along = ((column + du) * cos + (row + dv) * sin) / sigmaX;
                double across = ((row + dv) * cos - (column + du) * sin) / sigmaY;
                return Math.exp(-(along * along + across * across) / 2);
            }));
        }
        return means;
    }

    private PhotonSpot moved(int unknown, double by) {
        double[] p = {peak, x, y, sigmaX, sigmaY, theta, background};
        p[unknown] += by;
        return new PhotonSpot(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
    }

    /** The Cramer-Rao bound of x and y in Poisson noise, all seven numbers unknown: the sum of both variances. */
    double bound(int size) {
        double[] means = means(size);
        double[][] slopes = new double[UNKNOWNS][means.length];
        for (int k = 0; k < UNKNOWNS; k++) {
            double[] more = moved(k, STEP).means(size);
            double[] less = moved(k, -STEP).means(size);
            for (int i = 0; i < means.length; i++) {
                slopes[k][i] = (more[i] - less[i]) / (2 * STEP);
            }
        }
        RealMatrix information = new Array2DRowRealMatrix(UNKNOWNS, UNKNOWNS);
        for (int k = 0; k < UNKNOWNS; k++) {
            for (int l = 0; l < UNKNOWNS; l++) {
                for (int i = 0; i < means.length; i++) {
                    information.addToEntry(k, l, slopes[k][i] * slopes[l][i] / means[i]);
                }
            }
        }
        // A round spot has no angle: the pseudo-inverse leaves it out.
        RealMatrix covariance = new SingularValueDecomposition(information).getSolver().getInverse();
        return covariance.getEntry(1, 1) + covariance.getEntry(2, 2);
    }
}
