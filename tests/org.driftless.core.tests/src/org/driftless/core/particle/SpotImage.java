/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import java.util.Arrays;
import java.util.Random;

import org.driftless.core.image.Frame;

/** Draws Gaussian spots with known parameters, as textbooks write them: with an exponential a pixel. */
public final class SpotImage {

    private final int width;
    private final int height;
    private final double[] values;

    public SpotImage(int width, int height, double background) {
        this.width = width;
        this.height = height;
        this.values = new double[width * height];
        Arrays.fill(values, background);
    }

    public SpotImage spot(double amplitude, double x0, double y0, double sigmaX, double sigmaY, double theta) {
        double cos = Math.cos(theta);
        double sin = Math.sin(theta);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double along = ((x - x0) * cos + (y - y0) * sin) / sigmaX;
                double across = ((y - y0) * cos - (x - x0) * sin) / sigmaY;
                values[y * width + x] += amplitude * Math.exp(-(along * along + across * across) / 2);
            }
        }
        return this;
    }

    public SpotImage noise(double sigma, Random random) {
        for (int i = 0; i < values.length; i++) {
            values[i] += sigma * random.nextGaussian();
        }
        return this;
    }

    public SpotImage pixel(int x, int y, double value) {
        values[y * width + x] = value;
        return this;
    }

    public Frame floats() {
        float[] pixels = new float[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) values[i];
        }
        return Frame.of(width, height, pixels);
    }

    /** Rounded and cut off at 0 and 65535. */
    public Frame shorts() {
        short[] pixels = new short[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) Math.round(Math.max(0, Math.min(65535, values[i])));
        }
        return Frame.of(width, height, pixels);
    }
}
