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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void lengthsHaveAboutThreeFigures() {
        assertEquals("8.39", Numbers.length(8.392));
        assertEquals("40.3", Numbers.length(40.31));
        assertEquals("0.324", Numbers.length(0.3241));
        assertEquals("1.00", Numbers.length(0.9961));
        assertEquals("0", Numbers.length(0));
        assertEquals("\u2013", Numbers.length(Double.NaN));
    }

    @Test
    void aReductionBelowAHundredNeverReadsAHundred() {
        assertEquals("96.1", Numbers.percent(96.1));
        assertEquals("99.97", Numbers.percent(99.97));
        assertEquals("100.0", Numbers.percent(100));
        assertEquals("\u221212.0", Numbers.percent(-12));
    }

    @Test
    void zeroHasNoSign() {
        assertEquals("0.0", Numbers.fixed(-0.01, 1));
        assertEquals("\u22120.1", Numbers.fixed(-0.06, 1));
    }

    @Test
    void rangesAreNeverEmpty() {
        assertEquals(new Range(-1, 1), new Range.Builder().build(2));
        assertEquals(new Range(4, 6), new Range.Builder().add(5).add(Double.NaN).build(2));
        Range far = new Range.Builder().add(1e12).build(0.02);
        assertTrue(far.min() < 1e12 && far.max() > 1e12);
        assertThrows(IllegalArgumentException.class, () -> new Range(1, 1));
    }

    @Test
    void theReductionOfAParticleThatDidNotMoveIsUnknown() {
        assertEquals(75, ComparisonRow.of(1, 8, 2).reductionPercent());
        assertTrue(Double.isNaN(ComparisonRow.of(1, 0, 0).reductionPercent()));
        assertTrue(Double.isNaN(ComparisonRow.of(1, Double.NaN, 1).reductionPercent()));
    }
}
