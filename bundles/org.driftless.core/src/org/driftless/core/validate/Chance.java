/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** How likely it is that chance alone goes so far. */
final class Chance {

    /** Of so many sequences without a fault, one may be told to have one. */
    static final double FALSE_ALARM = 0.01;

    private Chance() {
    }

    /** That a chi-square variable is larger than a value. */
    static double ofSquare(double square, double degrees) {
        return Gamma.regularizedGammaQ(degrees / 2, square / 2);
    }

    /** That at least so many of some independent cases come out, each with the given probability. */
    static double ofCount(int count, int cases, double probability) {
        return count == 0 ? 1 : Beta.regularizedBeta(probability, count, cases - count + 1.0);
    }
}
