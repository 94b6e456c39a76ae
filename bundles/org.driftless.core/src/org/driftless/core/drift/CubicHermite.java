/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.Arrays;

/** A curve of cubic pieces through points with given slopes, held at its ends. */
final class CubicHermite {

    private final double[] t;
    private final double[] v;
    /** Slopes at the points; null where straight lines are used. */
    private final double[] slope;

    /**
     * @param t ascending, at least one
     * @param v as many values
     * @param slope as many slopes, or null for straight lines
     */
    CubicHermite(double[] t, double[] v, double[] slope) {
        this.t = t.clone();
        this.v = v.clone();
        this.slope = slope;
    }

    /** The value at a time; a point's own value exactly. */
    double at(double time) {
        int last = t.length - 1;
        if (time <= t[0] || last == 0) {
            return v[0];
        }
        if (time >= t[last]) {
            return v[last];
        }
        int found = Arrays.binarySearch(t, time);
        if (found >= 0) {
            return v[found];
        }
        int j = -found - 2;
        double h = t[j + 1] - t[j];
        double s = (time - t[j]) / h;
        double r = 1 - s;
        if (slope == null) {
            return v[j] * r + v[j + 1] * s;
        }
        return v[j] * (1 + 2 * s) * r * r + v[j + 1] * s * s * (3 - 2 * s) + h * s * r * (slope[j] * r - slope[j + 1] * s);
    }
}
