/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ScreenLineTest {

    private static ScreenLine line(double[] x, double[] y, double columnsPerUnit) {
        return ScreenLine.of(x, y, value -> value * columnsPerUnit, value -> value);
    }

    @Test
    void keepsEveryPeakOfManyPoints() {
        Random random = new Random(4);
        double[] x = IntStream.range(0, 5000).asDoubleStream().toArray();
        double[] y = IntStream.range(0, 5000).mapToDouble(i -> 10 * random.nextGaussian()).toArray();
        y[1234] = 300;
        y[4321] = -250;
        ScreenLine line = line(x, y, 0.08);
        assertTrue(line.points() <= 2 * 401, "points: " + line.points());
        assertEquals(401, line.bars().size(), 1);
        assertEquals(300, line.bars().stream().mapToInt(ScreenLine.Bar::bottom).max().orElseThrow());
        assertEquals(-250, line.bars().stream().mapToInt(ScreenLine.Bar::top).min().orElseThrow());
    }

    @Test
    void barsOfASteepLineMeet() {
        double[] x = IntStream.range(0, 100).asDoubleStream().toArray();
        double[] y = IntStream.range(0, 100).mapToDouble(i -> 50 * i).toArray();
        ScreenLine line = line(x, y, 0.1);
        for (int i = 1; i < line.bars().size(); i++) {
            assertTrue(line.bars().get(i).top() <= line.bars().get(i - 1).bottom(), "gap before bar " + i);
        }
        assertTrue(line.bars().size() >= 9);
    }

    @Test
    void aLineLeavesABarWhereItEnds() {
        double[] x = {0, 0, 0, 0, 0, 0, 0, 1, 2};
        double[] y = {0, 9, 1, 8, 2, 7, 3, 4, 5};
        ScreenLine line = line(x, y, 10);
        assertEquals(List.of(new ScreenLine.Bar(0, 0, 9)), line.bars());
        assertArrayEquals(new int[] {0, 3, 10, 4, 20, 5}, line.pieces().get(0).xy());
    }

    @Test
    void drawsFewPointsAsTheyAre() {
        ScreenLine line = line(new double[] {0, 1, 2}, new double[] {5, 7, 6}, 10);
        assertArrayEquals(new int[] {0, 5, 10, 7, 20, 6}, line.pieces().get(0).xy());
    }

    @Test
    void keepsThePlaceWhereAColumnIsLeft() {
        ScreenLine line = line(new double[] {0, 0, 0, 1}, new double[] {0, 9, 4, 4}, 10);
        assertArrayEquals(new int[] {0, 0, 0, 9, 0, 4, 10, 4}, line.pieces().get(0).xy());
    }

    @Test
    void breaksWhereThereIsNoValue() {
        ScreenLine line = line(new double[] {0, 1, 2, 3, 4}, new double[] {1, 1, Double.NaN, 1, 1}, 10);
        assertEquals(2, line.pieces().size());
        assertArrayEquals(new int[] {30, 1, 40, 1}, line.pieces().get(1).xy());
    }

    @Test
    void joinsItsPieces() {
        double[] x = IntStream.range(0, 200).asDoubleStream().toArray();
        ScreenLine line = line(x, x, 3);
        for (int i = 1; i < line.pieces().size(); i++) {
            int[] before = line.pieces().get(i - 1).xy();
            int[] after = line.pieces().get(i).xy();
            assertArrayEquals(Arrays.copyOfRange(before, before.length - 2, before.length), Arrays.copyOf(after, 2));
        }
        assertTrue(line.pieces().size() > 2);
    }

    @Test
    void staysInsideWhatCanBeDrawn() {
        ScreenLine line = line(new double[] {0, 1e9}, new double[] {0, -1e12}, 1);
        assertArrayEquals(new int[] {0, 0, 30_000, -30_000}, line.pieces().get(0).xy());
    }
}
