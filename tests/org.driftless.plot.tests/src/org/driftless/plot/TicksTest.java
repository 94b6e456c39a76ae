/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TicksTest {

    private static List<String> texts(double min, double max, int most, boolean whole) {
        Ticks ticks = Ticks.of(min, max, most, whole);
        return IntStream.range(0, ticks.count()).mapToObj(ticks::text).toList();
    }

    @Test
    void numbersAreRound() {
        assertEquals(List.of("\u22120.2", "0.0", "0.2"), texts(-0.25, 0.25, 3, false));
        assertEquals(List.of("0", "50", "100"), texts(0, 100, 2, false));
        assertEquals(List.of("0.00", "0.05"), texts(-0.01, 0.09, 2, false));
        assertEquals(List.of("10000", "10005", "10010"), texts(10_000, 10_012, 3, false));
    }

    @Test
    void framesAreWhole() {
        assertEquals(List.of("3", "4"), texts(2.6, 4.2, 9, true));
        assertEquals(List.of("500", "1000"), texts(1, 1400, 3, true));
    }
}
