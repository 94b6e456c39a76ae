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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class CurveTest {

    private static Curve wave(int n) {
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = Math.sin(i * 0.001);
        }
        return new Curve(x, y);
    }

    @Test
    void aSingleHighPointSurvivesThinningWhereEveryTenthPointLosesIt() {
        Curve curve = wave(10_000);
        curve.y()[4_321] = 50;
        curve.y()[7_777] = -40;
        Curve thinned = curve.thinned(20);
        assertTrue(thinned.x().length <= 4 * 501, "points " + thinned.x().length);
        assertEquals(50, Arrays.stream(thinned.y()).max().orElseThrow());
        assertEquals(-40, Arrays.stream(thinned.y()).min().orElseThrow());
        double naive = 0;
        for (int i = 0; i < 10_000; i += 10) {
            naive = Math.max(naive, curve.y()[i]);
        }
        assertTrue(naive < 2, "the naive way keeps " + naive);
    }

    @Test
    void thinningKeepsFirstAndLastPointAndTheOrder() {
        Curve thinned = wave(5_000).thinned(7);
        assertEquals(0, thinned.x()[0]);
        assertEquals(4_999, thinned.x()[thinned.x().length - 1]);
        for (int i = 1; i < thinned.x().length; i++) {
            assertTrue(thinned.x()[i] > thinned.x()[i - 1]);
        }
    }

    @Test
    void gapsStayGaps() {
        Curve curve = wave(1_000);
        Arrays.fill(curve.y(), 300, 700, Double.NaN);
        Curve thinned = curve.thinned(10);
        assertEquals(1, Arrays.stream(thinned.y()).filter(Double::isNaN).count());
        Curve maxima = curve.maxima(10);
        assertEquals(1, Arrays.stream(maxima.y()).filter(Double::isNaN).count());
        assertEquals(61, maxima.x().length);
    }

    @Test
    void maximaAreTheLargestOfEachRun() {
        Curve curve = wave(1_000);
        curve.y()[123] = 9;
        Curve maxima = curve.maxima(100);
        assertEquals(10, maxima.x().length);
        assertEquals(123, maxima.x()[1]);
        assertEquals(9, maxima.y()[1]);
    }

    @Test
    void shortAndEmptyCurvesPass() {
        assertEquals(0, new Curve.Builder().build().thinned(1).x().length);
        assertEquals(0, new Curve.Builder().gap().build().maxima(1).x().length);
        assertEquals(1, new Curve.Builder().add(1, 2).gap().gap().build().maxima(1).x().length);
    }
}
