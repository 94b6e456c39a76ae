/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/**
 * The interpolation of the original pipeline for a particle's missing frames: a cubic spline with zero slope at both
 * ends through four points or more, straight lines through two or three. Outside the points it stays at the end
 * values, where the original runs off.
 */
final class ClampedSpline {

    private static final int MIN_CUBIC = 4;

    private final CubicHermite curve;

    /**
     * @param t ascending, at least one
     * @param v as many values
     */
    ClampedSpline(double[] t, double[] v) {
        curve = new CubicHermite(t, v, t.length < MIN_CUBIC ? null : slopes(t, v));
    }

    /** Continuous second derivatives, by the Thomas algorithm. */
    private static double[] slopes(double[] t, double[] v) {
        int n = t.length;
        double[] slope = new double[n];
        double[] upper = new double[n];
        for (int j = 1; j < n - 1; j++) {
            double h0 = t[j] - t[j - 1];
            double h1 = t[j + 1] - t[j];
            double right = 3 * (h1 * (v[j] - v[j - 1]) / h0 + h0 * (v[j + 1] - v[j]) / h1);
            double pivot = 2 * (h0 + h1) - h1 * upper[j - 1];
            upper[j] = h0 / pivot;
            slope[j] = (right - h1 * slope[j - 1]) / pivot;
        }
        for (int j = n - 2; j > 0; j--) {
            slope[j] -= upper[j] * slope[j + 1];
        }
        return slope;
    }

    double at(double time) {
        return curve.at(time);
    }
}
