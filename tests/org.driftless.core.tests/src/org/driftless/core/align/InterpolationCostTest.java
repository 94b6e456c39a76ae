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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationCostTest {

    @Test
    void linearHalvesTheNoiseAlongEachAxisAtHalfAPixel() {
        assertEquals(0.25, InterpolationCost.of(Interpolation.LINEAR, new RigidMotion(0.5, -3.5, 0)).noiseGain(),
                1e-12);
        assertEquals(0.5, InterpolationCost.of(Interpolation.LINEAR, new RigidMotion(0.5, 7, 0)).noiseGain(), 1e-12);
        assertEquals(4.0 / 9, InterpolationCost.of(Interpolation.LINEAR, new RigidMotion(0, 0, 0.1)).noiseGain(),
                1e-3);
    }

    @Test
    void wholePixelsCostNothing() {
        for (Interpolation kind : Interpolation.values()) {
            InterpolationCost cost = InterpolationCost.of(kind, new RigidMotion(3, -2, 0));
            assertEquals(1, cost.noiseGain(), 1e-12);
            assertEquals(0, cost.peakLoss(1, 1.5), 1e-12);
        }
    }

    @Test
    void cubicLosesUnderTwoPercentOfASharpPeak() {
        InterpolationCost cubic = InterpolationCost.of(Interpolation.CUBIC, new RigidMotion(0.5, 0.5, 0));
        assertTrue(cubic.peakLoss(1.15, 1.15) < 0.02);
        InterpolationCost linear = InterpolationCost.of(Interpolation.LINEAR, new RigidMotion(0.5, 0.5, 0));
        assertEquals(0.17, linear.peakLoss(1.15, 1.15), 0.005);
    }

    @Test
    void quinticCostsLessThanCubicAndThatLessThanLinear() {
        for (RigidMotion motion : new RigidMotion[] {new RigidMotion(0.5, 0.5, 0), new RigidMotion(0.2, 0, 0.1)}) {
            InterpolationCost linear = InterpolationCost.of(Interpolation.LINEAR, motion);
            InterpolationCost cubic = InterpolationCost.of(Interpolation.CUBIC, motion);
            InterpolationCost quintic = InterpolationCost.of(Interpolation.QUINTIC, motion);
            assertTrue(quintic.noiseGain() > cubic.noiseGain() && cubic.noiseGain() > linear.noiseGain());
            assertTrue(quintic.peakLoss(1.15, 1.15) < cubic.peakLoss(1.15, 1.15));
            assertTrue(cubic.peakLoss(1.15, 1.15) < linear.peakLoss(1.15, 1.15));
        }
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, 0.3, -0.4, 0", "CUBIC, 0.3, -0.4, 0", "CUBIC, 0.5, 0, 0", "LINEAR, 0.2, 0.1, 0.2", "QUINTIC, 0.3, -0.4, 0",
        "QUINTIC, 0.2, 0.1, 0.2",
        "CUBIC, 0.2, 0.1, 0.2"})
    void noiseGainIsWhatAWarpDoesToNoise(Interpolation kind, double dx, double dy, double theta) {
        int size = 300;
        SplittableRandom random = new SplittableRandom(11);
        Frame noise = Frame.zeros(size, size, PixelType.FLOAT32);
        float[] pixels = (float[]) noise.pixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
        }
        RigidMotion motion = new RigidMotion(dx, dy, theta);
        Frame aligned = new FrameWarper(size, size, kind, EdgePolicy.fill(0)).warp(noise, motion).frame();
        double sum = 0;
        int count = 0;
        for (int y = 50; y < size - 50; y++) {
            for (int x = 50; x < size - 50; x++) {
                sum += aligned.value(x, y) * aligned.value(x, y);
                count++;
            }
        }
        assertEquals(InterpolationCost.of(kind, motion).noiseGain(), sum / count, 0.03);
    }
}
