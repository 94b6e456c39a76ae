/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.driftless.core.image.Frame;
import org.junit.jupiter.api.Test;

class ContrastTest {

    /** 10,000 pixels with the values 0 to 9999, each once. */
    private static Frame ramp() {
        short[] pixels = new short[10_000];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) ((i * 7919) % pixels.length);
        }
        return Frame.of(100, 100, pixels);
    }

    @Test
    void autoGoesFromTheFirstToTheLastPercent() {
        Contrast contrast = Contrast.auto(Histogram.of(ramp()));
        assertEquals(99, contrast.black());
        assertEquals(9899, contrast.white());
    }

    @Test
    void valuesAboveHalfOfSixteenBitsAreNotNegative() {
        short[] pixels = new short[64];
        Arrays.fill(pixels, (short) 60_000);
        pixels[0] = (short) 65_535;
        Histogram histogram = Histogram.of(Frame.of(8, 8, pixels));
        assertEquals(60_000, histogram.min());
        assertEquals(65_535, histogram.max());
        assertEquals(60_000, histogram.percentile(0.5));
    }

    @Test
    void aFewHotPixelsDoNotDarkenTheRest() {
        float[] pixels = new float[10_000];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 100;
        }
        pixels[17] = 1e6f;
        pixels[18] = Float.NaN;
        Contrast contrast = Contrast.auto(Histogram.of(Frame.of(100, 100, pixels)));
        assertTrue(contrast.white() < 1000, "white at " + contrast.white());
    }

    @Test
    void aFlatFrameHasAContrastToo() {
        Contrast contrast = Contrast.auto(Histogram.of(Frame.of(5, 5, new byte[25])));
        assertEquals(0, contrast.black());
        assertTrue(contrast.white() > contrast.black());
        assertThrows(IllegalArgumentException.class, () -> new Contrast(3, 3, false, ColorMap.GRAY));
    }

    @Test
    void aLargeFrameIsSampledEvenly() {
        int side = 2000;
        short[] pixels = new short[side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) (i / side);
        }
        Histogram histogram = Histogram.of(Frame.of(side, side, pixels));
        assertEquals(1000, histogram.percentile(0.5), 3);
    }

    @Test
    void valuesFindTheirColours() {
        Contrast contrast = new Contrast(100, 300, false, ColorMap.GRAY);
        assertEquals(0, contrast.index(-5));
        assertEquals(0, contrast.index(Double.NaN));
        assertEquals(0, contrast.index(100));
        assertEquals(128, contrast.index(200));
        assertEquals(255, contrast.index(300));
        assertEquals(255, contrast.index(1e12));
    }

    @Test
    void mapsBeginDarkAndEndBright() {
        assertEquals(0x000000, ColorMap.GRAY.table()[0]);
        assertEquals(0xffffff, ColorMap.GRAY.table()[255]);
        assertEquals(0x808080, ColorMap.GRAY.table()[128]);
        assertEquals(0x440154, ColorMap.VIRIDIS.table()[0]);
        assertEquals(0xfde725, ColorMap.VIRIDIS.table()[255]);
        assertEquals(0xffffff, ColorMap.FIRE.table()[255]);
    }

    @Test
    void invertedIsTheSameTableFromTheOtherEnd() {
        Contrast contrast = new Contrast(0, 1, false, ColorMap.FIRE);
        int[] turned = contrast.withInverted(true).table();
        int[] plain = contrast.table();
        assertEquals(plain[0], turned[255]);
        assertEquals(plain[10], turned[245]);
        assertArrayEquals(plain, contrast.withInverted(true).withInverted(false).table());
    }

    @Test
    void binsHoldEveryPixelOnce() {
        long[] bins = Histogram.of(ramp()).between(0, 9999, 10);
        assertEquals(10_000, Arrays.stream(bins).sum());
        assertEquals(1000, bins[4], 1);
    }
}
