/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/** How an entry's weight follows from its squared residual over its covariance. */
enum Weighting {

    /** Huber's: never zero, one optimum only. */
    HUBER,
    /** Tukey's biweight, and Huber's in frames that would be left with too little weight. */
    TUKEY,
    /** The same; a frame with Huber's weights keeps them. */
    TUKEY_SETTLED;

    /**
     * Where Tukey's weight becomes zero, in scaled sigma of a 2-D residual: 97 % as good as plain least squares on
     * Gaussian noise.
     */
    static final double CUT = 6;
    private static final double HUBER_CUT = 2;

    /** Huber's weight. */
    static double huber(double square) {
        return square <= HUBER_CUT * HUBER_CUT ? 1 : HUBER_CUT / Math.sqrt(square);
    }

    /** Its derivative by the square, given the weight. */
    static double huberSlope(double square, double weight) {
        return square <= HUBER_CUT * HUBER_CUT ? 0 : -weight / (2 * square);
    }

    /** Tukey's weight. */
    static double tukey(double square) {
        double left = Math.max(0, 1 - square / (CUT * CUT));
        return left * left;
    }

    /** Its derivative by the square. */
    static double tukeySlope(double square) {
        return -2 / (CUT * CUT) * Math.max(0, 1 - square / (CUT * CUT));
    }
}
