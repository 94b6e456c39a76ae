/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class SeriesTest {

    @Test
    void filtersByTheMiddleOfFiveSortedValues() {
        Random random = new Random(1);
        Series series = new Series(500);
        for (int k = 0; k < 500; k++) {
            series.add(k, random.nextInt(7), random.nextGaussian(), 1 + random.nextDouble());
        }
        Series filtered = series.filtered();
        for (int a = 2; a < 498; a++) {
            assertEquals(sortedMiddle(series.x, a), filtered.x[a]);
            assertEquals(sortedMiddle(series.y, a), filtered.y[a]);
            assertEquals(sortedMiddle(series.sigma, a), filtered.sigma[a]);
        }
    }

    private static double sortedMiddle(double[] values, int a) {
        return Arrays.stream(values, a - 2, a + 3).sorted().toArray()[2];
    }
}
