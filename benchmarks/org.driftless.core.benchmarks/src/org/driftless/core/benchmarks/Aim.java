/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import java.util.Locale;

/**
 * What a figure is measured against.
 *
 * @param limit the number that the figure must reach, or must not pass
 * @param atLeast whether it must reach it
 * @param unit what follows the number, with a space before it if there is to be one
 */
record Aim(double limit, boolean atLeast, String unit) {

    private static final double SMALL = 1e-3;

    /** So many times faster than a peer. */
    static Aim timesFaster(double times) {
        return new Aim(times, true, " x");
    }

    static Aim atMost(double limit, String unit) {
        return new Aim(limit, false, unit);
    }

    static Aim atLeast(double limit, String unit) {
        return new Aim(limit, true, unit);
    }

    boolean isMetBy(double figure) {
        return atLeast ? figure >= limit : figure <= limit;
    }

    @Override
    public String toString() {
        return (atLeast ? "at least " : "at most ") + number() + unit;
    }

    private String number() {
        if (limit == Math.rint(limit)) {
            return Long.toString((long) limit);
        }
        return limit < SMALL ? String.format(Locale.ROOT, "%.0e", limit) : Double.toString(limit);
    }
}
