/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.driftless.core.image.Frame;
import org.junit.jupiter.api.Test;

class TimeAverageTest {

    private static final int SIZE = 40;

    /** A spot of 2 px, with noise. */
    private static Frame spot(double x0, double y0, double noise, Random random) {
        short[] pixels = new short[SIZE * SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double r = Math.hypot(x - x0, y - y0) / 2;
                pixels[y * SIZE + x] =
                        (short) Math.round(40000 + 8000 * Math.exp(-r * r / 2) + noise * random.nextGaussian());
            }
        }
        return Frame.of(SIZE, SIZE, pixels);
    }

    private static TimeAverage of(List<Frame> frames, int x0, int y0, int width, int height) {
        TimeAverage average = new TimeAverage(x0, y0, width, height);
        frames.forEach(average::add);
        return average;
    }

    private static double[] values(Frame frame, int x0, int y0, int width, int height) {
        double[] all = new double[width * height];
        for (int y = 0; y < height; y++) {
            frame.copyRow(x0, y0 + y, width, all, y * width);
        }
        return all;
    }

    @Test
    void theCorrelationIsThatOfAllPairs() {
        Random random = new Random(2);
        List<Frame> frames = new ArrayList<>();
        for (int k = 0; k < 9; k++) {
            frames.add(spot(19 + 0.4 * k, 20, 300, random));
        }
        double sum = 0;
        for (int a = 0; a < 9; a++) {
            for (int b = 0; b < a; b++) {
                sum += new PearsonsCorrelation().correlation(values(frames.get(a), 5, 7, 30, 25),
                        values(frames.get(b), 5, 7, 30, 25));
            }
        }
        TimeAverage average = of(frames, 5, 7, 30, 25);
        assertEquals(sum / 36, average.correlation(), 1e-3, "the pairs' variances differ a little");
        double naive = 0;
        for (Frame frame : frames) {
            naive += new PearsonsCorrelation().correlation(values(frame, 5, 7, 30, 25),
                    values(average.mean(), 0, 0, 30, 25)) / 9;
        }
        assertTrue(naive > average.correlation() + 0.05, "a frame is like an average that it is part of: " + naive);
    }

    @Test
    void noiseIsNoLikeness() {
        Random random = new Random(3);
        List<Frame> frames = new ArrayList<>();
        for (int k = 0; k < 30; k++) {
            short[] pixels = new short[SIZE * SIZE];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (short) (50000 + 100 * random.nextGaussian());
            }
            frames.add(Frame.of(SIZE, SIZE, pixels));
        }
        assertEquals(0, of(frames, 0, 0, SIZE, SIZE).correlation(), 0.005);
    }

    @Test
    void aSpotThatStaysIsSharperThanOneThatMoves() {
        Random random = new Random(4);
        List<Frame> still = new ArrayList<>();
        List<Frame> moving = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            still.add(spot(20, 20, 100, random));
            moving.add(spot(16 + 0.4 * k, 20, 100, random));
        }
        TimeAverage after = of(still, 0, 0, SIZE, SIZE);
        TimeAverage before = of(moving, 0, 0, SIZE, SIZE);
        assertTrue(after.sharpness() > 1.3 * before.sharpness(), after.sharpness() + " and " + before.sharpness());
        assertTrue(after.correlation() > before.correlation() + 0.1);
    }

    @Test
    void theGradientIsInCountsAPixel() {
        float[] ramp = new float[SIZE * SIZE];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = 3 * (i % SIZE) + 4 * (i / SIZE);
        }
        assertEquals(5, of(List.of(Frame.of(SIZE, SIZE, ramp)), 2, 2, 20, 20).sharpness(), 1e-9);
    }

    @Test
    void theMeanIsExactInSixteenBits() {
        short[] high = new short[9];
        java.util.Arrays.fill(high, (short) 65535);
        TimeAverage average = new TimeAverage(0, 0, 3, 3);
        for (int k = 0; k < 256; k++) {
            average.add(Frame.of(3, 3, high));
        }
        assertEquals(65535, average.mean().value(1, 1));
        assertTrue(Double.isNaN(average.correlation()), "nothing to compare in an even frame");
        assertThrows(IndexOutOfBoundsException.class, () -> new TimeAverage(2, 0, 3, 3).add(Frame.of(3, 3, high)));
    }
}
