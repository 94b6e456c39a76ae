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

/**
 * Sums of a Gaussian {@code e} down every column of a window at once: of {@code e^2}, {@code e} and {@code z e}, each
 * summed again and again, which yields the moments without a multiplication by the row (Hatamian 1986, doi
 * 10.1109/TASSP.1986.1164853).
 *
 * <p>The columns are independent, so the compiler turns the loops into vector instructions, which it never does with a
 * sum over a row. It gives up on loops with many operations and on indices with an offset: hence three loops, few rows
 * at a time, and an array for each row.
 */
final class ColumnSums {

    /** {@code e^2}, summed 1 to 5 times. */
    final double[][] squared = new double[5][0];
    /** {@code e}, summed 1 to 3 times. */
    final double[][] plain = new double[3][0];
    /** {@code z e}, summed 1 to 3 times. */
    final double[][] weighted = new double[3][0];

    private double[] square = new double[0];
    private double[] first = new double[0];
    private double[] second = new double[0];
    private double[] ratio = new double[0];
    private double[] squareRatio = new double[0];

    /** How many rows the sums of e^2 count: not fewer than there are, as e is 0 after the last. */
    static int squaredRows(int rows) {
        return (rows + 1) / 2 * 2;
    }

    /** How many rows the sums of e count. */
    static int plainRows(int rows) {
        return (rows + 3) / 4 * 4;
    }

    /** How many rows the sums of z e count. */
    static int weightedRows(int rows) {
        return (rows + 2) / 3 * 3;
    }

    /**
     * Adds up.
     *
     * @param pixels z by row and column of the region
     * @param top index of the region's first row in {@code pixels}
     * @param region the part of the window to sum over
     * @param shape the Gaussian; nowhere in the region, nor in the row above it, may its exponent exceed 300
     */
    void compute(double[][] pixels, int top, SumRegion region, EllipticShape shape) {
        int columns = region.right - region.left;
        clear(columns);
        start(region, columns, shape);
        int rows = region.bottom - region.top;
        double bend = Math.exp(-2 * shape.c);
        double power = 1;
        for (int i = 0; i < rows; i += 3) {
            int y = top + i;
            double next = i + 1 < rows ? power * bend : 0;
            double last = i + 2 < rows ? next * bend : 0;
            addWeighted(first, ratio, pixels[y], pixels[i + 1 < rows ? y + 1 : y], pixels[i + 2 < rows ? y + 2 : y],
                    weighted[0], weighted[1], weighted[2], columns, power, next, last);
            power = last * bend;
        }
        power = 1;
        for (int i = 0; i < rows; i += 4) {
            double b = i + 1 < rows ? power * bend : 0;
            double c = i + 2 < rows ? b * bend : 0;
            double d = i + 3 < rows ? c * bend : 0;
            addPlain(second, ratio, plain[0], plain[1], plain[2], columns, power, b, c, d);
            power = d * bend;
        }
        power = 1;
        bend *= bend;
        for (int i = 0; i < rows; i += 2) {
            double next = i + 1 < rows ? power * bend : 0;
            addSquared(square, squareRatio, squared[0], squared[1], squared[2], squared[3], squared[4], columns,
                    power, next);
            power = next * bend;
        }
    }

    private void clear(int length) {
        if (square.length < length) {
            square = new double[length];
            first = new double[length];
            second = new double[length];
            ratio = new double[length];
            squareRatio = new double[length];
            Arrays.setAll(squared, k -> new double[length]);
            Arrays.setAll(plain, k -> new double[length]);
            Arrays.setAll(weighted, k -> new double[length]);
            return;
        }
        for (double[] sums : squared) {
            Arrays.fill(sums, 0, length, 0);
        }
        for (int k = 0; k < 3; k++) {
            Arrays.fill(plain[k], 0, length, 0);
            Arrays.fill(weighted[k], 0, length, 0);
        }
    }

    /** Sets e in the row above the region, and what it grows by to the next row; along a row by a recurrence. */
    private void start(SumRegion region, int columns, EllipticShape s) {
        double u = region.left - s.x0;
        double v = region.top - 1 - s.y0;
        double e = Math.exp(-(s.a * u * u + s.b * u * v + s.c * v * v));
        double right = Math.exp(-(s.b * v + s.a * (2 * u + 1)));
        double down = Math.exp(-(s.b * u + s.c * (2 * v + 1)));
        double bend = Math.exp(-2 * s.a);
        double shear = Math.exp(-s.b);
        for (int x = 0; x < columns; x++) {
            first[x] = e;
            second[x] = e;
            square[x] = e * e;
            ratio[x] = down;
            squareRatio[x] = down * down;
            e *= right;
            right *= bend;
            down *= shear;
        }
    }

    private static void addWeighted(double[] gaussian, double[] ratio, double[] z0, double[] z1, double[] z2,
            double[] once, double[] twice, double[] thrice, int count, double g0, double g1, double g2) {
        for (int x = 0; x < count; x++) {
            double r = ratio[x];
            double e = gaussian[x] * (r * g0);
            double a = once[x] + z0[x] * e;
            double b = twice[x] + a;
            double c = thrice[x] + b;
            e *= r * g1;
            a += z1[x] * e;
            b += a;
            c += b;
            e *= r * g2;
            a += z2[x] * e;
            b += a;
            c += b;
            gaussian[x] = e;
            once[x] = a;
            twice[x] = b;
            thrice[x] = c;
        }
    }

    private static void addPlain(double[] gaussian, double[] ratio, double[] once, double[] twice, double[] thrice,
            int count, double g0, double g1, double g2, double g3) {
        for (int x = 0; x < count; x++) {
            double r = ratio[x];
            double e = gaussian[x] * (r * g0);
            double a = once[x] + e;
            double b = twice[x] + a;
            double c = thrice[x] + b;
            e *= r * g1;
            a += e;
            b += a;
            c += b;
            e *= r * g2;
            a += e;
            b += a;
            c += b;
            e *= r * g3;
            a += e;
            b += a;
            c += b;
            gaussian[x] = e;
            once[x] = a;
            twice[x] = b;
            thrice[x] = c;
        }
    }

    private static void addSquared(double[] square, double[] ratio, double[] once, double[] twice, double[] thrice,
            double[] fourTimes, double[] fiveTimes, int count, double g0, double g1) {
        for (int x = 0; x < count; x++) {
            double r = ratio[x];
            double e = square[x] * (r * g0);
            double a = once[x] + e;
            double b = twice[x] + a;
            double c = thrice[x] + b;
            double d = fourTimes[x] + c;
            double f = fiveTimes[x] + d;
            e *= r * g1;
            a += e;
            b += a;
            c += b;
            d += c;
            f += d;
            square[x] = e;
            once[x] = a;
            twice[x] = b;
            thrice[x] = c;
            fourTimes[x] = d;
            fiveTimes[x] = f;
        }
    }
}
