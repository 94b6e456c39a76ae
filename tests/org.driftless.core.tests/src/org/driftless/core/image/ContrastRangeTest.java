/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** The range leaves as many values outside as it may, and looks at none that is not a number. */
class ContrastRangeTest {

    @Test
    void aShareLiesBelowAndAbove() {
        double[] values = IntStream.range(0, 1000).mapToDouble(i -> (i * 37) % 1000).toArray();
        assertEquals(new ContrastRange(2, 997), ContrastRange.around(values, 0.002));
        assertEquals(new ContrastRange(0, 999), ContrastRange.around(values, 0.0009));
    }

    @Test
    void whatIsNotFiniteDoesNotCount() {
        double[] values = {Double.NaN, 5, Double.NEGATIVE_INFINITY, 3, Double.POSITIVE_INFINITY, 4};
        assertEquals(new ContrastRange(3, 5), ContrastRange.around(values, 0));
        assertEquals(new ContrastRange(0, 1), ContrastRange.around(new double[] {Double.NaN}, 0.1));
    }
}
