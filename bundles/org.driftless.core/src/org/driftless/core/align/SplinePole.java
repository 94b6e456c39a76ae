/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/**
 * One pole of the recursive filter that turns samples into coefficients of a B-spline (Thevenaz, Blu and Unser 2000,
 * 10.1109/42.875199). A spline of degree n has n / 2 of them, one after the other.
 *
 * @param pole between -1 and 0
 * @param gain {@code (1 - pole) (1 - 1 / pole)}
 * @param horizon samples after which a value has decayed below the precision of double
 */
record SplinePole(double pole, double gain, int horizon) {

    /** The pole of the cubic B-spline. */
    static final SplinePole CUBIC = new SplinePole(Math.sqrt(3) - 2, 6, 28);

    /** The slower pole of the quintic B-spline. */
    static final SplinePole QUINTIC_SLOW = of(Math.sqrt(67.5 - Math.sqrt(4436.25)) + Math.sqrt(26.25) - 6.5, 44);

    /** The faster pole of the quintic B-spline. */
    static final SplinePole QUINTIC_FAST = of(Math.sqrt(67.5 + Math.sqrt(4436.25)) - Math.sqrt(26.25) - 6.5, 12);

    private static SplinePole of(double pole, int horizon) {
        return new SplinePole(pole, (1 - pole) * (1 - 1 / pole), horizon);
    }

    /** The last coefficient of a line of at least two samples, from the last two values of the forward pass. */
    double last(double value, double before) {
        return pole / (pole * pole - 1) * (value + pole * before);
    }

    /** The coefficient behind which all samples are like the last one, over the value of the forward pass there. */
    double steady() {
        return -pole / (1 - pole);
    }
}
