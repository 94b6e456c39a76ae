/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameNumbersTest {

    private static List<String> warnings(String... names) {
        return FrameNumbers.warnings(List.of(names).stream().sorted(NaturalOrder.NAMES).toList());
    }

    @Test
    void wholeSeriesAreSilent() {
        assertEquals(List.of(), warnings("1.tif", "2.tif", "3.tif", "10.tif".replace("10", "4")));
        assertEquals(List.of(), warnings("a.tif", "b.tif"));
        assertEquals(List.of(), warnings("7.tif"));
        assertEquals(List.of(), warnings("x_000.tif", "x_010.tif", "x_020.tif", "x_030.tif"));
        assertEquals(List.of(), warnings("-0.5V_001.tif", "-0.5V_002.tif", "-0.5V_003.tif"));
    }

    @Test
    void gapsAreNamed() {
        String all = warnings("1.tif", "2.tif", "3.tif", "5.tif", "6.tif", "10.tif", "11.tif").get(0);
        assertTrue(all.contains("4 (between 3.tif and 5.tif)"), all);
        assertTrue(all.contains("7 to 9 (between 6.tif and 10.tif)"), all);
    }

    @Test
    void manyGapsAreCounted() {
        List<String> names = IntStream.rangeClosed(1, 60).filter(i -> i % 3 != 0).mapToObj(i -> i + ".tif").toList();
        String all = FrameNumbers.warnings(names).get(0);
        assertTrue(all.contains(" and 14 more gaps"), all);
    }

    @Test
    void timesInTheNamesAreNoCounters() {
        assertEquals(List.of(), warnings("t120.tif", "t251.tif", "t379.tif", "t515.tif", "t640.tif"));
        assertEquals(List.of(), warnings("12345678901234567890.tif", "12345678901234567899.tif"));
    }

    @Test
    void anOrderThatGoesAgainstTheFrameNumberIsWarnedOf() {
        String warning = warnings("-0.5V_001.tif", "-0.4V_002.tif", "-0.3V_003.tif").get(0);
        assertTrue(warning.contains("-0.4V_002.tif comes after -0.3V_003.tif"), warning);
        assertEquals(List.of(), warnings("z1_t1.tif", "z1_t2.tif", "z2_t1.tif", "z2_t2.tif"));
    }
}
