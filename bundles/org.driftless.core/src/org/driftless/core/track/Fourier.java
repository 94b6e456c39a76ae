/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

/** Discrete Fourier transforms of one length, a power of two (Cooley and Tukey, 1965, doi 10.2307/2003354). */
final class Fourier {

    private final int length;
    private final int[] reversed;
    private final double[] cos;
    private final double[] sin;

    /** @param length a power of two */
    Fourier(int length) {
        this.length = length;
        int bits = Integer.numberOfTrailingZeros(length);
        reversed = new int[length];
        for (int i = 0; i < length; i++) {
            reversed[i] = bits == 0 ? 0 : Integer.reverse(i) >>> 32 - bits;
        }
        cos = new double[length / 2];
        sin = new double[length / 2];
        for (int i = 0; i < length / 2; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / length);
            sin[i] = Math.sin(2 * Math.PI * i / length);
        }
    }

    /**
     * Transforms in place, {@code F(k) = sum f(x) exp(-2 pi i k x / n)}.
     *
     * @param re real parts
     * @param im imaginary parts
     * @param from index of the first
     */
    void forward(double[] re, double[] im, int from) {
        for (int i = 0; i < length; i++) {
            int j = reversed[i];
            if (j > i) {
                swap(re, from + i, from + j);
                swap(im, from + i, from + j);
            }
        }
        for (int half = 1; half < length; half *= 2) {
            combine(re, im, from, half);
        }
    }

    private static void swap(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    private void combine(double[] re, double[] im, int from, int half) {
        int step = length / (2 * half);
        for (int block = from; block < from + length; block += 2 * half) {
            for (int i = 0, w = 0; i < half; i++, w += step) {
                int a = block + i;
                int b = a + half;
                double real = re[b] * cos[w] + im[b] * sin[w];
                double imaginary = im[b] * cos[w] - re[b] * sin[w];
                re[b] = re[a] - real;
                im[b] = im[a] - imaginary;
                re[a] += real;
                im[a] += imaginary;
            }
        }
    }
}
