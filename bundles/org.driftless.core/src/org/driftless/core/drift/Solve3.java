/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/** Symmetric 3 x 3 systems, the matrix given as 00, 01, 02, 11, 12, 22. */
final class Solve3 {

    private Solve3() {
    }

    /** Solves {@code a out = right} by Cholesky's way; says whether the matrix is positive definite. */
    static boolean solve(double[] a, double[] right, double[] out) {
        double l10 = a[1] / a[0];
        double d1 = a[3] - l10 * a[1];
        double l20 = a[2] / a[0];
        double l21 = (a[4] - l20 * a[1]) / d1;
        double d2 = a[5] - l20 * a[2] - l21 * (a[4] - l20 * a[1]);
        if (!(a[0] > 0 && d1 > 0 && d2 > 0)) {
            return false;
        }
        double y1 = right[1] - l10 * right[0];
        double y2 = right[2] - l20 * right[0] - l21 * y1;
        out[2] = y2 / d2;
        out[1] = y1 / d1 - l21 * out[2];
        out[0] = right[0] / a[0] - l10 * out[1] - l20 * out[2];
        return true;
    }

    static double determinant(double[] a) {
        return a[0] * (a[3] * a[5] - a[4] * a[4]) + a[1] * (a[2] * a[4] - a[1] * a[5])
                + a[2] * (a[1] * a[4] - a[2] * a[3]);
    }
}
