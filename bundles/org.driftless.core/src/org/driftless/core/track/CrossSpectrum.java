/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

/**
 * The cross-correlation of two images of one size, {@code c(s) = sum f(x) g(x + s)}, for all shifts at once by Fourier
 * transforms, and for fractions of a pixel from the same spectrum.
 */
final class CrossSpectrum {

    private final int columns;
    private final int rows;
    /** Real and imaginary parts, row after row. */
    private final double[] real;
    private final double[] imaginary;

    /** @param first as large as {@code second}; both are padded with zeros to twice their size, so that no end meets the other */
    CrossSpectrum(ReducedImage first, ReducedImage second) {
        columns = powerOfTwo(2 * first.width);
        rows = powerOfTwo(2 * first.height);
        double[] re = new double[columns * rows];
        double[] im = new double[columns * rows];
        for (int y = 0; y < first.height; y++) {
            System.arraycopy(first.pixels, y * first.width, re, y * columns, first.width);
            System.arraycopy(second.pixels, y * first.width, im, y * columns, first.width);
        }
        transform(re, im);
        real = new double[re.length];
        imaginary = new double[re.length];
        multiply(re, im);
    }

    private static int powerOfTwo(int least) {
        return Integer.highestOneBit(Math.max(2, least) - 1) << 1;
    }

    /** Both real images were one complex one: takes their spectra apart, and multiplies them. */
    private void multiply(double[] re, double[] im) {
        for (int v = 0; v < rows; v++) {
            for (int u = 0; u < columns; u++) {
                int at = v * columns + u;
                int mirrored = (rows - v) % rows * columns + (columns - u) % columns;
                double fRe = (re[at] + re[mirrored]) / 2;
                double fIm = (im[at] - im[mirrored]) / 2;
                double gRe = (im[at] + im[mirrored]) / 2;
                double gIm = (re[mirrored] - re[at]) / 2;
                real[at] = fRe * gRe + fIm * gIm;
                imaginary[at] = fRe * gIm - fIm * gRe;
            }
        }
    }

    private void transform(double[] re, double[] im) {
        Fourier ofRow = new Fourier(columns);
        for (int y = 0; y < rows; y++) {
            ofRow.forward(re, im, y * columns);
        }
        Fourier ofColumn = new Fourier(rows);
        double[][] column = new double[2][rows];
        for (int x = 0; x < columns; x++) {
            for (int y = 0; y < rows; y++) {
                column[0][y] = re[y * columns + x];
                column[1][y] = im[y * columns + x];
            }
            ofColumn.forward(column[0], column[1], 0);
            for (int y = 0; y < rows; y++) {
                re[y * columns + x] = column[0][y];
                im[y * columns + x] = column[1][y];
            }
        }
    }

    /** The correlation for all whole shifts; negative ones count from the end. */
    double[] correlation() {
        double[] re = real.clone();
        double[] conjugate = new double[re.length];
        for (int i = 0; i < re.length; i++) {
            conjugate[i] = -imaginary[i];
            re[i] /= re.length;
            conjugate[i] /= re.length;
        }
        transform(re, conjugate); // the inverse, conjugate: the same for what is real
        return re;
    }

    /** Where the correlation of a shift (sx, sy) is in {@link #correlation()}. */
    int indexOf(int sx, int sy) {
        return Math.floorMod(sy, rows) * columns + Math.floorMod(sx, columns);
    }

    /**
     * The shift of the highest correlation around a whole one, by a discrete Fourier transform on a finer grid there
     * (Guizar-Sicairos, Thurman and Fienup, 2008, doi 10.1364/OL.33.000156).
     *
     * @param steps points a pixel
     * @return {x, y}, at most a pixel away each way
     */
    double[] refined(int sx, int sy, int steps) {
        int points = 2 * steps + 1;
        double[][] partRe = new double[points][rows];
        double[][] partIm = new double[points][rows];
        for (int i = 0; i < points; i++) {
            Waves wave = new Waves(columns, sx - 1 + (double) i / steps);
            for (int v = 0; v < rows; v++) {
                wave.sum(real, imaginary, v * columns);
                partRe[i][v] = wave.real;
                partIm[i][v] = wave.imaginary;
            }
        }
        double best = Double.NEGATIVE_INFINITY;
        double[] at = {sx, sy};
        for (int j = 0; j < points; j++) {
            Waves wave = new Waves(rows, sy - 1 + (double) j / steps);
            for (int i = 0; i < points; i++) {
                wave.sum(partRe[i], partIm[i], 0);
                if (wave.real > best) {
                    best = wave.real;
                    at[0] = sx - 1 + (double) i / steps;
                    at[1] = sy - 1 + (double) j / steps;
                }
            }
        }
        return at;
    }

    /** {@code exp(2 pi i k s / n)} for all frequencies, negative ones behind the others. */
    private static final class Waves {

        private final double[] cos;
        private final double[] sin;
        private double real;
        private double imaginary;

        Waves(int n, double shift) {
            cos = new double[n];
            sin = new double[n];
            for (int k = 0; k < n; k++) {
                double angle = 2 * Math.PI * (k < n / 2 ? k : k - n) * shift / n;
                cos[k] = Math.cos(angle);
                sin[k] = Math.sin(angle);
            }
        }

        /** The sum of the spectrum from an index on, each frequency by its wave. */
        void sum(double[] re, double[] im, int from) {
            real = 0;
            imaginary = 0;
            for (int k = 0; k < cos.length; k++) {
                real += re[from + k] * cos[k] - im[from + k] * sin[k];
                imaginary += re[from + k] * sin[k] + im[from + k] * cos[k];
            }
        }
    }
}
