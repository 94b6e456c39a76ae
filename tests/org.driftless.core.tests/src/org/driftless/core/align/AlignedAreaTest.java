/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.junit.jupiter.api.Test;

class AlignedAreaTest {

    @Test
    void translationsLeaveExactlyTheCommonPart() {
        List<RigidMotion> motions = List.of(RigidMotion.NONE, new RigidMotion(3.2, -7, 0),
                new RigidMotion(-1.5, 2.5, 0));
        assertEquals(new AlignedArea(2, 7, 96, 77), AlignedArea.common(motions, 100, 80, Interpolation.CUBIC));
        assertEquals(new AlignedArea(1, 7, 97, 77), AlignedArea.common(motions, 100, 80, Interpolation.NONE));
        assertEquals(AlignedArea.whole(100, 80),
                AlignedArea.common(List.of(RigidMotion.NONE), 100, 80, Interpolation.LINEAR));
    }

    @Test
    void rotatedAreaIsInsideAndNearlyTheLargest() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 12; trial++) {
            List<RigidMotion> motions = new ArrayList<>(List.of(RigidMotion.NONE));
            for (int k = 0; k < 4; k++) {
                motions.add(new RigidMotion(random.nextDouble(-4, 4), random.nextDouble(-4, 4),
                        random.nextDouble(-0.3, 0.3)));
            }
            AlignedArea area = AlignedArea.common(motions, 33, 26, Interpolation.CUBIC);
            for (RigidMotion motion : motions) {
                assertEquals(0, new FrameWarper(33, 26, Interpolation.CUBIC, EdgePolicy.CROP, area)
                        .warp(Frame.zeros(33, 26, PixelType.UINT8), motion).outsidePixels());
            }
            int largest = bruteForceLargest(motions, 33, 26);
            assertTrue(area.pixels() <= largest && area.pixels() >= 0.9 * largest,
                    area + " has " + area.pixels() + " pixels of " + largest);
        }
    }

    @Test
    void aTurnOfALargeFrameCostsLittle() {
        AlignedArea area = AlignedArea.common(List.of(RigidMotion.NONE, new RigidMotion(0, 0, Math.toRadians(0.5))), 1024,
                1024, Interpolation.CUBIC);
        assertTrue(area.width() > 1012 && area.height() > 1012, area.toString());
    }

    @Test
    void theUnionHoldsEveryPixelThatComesFromInsideAFrameAndNoRowMore() {
        SplittableRandom random = new SplittableRandom(6);
        for (int trial = 0; trial < 20; trial++) {
            List<RigidMotion> motions = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                motions.add(new RigidMotion(random.nextDouble(-6, 6), random.nextDouble(-6, 6),
                        trial < 5 ? 0 : random.nextDouble(-0.4, 0.4)));
            }
            int[] expected = {99, 99, -99, -99};
            for (int y = -40; y < 70; y++) {
                for (int x = -40; x < 70; x++) {
                    for (RigidMotion motion : motions) {
                        if (isInAll(List.of(motion), x, y, 33, 26)) {
                            expected[0] = Math.min(expected[0], x);
                            expected[1] = Math.min(expected[1], y);
                            expected[2] = Math.max(expected[2], x + 1);
                            expected[3] = Math.max(expected[3], y + 1);
                        }
                    }
                }
            }
            AlignedArea area = AlignedArea.union(motions, 33, 26, Interpolation.CUBIC);
            // A corner of a rotated frame may reach a column in which no pixel centre lies inside.
            int spare = trial < 5 ? 0 : 1;
            assertTrue(area.x0() <= expected[0] && area.x0() >= expected[0] - spare, area.toString());
            assertTrue(area.y0() <= expected[1] && area.y0() >= expected[1] - spare, area.toString());
            assertTrue(area.x1() >= expected[2] && area.x1() <= expected[2] + spare, area.toString());
            assertTrue(area.y1() >= expected[3] && area.y1() <= expected[3] + spare, area.toString());
        }
    }

    @Test
    void theUnionOfWholePixelsIsExact() {
        List<RigidMotion> motions = List.of(RigidMotion.NONE, new RigidMotion(7.6, -3.2, 0));
        assertEquals(new AlignedArea(-8, 0, 100, 83), AlignedArea.union(motions, 100, 80, Interpolation.NONE));
        assertEquals(new AlignedArea(-7, 0, 100, 83), AlignedArea.union(motions, 100, 80, Interpolation.LINEAR));
        assertEquals(AlignedArea.whole(100, 80),
                AlignedArea.of(EdgePolicy.Mode.NEAREST, motions, 100, 80, Interpolation.LINEAR));
    }

    @Test
    void refusesToExpandBeyondMeasure() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> AlignedArea.union(
                List.of(RigidMotion.NONE, new RigidMotion(310, 0, 0)), 100, 80, Interpolation.LINEAR));
        assertEquals("The aligned frames would have 410 x 80 pixels, more than 4 times those of the frames of 100 x 80"
                + " pixels; choose the edges nearest or fill", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> AlignedArea.union(
                List.of(RigidMotion.NONE, new RigidMotion(1e12, 0, 0)), 100, 80, Interpolation.LINEAR));
    }

    @Test
    void refusesWhenNothingRemains() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> AlignedArea.common(
                List.of(RigidMotion.NONE, new RigidMotion(100, 0, 0)), 100, 80, Interpolation.LINEAR));
        assertEquals("No pixel is in all frames: the drift reaches 100.0 px in frames of 100 x 80 pixels; choose the"
                + " edges nearest, fill or expand", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> AlignedArea.common(
                List.of(new RigidMotion(60, 0, 0.1), new RigidMotion(-60, 0, 0)), 100, 80, Interpolation.LINEAR));
        assertThrows(IllegalArgumentException.class, () -> AlignedArea.common(
                List.of(new RigidMotion(0.5, 0, 0.1)), 100, 80, Interpolation.NONE));
    }

    private static int bruteForceLargest(List<RigidMotion> motions, int width, int height) {
        boolean[][] inside = new boolean[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                inside[y][x] = isInAll(motions, x, y, width, height);
            }
        }
        int best = 0;
        for (int y0 = 0; y0 < height; y0++) {
            for (int x0 = 0; x0 < width; x0++) {
                int limit = width;
                for (int y1 = y0; y1 < height && inside[y1][x0]; y1++) {
                    int x1 = x0;
                    while (x1 < limit && inside[y1][x1]) {
                        x1++;
                    }
                    limit = x1;
                    best = Math.max(best, (limit - x0) * (y1 - y0 + 1));
                }
            }
        }
        return best;
    }

    private static boolean isInAll(List<RigidMotion> motions, int x, int y, int width, int height) {
        return motions.stream().allMatch(motion -> {
            double sourceX = motion.applyX(x, y, (width - 1) / 2.0, (height - 1) / 2.0);
            double sourceY = motion.applyY(x, y, (width - 1) / 2.0, (height - 1) / 2.0);
            return sourceX >= -1e-9 && sourceY >= -1e-9 && sourceX <= width - 1 + 1e-9 && sourceY <= height - 1 + 1e-9;
        });
    }
}
