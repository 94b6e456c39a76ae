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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    private static void assertOrder(String... names) {
        List<String> shuffled = new ArrayList<>(List.of(names));
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(NaturalOrder.NAMES);
        assertEquals(List.of(names), shuffled);
    }

    @Test
    void numbersCountByTheirValue() {
        assertOrder("1.tif", "2.tif", "3.tif", "10.tif", "11.tif", "12.tif", "100.tif");
        assertOrder("a1", "a02", "a10", "b1");
        assertOrder("run2_1.tif", "run2_10.tif", "run10_1.tif");
    }

    @Test
    void textOrderWouldShuffleThem() {
        List<String> names = new ArrayList<>(List.of("1.tif", "2.tif", "10.tif"));
        Collections.sort(names);
        assertEquals(List.of("1.tif", "10.tif", "2.tif"), names);
    }

    @Test
    void hugeNumbersAreComparedWhole() {
        String zeros = "0".repeat(300);
        assertOrder("f18446744073709551615.tif", "f18446744073709551616.tif", "f99999999999999999999999.tif",
                "f1" + zeros + ".tif");
        assertTrue(NaturalOrder.sameNumberAndText("f" + zeros + "7.tif", "f7.tif"));
    }

    @Test
    void signsAndPointsAreText() {
        assertOrder("-0.5V_001.tif", "-0.5V_002.tif", "-0.5V_010.tif", "-1.0V_001.tif");
    }

    @Test
    void theExtensionDoesNotCount() {
        assertOrder("1.TIFF", "2.tif", "3.Tif", "10.tiff");
        assertTrue(NaturalOrder.sameNumberAndText("1.tif", "01.TIFF"));
        assertTrue(NaturalOrder.sameNumberAndText("a.tif", "a.tiff"));
        assertFalse(NaturalOrder.sameNumberAndText("a1.tif", "b1.tif"));
        assertFalse(NaturalOrder.sameNumberAndText("1.5.tif", "15.tif"));
    }

    @Test
    void aNameWithoutMoreComesFirst() {
        assertOrder("frame.tif", "frame0.tif", "frame_.tif");
        assertOrder("1.tif", "a.tif");
    }

    @Test
    void theOrderIsTotal() {
        assertOrder("0", "00", "1", "01".concat("a"));
        assertEquals(0, NaturalOrder.NAMES.compare("a1.tif", "a1.tif"));
        assertTrue(NaturalOrder.NAMES.compare("01.tif", "1.tif") < 0);
        assertTrue(NaturalOrder.NAMES.compare("1.tif", "01.tif") > 0);
    }
}
