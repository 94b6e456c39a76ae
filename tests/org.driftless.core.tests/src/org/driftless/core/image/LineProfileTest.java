/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleBinaryOperator;

import org.driftless.core.drift.RigidMotion;
import org.junit.jupiter.api.Test;

class LineProfileTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    @Test
    void takesThePixelsThemselvesWhereTheLineRunsThroughThem() {
        Frame frame = image((x, y) -> 100 * x + y);
        assertArrayEquals(new float[] {305, 405, 505}, profile(frame, new Line(3, 5, 5, 5), 1));
        assertArrayEquals(new float[] {505, 405, 305}, profile(frame, new Line(5, 5, 3, 5), 1));
        assertArrayEquals(new float[] {205, 206}, profile(frame, new Line(2, 5, 2, 6), 1));
    }

    @Test
    void averagesAcrossTheLine() {
        Frame frame = image((x, y) -> x == 10 ? 60 : 0);
        assertArrayEquals(new float[] {20, 20, 20}, profile(frame, new Line(10, 5, 10, 7), 3));
        assertArrayEquals(new float[] {0, 60, 0}, profile(frame, new Line(9, 5, 11, 5), 5), 1e-5f);
    }

    @Test
    void reproducesAParabolaOnAnyLine() {
        DoubleBinaryOperator truth = (x, y) -> 50 + 0.3 * x * x - 0.2 * x * y + 0.1 * y * y + x;
        Line line = new Line(10.3, 7.9, 40.1, 31.6);
        float[] sampled = profile(image(truth), line, 1);
        for (int i = 0; i < sampled.length; i++) {
            assertEquals(truth.applyAsDouble(line.x(i), line.y(i)), sampled[i], 1e-3);
        }
    }

    /** Taking the nearest pixel, or the line that was drawn, would make a sample that stands still move. */
    @Test
    void aLineThatMovesWithTheSampleSeesTheSame() {
        Line drawn = new Line(14, 20, 44, 26);
        RigidMotion motion = new RigidMotion(3.37, -2.61, 0.04);
        double centerX = (WIDTH - 1) / 2.0;
        double centerY = (HEIGHT - 1) / 2.0;
        Line moved = motion.apply(drawn, centerX, centerY);
        DoubleBinaryOperator still = (x, y) -> 1000 * Math.exp(-((x - 29) * (x - 29) + (y - 23) * (y - 23)) / 4.5);
        Frame before = image(still);
        Frame after = image((x, y) -> {
            double dx = x - centerX - motion.dx();
            double dy = y - centerY - motion.dy();
            return still.applyAsDouble(Math.cos(motion.theta()) * dx + Math.sin(motion.theta()) * dy + centerX,
                    Math.cos(motion.theta()) * dy - Math.sin(motion.theta()) * dx + centerY);
        });
        assertEquals(drawn.length(), moved.length(), 1e-12);
        float[] first = profile(before, drawn, 3);
        float[] second = LineProfile.along(after, moved, first.length, 3);
        float[] notMoved = profile(after, drawn, 3);
        assertTrue(largestDifference(first, second) < 10, "sampled between pixels");
        assertTrue(largestDifference(first, nearest(after, moved, first.length)) > 30, "nearest pixel");
        assertTrue(largestDifference(first, notMoved) > 300, "line left where it was");
    }

    @Test
    void isMissingOutsideTheFrame() {
        Frame frame = image((x, y) -> 7);
        float[] values = profile(frame, new Line(-2, 0, 1, 0), 3);
        assertArrayEquals(new float[] {Float.NaN, Float.NaN, 7, 7}, values, 1e-5f);
    }

    @Test
    void pixelsThatAreNoNumbersAreLeftOutOfTheMean() {
        Frame frame = image((x, y) -> y == 9 ? Double.NaN : 4);
        assertArrayEquals(new float[] {Float.NaN, Float.NaN}, profile(frame, new Line(3, 9, 4, 9), 1));
        assertArrayEquals(new float[] {4, 4}, profile(frame, new Line(3, 9, 4, 9), 3));
    }

    @Test
    void samplesEveryPixelOfItsLength() {
        assertEquals(1, new Line(2, 2, 2, 2).samples());
        assertEquals(6, new Line(0, 0, 3, 4).samples());
        assertEquals(6, new Line(0, 0, 3, 4.9).samples());
        assertThrows(IllegalArgumentException.class, () -> new Line(0, 0, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> profile(image((x, y) -> 0), new Line(0, 0, 1, 1), 0));
    }

    @Test
    void aPointHasOneValueAndAFrameMayBeOnePixelHigh() {
        Frame row = Frame.of(4, 1, new byte[] {1, 2, 3, 4});
        assertArrayEquals(new float[] {3}, profile(row, new Line(2, 0, 2, 0), 1));
        assertArrayEquals(new float[] {1, 2, 3, 4}, profile(row, new Line(0, 0, 3, 0), 5));
    }

    private static float[] profile(Frame frame, Line line, int width) {
        return LineProfile.along(frame, line, line.samples(), width);
    }

    private static float[] nearest(Frame frame, Line line, int samples) {
        float[] values = new float[samples];
        for (int i = 0; i < samples; i++) {
            for (int aside = -1; aside <= 1; aside++) {
                values[i] += frame.value((int) Math.rint(line.x(i) - aside * line.alongY()),
                        (int) Math.rint(line.y(i) + aside * line.alongX())) / 3;
            }
        }
        return values;
    }

    private static double largestDifference(float[] a, float[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static Frame image(DoubleBinaryOperator value) {
        float[] pixels = new float[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) value.applyAsDouble(i % WIDTH, i / WIDTH);
        }
        return Frame.of(WIDTH, HEIGHT, pixels);
    }
}
