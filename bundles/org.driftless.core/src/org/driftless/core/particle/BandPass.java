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
import java.util.List;
import org.driftless.core.image.Frame;

/**
 * A frame seen through bands of size: differences of Gaussians, each {@code sqrt(2)} wider than the one before, in
 * planes that are halved as they grow smooth (Lowe 2004, 10.1023/B:VISI.0000029664.99615.94).
 */
final class BandPass {

    private static final double STEP = Math.sqrt(2);
    private static final double FIRST_SIGMA = 0.8;
    private static final int BANDS = 8;
    /** A plane as smooth as this, in its own pixels, loses nothing that matters when every other pixel goes. */
    private static final double SMOOTH = 2.2;
    /** Pixels that the noise is estimated from. */
    private static final int SAMPLES = 1 << 15;
    /** Standard deviation of a normal distribution over its median absolute deviation. */
    private static final double MAD_TO_SIGMA = 1.4826;
    /** Least white noise as a share of the largest deviation from the mean, for frames without any. */
    private static final double NOISE_FLOOR = 1e-4;
    /** Noise of a band over white noise in the frame, times the sigma at which the band begins. */
    private static final double NOISE_GAIN = Math.sqrt(1 / (24 * Math.PI));

    private Plane current;
    private Plane next;
    private double leastNoise;

    BandPass(Frame frame) {
        current = new Plane(frame.width(), frame.height());
        next = new Plane(frame.width(), frame.height());
        load(frame);
    }

    private void load(Frame frame) {
        int width = frame.width();
        int height = frame.height();
        double[] row = new double[width];
        double sum = 0;
        long count = 0;
        for (int y = 0; y < height; y++) {
            frame.copyRow(0, y, width, row, 0);
            for (double value : row) {
                if (Double.isFinite(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        for (int y = 0; y < height; y++) {
            frame.copyRow(0, y, width, row, 0);
            for (int x = 0; x < width; x++) {
                float value = Double.isFinite(row[x]) ? (float) (row[x] - mean) : 0;
                current.values[y * width + x] = value;
                leastNoise = Math.max(leastNoise, NOISE_FLOOR * Math.abs(value));
            }
        }
    }

    /**
     * Adds the extrema of all bands that stand out of the noise by the given factor. In white noise a spot stands out
     * most in the band that begins at {@code sqrt(2)} of its sigma. Uses the frame up.
     */
    void addExtrema(double threshold, List<SpotCandidate> found) {
        double sigma = FIRST_SIGMA;
        int pixel = 1;
        current.blurInto(next, sigma);
        swap();
        for (int band = 0; band < BANDS; band++) {
            if (sigma >= SMOOTH * pixel) {
                pixel *= 2;
                current = current.halved();
                next = new Plane(current.width, current.height);
            }
            current.blurInto(next, sigma / pixel * Math.sqrt(STEP * STEP - 1));
            current.subtract(next);
            double noise = Math.max(noise(), NOISE_GAIN / sigma * leastNoise);
            if (noise > 0) {
                addExtrema(sigma / STEP, pixel, noise, threshold, found);
            }
            swap();
            sigma *= STEP;
        }
    }

    private void swap() {
        Plane other = current;
        current = next;
        next = other;
    }

    private double noise() {
        float[] values = current.values;
        int stride = Math.max(1, values.length / SAMPLES);
        if (stride > 1 && current.width % stride == 0) {
            stride++;
        }
        float[] sample = new float[(values.length + stride - 1) / stride];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = Math.abs(values[i * stride]);
        }
        Arrays.sort(sample);
        return MAD_TO_SIGMA * sample[sample.length / 2];
    }

    private void addExtrema(double scale, int pixel, double noise, double threshold, List<SpotCandidate> found) {
        float[] values = current.values;
        int width = current.width;
        float least = (float) (threshold * noise);
        for (int y = 1; y < current.height - 1; y++) {
            int row = y * width;
            for (int x = 1; x < width - 1; x++) {
                float value = values[row + x];
                if (Math.abs(value) >= least && isExtremum(x, y, value)) {
                    found.add(new SpotCandidate(place(x, y, 1, pixel), place(y, x, width, pixel), scale,
                            Math.abs(value) / noise, value > 0));
                }
            }
        }
    }

    /** Where an extremum lies along one axis, in whole pixels of the frame: the top of a parabola through three pixels. */
    private int place(int along, int across, int step, int pixel) {
        if (pixel == 1) {
            return along;
        }
        int at = step == 1 ? across * current.width + along : along * current.width + across;
        float before = current.values[at - step];
        float after = current.values[at + step];
        float curve = before - 2 * current.values[at] + after;
        double offset = curve == 0 ? 0 : Math.clamp(0.5 * (before - after) / curve, -0.5, 0.5);
        return (int) Math.round(pixel * (along + offset));
    }

    /** Of equal neighbours the first counts. */
    private boolean isExtremum(int x, int y, float value) {
        float sign = Math.signum(value);
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                float other = sign * current.values[(y + dy) * current.width + x + dx];
                boolean before = dy < 0 || dy == 0 && dx < 0;
                if (before ? other >= sign * value : other > sign * value) {
                    return false;
                }
            }
        }
        return true;
    }
}
