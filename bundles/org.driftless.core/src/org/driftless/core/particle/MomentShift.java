/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/**
 * Turns repeated sums into moments. Summed k times, a value m places before the end counts
 * {@code m (m + 1) ... (m + k - 1) / k!} times (m = 1 for the last); wanted are powers of {@code end - m}.
 */
final class MomentShift {

    private MomentShift() {
    }

    /**
     * All sums up to degree 4.
     *
     * @param s by degree, then by the order in y; replaced by the moments
     * @param u the column behind the last, less the centre's
     * @param v the row behind the last, less the centre's
     */
    static void fourth(double[] s, double u, double v) {
        line4(s, 0, 1, 3, 6, 10, u);
        line3(s, 2, 4, 7, 11, u);
        line2(s, 5, 8, 12, u);
        line1(s, 9, 13, u);
        line4(s, 0, 2, 5, 9, 14, v);
        line3(s, 1, 4, 8, 13, v);
        line2(s, 3, 7, 12, v);
        line1(s, 6, 11, v);
    }

    /** All sums up to degree 2. */
    static void second(double[] s, double u, double v) {
        line2(s, 0, 1, 3, u);
        line1(s, 2, 4, u);
        line2(s, 0, 2, 5, v);
        line1(s, 1, 4, v);
    }

    private static void line1(double[] s, int i0, int i1, double end) {
        s[i1] = end * s[i0] - s[i1];
    }

    private static void line2(double[] s, int i0, int i1, int i2, double end) {
        double m0 = s[i0];
        double m1 = s[i1];
        double m2 = 2 * s[i2] - m1;
        s[i1] = end * m0 - m1;
        s[i2] = end * (end * m0 - 2 * m1) + m2;
    }

    private static void line3(double[] s, int i0, int i1, int i2, int i3, double end) {
        double m0 = s[i0];
        double m1 = s[i1];
        double m2 = 2 * s[i2] - m1;
        double m3 = 6 * (s[i3] - s[i2]) + m1;
        s[i1] = end * m0 - m1;
        s[i2] = end * (end * m0 - 2 * m1) + m2;
        s[i3] = end * (end * (end * m0 - 3 * m1) + 3 * m2) - m3;
    }

    private static void line4(double[] s, int i0, int i1, int i2, int i3, int i4, double end) {
        double m0 = s[i0];
        double m1 = s[i1];
        double m2 = 2 * s[i2] - m1;
        double m3 = 6 * (s[i3] - s[i2]) + m1;
        double m4 = 24 * s[i4] - 36 * s[i3] + 14 * s[i2] - m1;
        s[i1] = end * m0 - m1;
        s[i2] = end * (end * m0 - 2 * m1) + m2;
        s[i3] = end * (end * (end * m0 - 3 * m1) + 3 * m2) - m3;
        s[i4] = end * (end * (end * (end * m0 - 4 * m1) + 6 * m2) - 4 * m3) + m4;
    }
}
