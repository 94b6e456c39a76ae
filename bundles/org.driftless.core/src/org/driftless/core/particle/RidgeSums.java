/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import java.util.Arrays;

/**
 * The sums of {@link GaussianSums} for long, slanted spots: a recurrence would start so far from the spot that e is no
 * longer a number. Takes an exponential a pixel, along the ridge of the spot only.
 */
final class RidgeSums {

    /** Pixels whose exponent is larger count as 0. */
    private static final double REACH = 20;

    private final double[] powers = new double[5];

    /** Sums over a part of a window into {@code sums}. */
    void compute(SpotWindow window, SumRegion region, EllipticShape s, GaussianSums sums) {
        Arrays.fill(sums.squared, 0);
        Arrays.fill(sums.plain, 0);
        Arrays.fill(sums.weighted, 0);
        for (int y = region.top; y < region.bottom; y++) {
            double v = y - s.y0;
            double ridge = s.x0 - s.b * v / (2 * s.a);
            double half = Math.sqrt(Math.max(0, (REACH - s.determinant() / (4 * s.a) * v * v) / s.a));
            int from = (int) Math.max(region.left, Math.ceil(ridge - half));
            int to = (int) Math.min(region.right - 1, Math.floor(ridge + half));
            double[] row = window.rows[y];
            for (int x = from; x <= to; x++) {
                double u = x - s.x0;
                double e = Math.exp(-(s.a * u * u + s.b * u * v + s.c * v * v));
                add(sums.squared, e * e, u, v, 4);
                add(sums.plain, e, u, v, 2);
                add(sums.weighted, row[x] * e, u, v, 2);
            }
        }
    }

    private void add(double[] sums, double value, double u, double v, int degrees) {
        powers[0] = value;
        sums[0] += value;
        for (int degree = 1, at = 1; degree <= degrees; degree++) {
            powers[degree] = v * powers[degree - 1];
            for (int j = 0; j < degree; j++) {
                powers[j] *= u;
                sums[at++] += powers[j];
            }
            sums[at++] += powers[degree];
        }
    }
}
