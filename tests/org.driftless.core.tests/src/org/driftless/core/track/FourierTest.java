/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.driftless.core.particle.SpotImage;
import org.junit.jupiter.api.Test;

class FourierTest {

    @Test
    void transformsAsCommonsMathDoes() {
        Random random = new Random(3);
        for (int n = 2; n <= 512; n *= 2) {
            double[] re = random.doubles(n + 3).toArray();
            double[] im = random.doubles(n + 3).toArray();
            double[][] expected = new double[2][n];
            System.arraycopy(re, 3, expected[0], 0, n);
            System.arraycopy(im, 3, expected[1], 0, n);
            FastFourierTransformer.transformInPlace(expected, DftNormalization.STANDARD, TransformType.FORWARD);
            new Fourier(n).forward(re, im, 3);
            for (int k = 0; k < n; k++) {
                assertEquals(expected[0][k], re[3 + k], 1e-10);
                assertEquals(expected[1][k], im[3 + k], 1e-10);
            }
        }
    }

    /** A shift by a fraction of a pixel, which whole shifts can't tell. */
    @Test
    void aCorrelationIsFollowedBetweenPixels() {
        ReducedImage[] images = new ReducedImage[2];
        for (int i = 0; i < 2; i++) {
            SpotImage image = new SpotImage(100, 80, 0);
            image.spot(100, 40 + 7.25 * i, 30 - 3.5 * i, 2, 2, 0).spot(60, 60 + 7.25 * i, 50 - 3.5 * i, 2, 3, 0.4);
            images[i] = ReducedImage.of(image.floats());
        }
        CrossSpectrum spectrum = new CrossSpectrum(images[0], images[1]);
        double[] shift = spectrum.refined(7, -3, 4);
        assertEquals(7.25, shift[0], 1e-9);
        assertEquals(-3.5, shift[1], 1e-9);
        double[] whole = spectrum.correlation();
        double sum = 0;
        for (int y = 10; y < 70; y++) {
            for (int x = 10; x < 90; x++) {
                sum += images[0].pixels[y * 100 + x] * images[1].pixels[(y - 4) * 100 + x + 7];
            }
        }
        assertEquals(sum, whole[spectrum.indexOf(7, -4)], 0.01 * sum);
    }
}
