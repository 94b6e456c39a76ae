/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

/**
 * A fraction as a file stores it, not reduced: {@code 0/0} and {@code 10/10} stay what they are.
 *
 * @param numerator 0 to 2^32 - 1
 * @param denominator 0 to 2^32 - 1
 */
public record Rational(long numerator, long denominator) {

    /** The quotient; NaN or infinite where the denominator is 0. */
    public double value() {
        return (double) numerator / denominator;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
