/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

import java.util.Arrays;

/**
 * The pixel values between which a frame is shown from black to white.
 *
 * @param low what is black
 * @param high what is white; not below {@code low}
 */
public record ContrastRange(double low, double high) {

    /**
     * Leaves few values outside.
     *
     * @param values in any order; what is not finite does not count
     * @param share of the values that may lie below the range, and above it, from 0 up and below 0.5
     * @return from 0 to 1 if no value is finite
     */
    public static ContrastRange around(double[] values, double share) {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new ContrastRange(0, 1);
        }
        int cut = (int) (share * sorted.length);
        return new ContrastRange(sorted[cut], sorted[sorted.length - 1 - cut]);
    }
}
