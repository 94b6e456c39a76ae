/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Numbers and times have neither exponents nor noughts that say nothing. */
class NumberWordsTest {

    @Test
    void oneIsSingular() {
        assertEquals("0 frames", NumberWords.count(0, "frame"));
        assertEquals("1 frame", NumberWords.count(1, "frame"));
        assertEquals("12 frames", NumberWords.count(12, "frame"));
    }

    @Test
    void decimalsStayAsTheyWereTyped() {
        assertEquals("2.2", NumberWords.exact(2.2));
        assertEquals("100", NumberWords.exact(100));
        assertEquals("0.00000012", NumberWords.exact(1.2e-7));
    }

    @Test
    void decimalsAreAsManyAsAreWanted() {
        assertEquals("-0.13", NumberWords.fixed(-0.125001, 2));
        assertEquals("1000000", NumberWords.fixed(1e6, 0));
        assertEquals("NaN", NumberWords.fixed(Double.NaN, 3));
    }

    @Test
    void digitsThatCountStay() {
        assertEquals("0.108", NumberWords.rounded(0.10800001, 6));
        assertEquals("50", NumberWords.rounded(49.7, 1));
        assertEquals("0.333333333333333", NumberWords.rounded(1.0 / 3, 15));
    }

    @Test
    void timesAreExactOrRough() {
        assertEquals("59 s", TimeWords.exact(58.2));
        assertEquals("3 min 20 s", TimeWords.exact(200));
        assertEquals("2 h 5 min", TimeWords.exact(7_500));
        assertEquals("59 s", TimeWords.rough(58.2));
        assertEquals("3 min", TimeWords.rough(200));
        assertEquals("2 h 5 min", TimeWords.rough(7_500));
    }
}
