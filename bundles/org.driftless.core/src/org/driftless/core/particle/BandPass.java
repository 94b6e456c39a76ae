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
 * A frame seen through bands of size: differences of Gaussians, each {@code sqrt(2)} wider than the one before (Lowe
 * 2004, 10.1023/B:VISI.0000029664.99615.94).
 */
final class BandPass {

    private static final double STEP = Math.sqrt(2);
    private static final double FIRST_SIGMA = 0.8;
    private static final int BANDS = 8;
    /** Half length of a Gaussian kernel in sigmas. */
    private static final double REACH = 3;
    /** Pixels that the noise is estimated from. */
    private static final int SAMPLES = 1 << 16;
    /** Standard deviation of a normal distribution over its median absolute deviation. */
    private static final double MAD_TO_SIGMA = 1.4826;
    /** Least white noise as a share of the largest deviation from the mean, for frames without any. */
    private static final double NOISE_FLOOR = 1e-4;
    /** Noise of a band over white noise in the frame, times the sigma at which the band begins. */
    private static final double NOISE_GAIN = Math.sqrt(1 / (24 * Math.PI));

    private final int width;
    private final int height;
    private float[] current;
    private float[] next;
    private final float[] scratch;
    private double leastNoise;

    BandPass(Frame frame) {
        this.width = frame.width();
        this.height = frame.height();
        this.current = new float[width * height];
        this.next = new float[current.length];
        this.scratch = new float[current.length];
        load(frame);
    }

    private void load(Frame frame) {
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
                current[y * width + x] = value;
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
        blur(sigma);
        swap();
        for (int band = 0; band < BANDS; band++) {
            blur(sigma * Math.sqrt(STEP * STEP - 1));
            for (int i = 0; i < current.length; i++) {
                current[i] -= next[i];
            }
            double noise = Math.max(noise(), NOISE_GAIN / sigma * leastNoise);
            if (noise > 0) {
                addExtrema(sigma / STEP, noise, threshold, found);
            }
            swap();
            sigma *= STEP;
        }
    }

    private void swap() {
        float[] other = current;
        current = next;
        next = other;
    }

    private double noise() {
        int stride = Math.max(1, current.length / SAMPLES);
        if (stride > 1 && width % stride == 0) {
            stride++;
        }
        float[] sample = new float[(current.length + stride - 1) / stride];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = Math.abs(current[i * stride]);
        }
        Arrays.sort(sample);
        return MAD_TO_SIGMA * sample[sample.length / 2];
    }

    private void addExtrema(double scale, double noise, double threshold, List<SpotCandidate> found) {
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                float value = current[y * width + x];
                if (Math.abs(value) >= threshold * noise && isExtremum(x, y, value)) {
                    found.add(new SpotCandidate(x, y, scale, Math.abs(value) / noise, value > 0));
                }
            }
        }
    }

    /** Of equal neighbours the first counts. */
    private boolean isExtremum(int x, int y, float value) {
        float sign = Math.signum(value);
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                float other = sign * current[(y + dy) * width + x + dx];
                boolean before = dy < 0 || dy == 0 && dx < 0;
                if (before ? other >= sign * value : other > sign * value) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Blurs the current plane into the next one. Pixels at the edge are repeated beyond it. */
    private void blur(double sigma) {
        int radius = (int) Math.ceil(REACH * sigma);
        float[] kernel = kernel(sigma, radius);
        float[] line = new float[width + 2 * radius];
        float[] sum = new float[width];
        for (int y = 0; y < height; y++) {
            int at = y * width;
            Arrays.fill(line, 0, radius, current[at]);
            System.arraycopy(current, at, line, radius, width);
            Arrays.fill(line, radius + width, line.length, current[at + width - 1]);
            start(line, radius, kernel[0], sum);
            for (int k = 1; k <= radius; k++) {
                addPair(line, radius - k, line, radius + k, kernel[k], sum);
            }
            System.arraycopy(sum, 0, scratch, at, width);
        }
        for (int y = 0; y < height; y++) {
            start(scratch, y * width, kernel[0], sum);
            for (int k = 1; k <= radius; k++) {
                int above = Math.max(0, y - k) * width;
                int below = Math.min(height - 1, y + k) * width;
                addPair(scratch, above, scratch, below, kernel[k], sum);
            }
            System.arraycopy(sum, 0, next, y * width, width);
        }
    }

    private static void start(float[] from, int at, float factor, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = factor * from[at + i];
        }
    }

    private static void addPair(float[] left, int leftAt, float[] right, int rightAt, float factor, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * (left[leftAt + i] + right[rightAt + i]);
        }
    }

    /** The centre of a Gaussian kernel and its right half. */
    private static float[] kernel(double sigma, int radius) {
        double[] values = new double[radius + 1];
        double sum = 0;
        for (int k = 0; k <= radius; k++) {
            values[k] = Math.exp(-0.5 * k * k / (sigma * sigma));
            sum += k == 0 ? values[k] : 2 * values[k];
        }
        float[] kernel = new float[radius + 1];
        for (int k = 0; k <= radius; k++) {
            kernel[k] = (float) (values[k] / sum);
        }
        return kernel;
    }
}
