/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/** The four weights of the cubic B-spline on the coefficients around a position. */
final class CubicKernel {

    private CubicKernel() {
    }

    /**
     * Weights of the coefficients {@code i - 1} to {@code i + 2} at {@code i + f}.
     *
     * @param f 0 to 1
     * @param weights receives four values
     */
    static void weights(double f, double[] weights) {
        double g = 1 - f;
        weights[0] = g * g * g / 6;
        weights[1] = (4 - f * f * (6 - 3 * f)) / 6;
        weights[2] = (4 - g * g * (6 - 3 * g)) / 6;
        weights[3] = f * f * f / 6;
    }
}
