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
 * A smooth curve through points that never overshoots them: piecewise cubic with the slopes of Fritsch & Carlson 1980,
 * doi:10.1137/0717021 (three-point slopes, cut back until each piece is monotone). Outside the points it stays at the
 * end values.
 */
final class MonotoneCubic {

    private final CubicHermite curve;

    /**
     * @param t ascending, at least one
     * @param v as many values
     */
    MonotoneCubic(double[] t, double[] v) {
        curve = new CubicHermite(t, v, slopes(t, v));
    }

    private static double[] slopes(double[] t, double[] v) {
        double[] slope = new double[t.length];
        int pieces = t.length - 1;
        double[] secant = new double[pieces];
        for (int j = 0; j < pieces; j++) {
            secant[j] = (v[j + 1] - v[j]) / (t[j + 1] - t[j]);
        }
        for (int j = 0; j < t.length && pieces > 0; j++) {
            double left = secant[Math.max(0, j - 1)];
            double right = secant[Math.min(pieces - 1, j)];
            slope[j] = left * right <= 0 ? 0 : (left + right) / 2;
        }
        for (int j = 0; j < pieces; j++) {
            if (secant[j] == 0) {
                slope[j] = 0;
                slope[j + 1] = 0;
                continue;
            }
            double length = Math.hypot(slope[j] / secant[j], slope[j + 1] / secant[j]);
            if (length > 3) {
                slope[j] *= 3 / length;
                slope[j + 1] *= 3 / length;
            }
        }
        return slope;
    }

    double at(double time) {
        return curve.at(time);
    }
}
