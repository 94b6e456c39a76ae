/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FrameWarperTest {

    private static final int WIDTH = 61;
    private static final int HEIGHT = 90;
    private static final Interpolation[] INTERPOLATING = {Interpolation.LINEAR, Interpolation.CUBIC, Interpolation.QUINTIC};

    @ParameterizedTest
    @CsvSource({"3.3, -7.7, 0", "-0.25, 0, 0", "0, 1.5, 0", "70.5, 0.5, 0", "-70.5, -120.25, 0", "0.999999, 88.5, 0",
        "3.3, -7.7, 0.02", "-1, 2, -0.7", "0, 0, 3.0"})
    void allAgreeWithBruteForce(double dx, double dy, double theta) {
        Frame input = randomFrame(WIDTH, HEIGHT, PixelType.FLOAT32, 1);
        RigidMotion motion = new RigidMotion(dx, dy, theta);
        for (Interpolation kind : INTERPOLATING) {
            Frame aligned = new FrameWarper(WIDTH, HEIGHT, kind, EdgePolicy.NEAREST).warp(input, motion).frame();
            BruteForceWarp expected = new BruteForceWarp(input, kind);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    assertRounded(expected.aligned(x, y, motion), aligned.value(x, y), kind + " " + x + "," + y);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 7", "7, 1", "2, 2", "2, 5", "3, 2", "5, 29", "29, 28", "130, 3"})
    void tinyFramesAgreeWithBruteForce(int width, int height) {
        Frame input = randomFrame(width, height, PixelType.FLOAT32, 2);
        for (RigidMotion motion : new RigidMotion[] {new RigidMotion(0.4, -0.3, 0), new RigidMotion(-0.6, 1.2, 0.1)}) {
            for (Interpolation kind : INTERPOLATING) {
                Frame aligned = new FrameWarper(width, height, kind, EdgePolicy.NEAREST).warp(input, motion).frame();
                BruteForceWarp expected = new BruteForceWarp(input, kind);
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        assertRounded(expected.aligned(x, y, motion), aligned.value(x, y), kind + " " + x + "," + y);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PixelType.class)
    void noMotionLeavesEveryBit(PixelType type) {
        Frame input = randomFrame(WIDTH, HEIGHT, type, 3);
        if (type == PixelType.FLOAT32) {
            ((float[]) input.pixels())[17] = Float.intBitsToFloat(0x7fc12345);
            ((float[]) input.pixels())[18] = Float.NEGATIVE_INFINITY;
            ((float[]) input.pixels())[19] = -0.0f;
        }
        for (Interpolation kind : Interpolation.values()) {
            WarpResult result = new FrameWarper(WIDTH, HEIGHT, kind, EdgePolicy.fill(0)).warp(input, RigidMotion.NONE);
            assertPixelsEqual(input, result.frame());
            assertEquals(0, result.clippedPixels());
            assertEquals(0, result.outsidePixels());
        }
    }

    @Test
    void wholePixelsAreMovedUnchangedByEveryInterpolation() {
        Frame input = randomFrame(WIDTH, HEIGHT, PixelType.UINT16, 4);
        RigidMotion motion = new RigidMotion(5, -3, 0);
        for (Interpolation kind : Interpolation.values()) {
            WarpResult result = new FrameWarper(WIDTH, HEIGHT, kind, EdgePolicy.NEAREST).warp(input, motion);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    assertEquals(input.value(Math.min(WIDTH - 1, x + 5), Math.max(0, y - 3)),
                            result.frame().value(x, y));
                }
            }
            assertEquals((long) WIDTH * HEIGHT - (WIDTH - 5) * (HEIGHT - 3), result.outsidePixels());
        }
    }

    @Test
    void withoutInterpolationTheDriftIsRoundedHalfUp() {
        Frame input = randomFrame(WIDTH, HEIGHT, PixelType.UINT8, 5);
        FrameWarper warper = new FrameWarper(WIDTH, HEIGHT, Interpolation.NONE, EdgePolicy.NEAREST);
        assertPixelsEqual(warper.warp(input, new RigidMotion(3, -2, 0)).frame(),
                warper.warp(input, new RigidMotion(2.5, -2.5, 0)).frame());
        assertPixelsEqual(warper.warp(input, new RigidMotion(2, -3, 0)).frame(),
                warper.warp(input, new RigidMotion(2.49, -2.51, 0)).frame());
        assertThrows(IllegalArgumentException.class, () -> warper.warp(input, new RigidMotion(0, 0, 1e-3)));
    }

    @Test
    void alignedGaussianStandsWhereItWas() {
        RigidMotion motion = new RigidMotion(3.37, -2.81, 0.04);
        Frame moved = Frame.zeros(80, 70, PixelType.FLOAT32);
        double x0 = motion.applyX(30, 41, 39.5, 34.5);
        double y0 = motion.applyY(30, 41, 39.5, 34.5);
        setGaussian(moved, x0, y0, 2);
        Frame truth = Frame.zeros(80, 70, PixelType.FLOAT32);
        setGaussian(truth, 30, 41, 2);
        Frame aligned = new FrameWarper(80, 70, Interpolation.CUBIC, EdgePolicy.NEAREST).warp(moved, motion).frame();
        for (int y = 0; y < 70; y++) {
            for (int x = 0; x < 80; x++) {
                assertEquals(truth.value(x, y), aligned.value(x, y), 1.5, x + "," + y);
            }
        }
    }

    /** The naive way, linear interpolation, takes a sixth off the peak; the splines do not. */
    @Test
    void splinesKeepASharpPeakThatLinearLoses() {
        double linear = peakAfter(Interpolation.LINEAR);
        double cubic = peakAfter(Interpolation.CUBIC);
        double quintic = peakAfter(Interpolation.QUINTIC);
        assertEquals(0.828, linear, 0.001);
        assertTrue(cubic > 0.98 && cubic < 1, "peak " + cubic);
        assertTrue(quintic > 0.99 && quintic < 1, "peak " + quintic);
    }

    private static double peakAfter(Interpolation kind) {
        Frame moved = Frame.zeros(40, 40, PixelType.FLOAT32);
        setGaussian(moved, 20.5, 19.5, 1.15);
        RigidMotion motion = new RigidMotion(0.5, -0.5, 0);
        double peak = new FrameWarper(40, 40, kind, EdgePolicy.NEAREST).warp(moved, motion).frame().value(20, 20) / 1000;
        assertEquals(1 - peak, InterpolationCost.of(kind, motion).peakLoss(1.15, 1.15), 1e-6, kind.toString());
        return peak;
    }

    @ParameterizedTest
    @CsvSource({"3.25, -7.7, 0", "0.5, 0.5, 0", "0.1, 4, 0", "2, -0.3, 0", "0.3, 0.2, 0.1"})
    void aConstantStaysThatConstant(double dx, double dy, double theta) {
        Frame input = Frame.zeros(WIDTH, HEIGHT, PixelType.UINT16);
        double[] row = new double[WIDTH];
        Arrays.fill(row, 54_321);
        for (int y = 0; y < HEIGHT; y++) {
            input.setRow(y, row);
        }
        for (Interpolation kind : INTERPOLATING) {
            WarpResult result = new FrameWarper(WIDTH, HEIGHT, kind, EdgePolicy.NEAREST)
                    .warp(input, new RigidMotion(dx, dy, theta));
            assertPixelsEqual(input, result.frame());
            assertEquals(0, result.clippedPixels());
        }
    }

    /** Frames of several strips against exact arithmetic: only what lies within 1e-9 of a half may go either way. */
    @ParameterizedTest
    @CsvSource({"UINT8, 0.3, -0.7", "UINT16, 0.3, -0.7", "UINT16, 0.5, 0.5", "UINT16, -3.1, 2.9", "UINT32, 0.3, -0.7"})
    void linearIsRoundedHalfUpOfTheExactValue(PixelType type, double dx, double dy) {
        int width = 1100;
        int height = 12;
        Frame input = randomFrame(width, height, type, 12);
        Frame aligned = new FrameWarper(width, height, Interpolation.LINEAR, EdgePolicy.NEAREST)
                .warp(input, new RigidMotion(dx, dy, 0)).frame();
        BigDecimal fractionX = new BigDecimal(dx - Math.floor(dx));
        BigDecimal fractionY = new BigDecimal(dy - Math.floor(dy));
        int compared = 0;
        for (int y = 3; y < height - 4; y++) {
            for (int x = 4; x < width - 2; x++) {
                int column = x + (int) Math.floor(dx);
                int row = y + (int) Math.floor(dy);
                BigDecimal above = between(input.value(column, row), input.value(column + 1, row), fractionX);
                BigDecimal below = between(input.value(column, row + 1), input.value(column + 1, row + 1), fractionX);
                BigDecimal exact = above.add(fractionY.multiply(below.subtract(above)));
                BigDecimal rounded = exact.setScale(0, RoundingMode.HALF_UP);
                BigDecimal fromTie = exact.subtract(rounded).abs().subtract(new BigDecimal("0.5"));
                if (fromTie.signum() == 0 || Math.abs(fromTie.doubleValue()) > (type == PixelType.UINT32 ? 1e-5 : 1e-9)) {
                    assertEquals(rounded.doubleValue(), aligned.value(x, y), x + "," + y);
                    compared++;
                }
            }
        }
        assertTrue(compared > 5000, compared + " pixels compared");
    }

    private static BigDecimal between(double left, double right, BigDecimal fraction) {
        return new BigDecimal(left).add(fraction.multiply(new BigDecimal(right).subtract(new BigDecimal(left))));
    }

    /** Only some rows of a tall frame are held at once, whichever way up it comes out. */
    @ParameterizedTest
    @CsvSource({"0.02", "-0.3", "1.5707963267948966", "3.1", "-3.1"})
    void tallFramesTurnEitherWay(double theta) {
        Frame input = randomFrame(40, 300, PixelType.FLOAT32, 13);
        RigidMotion motion = new RigidMotion(2.3, -1.7, theta);
        for (Interpolation kind : new Interpolation[] {Interpolation.LINEAR, Interpolation.QUINTIC}) {
            Frame aligned = new FrameWarper(40, 300, kind, EdgePolicy.NEAREST).warp(input, motion).frame();
            BruteForceWarp expected = new BruteForceWarp(input, kind);
            for (int y = 0; y < 300; y += 7) {
                for (int x = 0; x < 40; x++) {
                    assertRounded(expected.aligned(x, y, motion), aligned.value(x, y), kind + " " + x + "," + y);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"5, -4, 0", "5.5, -4.2, 0", "-200, 300.5, 0", "1.5, 0.2, -0.05"})
    void anExpandedFrameShowsMoreOfTheSame(double dx, double dy, double theta) {
        RigidMotion motion = new RigidMotion(dx, dy, theta);
        AlignedArea area = AlignedArea.union(List.of(motion), WIDTH, HEIGHT, Interpolation.CUBIC);
        AlignedArea wide = new AlignedArea(Math.min(0, area.x0()) - 2, Math.min(0, area.y0()) - 1,
                Math.max(WIDTH, area.x1()) + 3, Math.max(HEIGHT, area.y1()));
        for (PixelType type : new PixelType[] {PixelType.UINT16, PixelType.FLOAT32}) {
            Frame input = randomFrame(WIDTH, HEIGHT, type, 14);
            for (Interpolation kind : INTERPOLATING) {
                WarpResult result = new FrameWarper(WIDTH, HEIGHT, kind, EdgePolicy.EXPAND, wide).warp(input, motion);
                BruteForceWarp expected = new BruteForceWarp(input, kind);
                long outside = 0;
                for (int y = wide.y0(); y < wide.y1(); y++) {
                    for (int x = wide.x0(); x < wide.x1(); x++) {
                        double actual = result.frame().value(x - wide.x0(), y - wide.y0());
                        if (comesFromInside(x, y, motion)) {
                            double value = expected.aligned(x, y, motion);
                            assertEquals(type.isInteger() ? Math.clamp(value, 0, 65535) : value, actual,
                                    type.isInteger() ? 0.5 + 1e-8 : 0.5 * Math.ulp((float) value) + 1e-8);
                        } else {
                            outside++;
                            assertEquals(type.isInteger() ? 0 : Double.NaN, actual, kind + " " + x + "," + y);
                        }
                    }
                }
                assertEquals(outside, result.outsidePixels());
                assertTrue(outside >= 3);
            }
        }
    }

    private static boolean comesFromInside(int x, int y, RigidMotion motion) {
        double sourceX = motion.applyX(x, y, (WIDTH - 1) / 2.0, (HEIGHT - 1) / 2.0);
        double sourceY = motion.applyY(x, y, (WIDTH - 1) / 2.0, (HEIGHT - 1) / 2.0);
        return sourceX >= -1e-9 && sourceY >= -1e-9 && sourceX <= WIDTH - 1 + 1e-9 && sourceY <= HEIGHT - 1 + 1e-9;
    }

    @Test
    void overshootAtASaturatedEdgeIsClampedAndCounted() {
        Frame input = Frame.zeros(20, 10, PixelType.UINT16);
        double[] row = new double[20];
        Arrays.fill(row, 10, 20, 65535);
        for (int y = 0; y < 10; y++) {
            input.setRow(y, row);
        }
        RigidMotion motion = new RigidMotion(0.5, 0, 0);
        for (Interpolation kind : new Interpolation[] {Interpolation.CUBIC, Interpolation.QUINTIC}) {
            WarpResult aligned = new FrameWarper(20, 10, kind, EdgePolicy.NEAREST).warp(input, motion);
            long expected = 0;
            BruteForceWarp exact = new BruteForceWarp(input, kind);
            for (int x = 0; x < 20; x++) {
                double value = Math.floor(exact.aligned(x, 0, motion) + 0.5);
                expected += value < 0 || value > 65535 ? 10 : 0;
                assertEquals(Math.clamp(value, 0, 65535), aligned.frame().value(x, 3));
            }
            assertTrue(expected > 0);
            assertEquals(expected, aligned.clippedPixels());
        }
        assertEquals(0, new FrameWarper(20, 10, Interpolation.LINEAR, EdgePolicy.NEAREST).warp(input, motion)
                .clippedPixels());
    }

    @ParameterizedTest
    @CsvSource({"3.5, -2.25, 0", "-70, 0, 0", "2, 1, 0", "0.5, 0.5, 0.1"})
    void fillWritesItsValueWhereNothingIsKnown(double dx, double dy, double theta) {
        Frame input = randomFrame(WIDTH, HEIGHT, PixelType.UINT16, 6);
        RigidMotion motion = new RigidMotion(dx, dy, theta);
        for (Interpolation kind : INTERPOLATING) {
            Frame nearest = new FrameWarper(WIDTH, HEIGHT, kind, EdgePolicy.NEAREST).warp(input, motion).frame();
            WarpResult filled = new FrameWarper(WIDTH, HEIGHT, kind, EdgePolicy.fill(77)).warp(input, motion);
            long outside = 0;
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    double sourceX = motion.applyX(x, y, (WIDTH - 1) / 2.0, (HEIGHT - 1) / 2.0);
                    double sourceY = motion.applyY(x, y, (WIDTH - 1) / 2.0, (HEIGHT - 1) / 2.0);
                    boolean inside = sourceX >= 0 && sourceY >= 0 && sourceX <= WIDTH - 1 && sourceY <= HEIGHT - 1;
                    outside += inside ? 0 : 1;
                    assertEquals(inside ? nearest.value(x, y) : 77, filled.frame().value(x, y), x + "," + y);
                }
            }
            assertEquals(outside, filled.outsidePixels());
        }
    }

    @Test
    void croppedFrameIsThePartOfTheWholeOne() {
        Frame input = randomFrame(WIDTH, HEIGHT, PixelType.UINT16, 7);
        AlignedArea area = new AlignedArea(7, 11, 50, 83);
        for (RigidMotion motion : new RigidMotion[] {new RigidMotion(5, -4, 0), new RigidMotion(5.5, -4.2, 0),
            new RigidMotion(1.5, 0.2, -0.05)}) {
            for (Interpolation kind : INTERPOLATING) {
                Frame whole = new FrameWarper(WIDTH, HEIGHT, kind, EdgePolicy.NEAREST).warp(input, motion).frame();
                WarpResult part = new FrameWarper(WIDTH, HEIGHT, kind, EdgePolicy.CROP, area).warp(input, motion);
                assertEquals(43, part.frame().width());
                assertEquals(72, part.frame().height());
                assertEquals(0, part.outsidePixels());
                for (int y = 0; y < 72; y++) {
                    for (int x = 0; x < 43; x++) {
                        assertEquals(whole.value(x + 7, y + 11), part.frame().value(x, y));
                    }
                }
            }
        }
    }

    /** The naive way lets the prefilter carry one NaN through its whole row and column. */
    @Test
    void oneNaNStaysWhereItIs() {
        Frame clean = randomFrame(WIDTH, HEIGHT, PixelType.FLOAT32, 8);
        Frame spoiled = Frame.of(WIDTH, HEIGHT, ((float[]) clean.pixels()).clone());
        ((float[]) spoiled.pixels())[40 * WIDTH + 30] = Float.NaN;
        for (RigidMotion motion : new RigidMotion[] {new RigidMotion(0.5, 0, 0), new RigidMotion(0.3, 0.6, 0),
            new RigidMotion(0.3, 0.6, 0.01)}) {
            for (Interpolation kind : INTERPOLATING) {
                Frame aligned = new FrameWarper(WIDTH, HEIGHT, kind, EdgePolicy.NEAREST).warp(spoiled, motion).frame();
                int lost = 0;
                for (float value : (float[]) aligned.pixels()) {
                    lost += Float.isNaN(value) ? 1 : 0;
                }
                assertTrue(lost >= 2 && lost <= 4, lost + " pixels lost by " + kind);
            }
        }
    }

    @Test
    void aWarperHasNoMemoryOfEarlierFrames() {
        Frame first = randomFrame(WIDTH, HEIGHT, PixelType.UINT16, 9);
        Frame second = randomFrame(WIDTH, HEIGHT, PixelType.UINT16, 10);
        RigidMotion shift = new RigidMotion(4.3, -1.6, 0);
        RigidMotion turn = new RigidMotion(4.3, -1.6, 0.03);
        FrameWarper used = new FrameWarper(WIDTH, HEIGHT, Interpolation.CUBIC, EdgePolicy.NEAREST);
        used.warp(first, new RigidMotion(-9.1, 30.2, 0));
        used.warp(first, new RigidMotion(-9.1, 3.2, -0.2));
        for (RigidMotion motion : new RigidMotion[] {shift, turn}) {
            assertPixelsEqual(new FrameWarper(WIDTH, HEIGHT, Interpolation.CUBIC, EdgePolicy.NEAREST)
                    .warp(second, motion).frame(), used.warp(second, motion).frame());
        }
    }

    @Test
    void aFrameThatIsUsedAgainKeepsNothing() {
        Frame first = randomFrame(WIDTH, HEIGHT, PixelType.UINT16, 9);
        Frame second = randomFrame(WIDTH, HEIGHT, PixelType.UINT16, 10);
        RigidMotion[] motions = {new RigidMotion(4.3, -1.6, 0), new RigidMotion(-500, 3, 0), new RigidMotion(5, -7, 0),
            new RigidMotion(4.3, 200.5, 0.03)};
        for (EdgePolicy edges : new EdgePolicy[] {EdgePolicy.NEAREST, EdgePolicy.fill(7)}) {
            for (Interpolation kind : INTERPOLATING) {
                for (RigidMotion motion : motions) {
                    FrameWarper warper = new FrameWarper(WIDTH, HEIGHT, kind, edges);
                    Frame old = warper.warp(first, new RigidMotion(-9.1, 30.2, 0)).frame();
                    warper.reuse(old);
                    Frame again = warper.warp(second, motion).frame();
                    assertSame(old, again);
                    assertPixelsEqual(new FrameWarper(WIDTH, HEIGHT, kind, edges).warp(second, motion).frame(), again);
                    assertNotSame(again, warper.warp(second, motion).frame());
                }
            }
        }
    }

    @Test
    void refusesWhatItCannotDo() {
        FrameWarper warper = new FrameWarper(WIDTH, HEIGHT, Interpolation.CUBIC, EdgePolicy.fill(70_000));
        Frame input = Frame.zeros(WIDTH, HEIGHT, PixelType.UINT16);
        assertThrows(IllegalArgumentException.class, () -> warper.warp(input, RigidMotion.NONE));
        FrameWarper nearest = new FrameWarper(WIDTH, HEIGHT, Interpolation.CUBIC, EdgePolicy.NEAREST);
        assertThrows(IllegalArgumentException.class, () -> nearest.warp(input, new RigidMotion(Double.NaN, 0, 0)));
        assertThrows(IllegalArgumentException.class,
                () -> nearest.warp(Frame.zeros(WIDTH, 3, PixelType.UINT16), RigidMotion.NONE));
        assertThrows(IllegalArgumentException.class,
                () -> new FrameWarper(WIDTH, HEIGHT, Interpolation.CUBIC, EdgePolicy.CROP));
        assertThrows(IllegalArgumentException.class,
                () -> new FrameWarper(WIDTH, HEIGHT, Interpolation.CUBIC, EdgePolicy.EXPAND));
        assertThrows(IllegalArgumentException.class,
                () -> new FrameWarper(WIDTH, HEIGHT, Interpolation.CUBIC, EdgePolicy.CROP,
                        AlignedArea.whole(WIDTH + 1, HEIGHT)));
    }

    /** To half the distance of two floats. */
    private static void assertRounded(double expected, double actual, String what) {
        assertEquals(expected, actual, 0.5 * Math.ulp((float) expected) + 1e-8, what);
    }

    private static void setGaussian(Frame frame, double x0, double y0, double sigma) {
        double[] row = new double[frame.width()];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = 1000 * Math.exp(-0.5 * ((x - x0) * (x - x0) + (y - y0) * (y - y0)) / (sigma * sigma));
            }
            frame.setRow(y, row);
        }
    }

    private static Frame randomFrame(int width, int height, PixelType type, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Frame frame = Frame.zeros(width, height, type);
        double[] row = new double[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = random.nextDouble() * (type == PixelType.FLOAT32 ? 60_000 : type.max());
            }
            frame.setRow(y, row);
        }
        return frame;
    }

    private static void assertPixelsEqual(Frame expected, Frame actual) {
        switch (expected.type()) {
            case UINT8 -> assertArrayEquals((byte[]) expected.pixels(), (byte[]) actual.pixels());
            case UINT16 -> assertArrayEquals((short[]) expected.pixels(), (short[]) actual.pixels());
            case UINT32 -> assertArrayEquals((int[]) expected.pixels(), (int[]) actual.pixels());
            case FLOAT32 -> {
                float[] a = (float[]) expected.pixels();
                float[] b = (float[]) actual.pixels();
                for (int i = 0; i < a.length; i++) {
                    assertEquals(Float.floatToRawIntBits(a[i]), Float.floatToRawIntBits(b[i]));
                }
            }
        }
    }
}
