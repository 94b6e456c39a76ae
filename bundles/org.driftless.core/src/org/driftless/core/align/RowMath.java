/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/**
 * The loops over a row that all shifts consist of, written so that the compiler of the virtual machine turns them into
 * vector instructions: each has one purpose, distinct arrays, and the same index in all of them, up to a constant.
 *
 * <p>Along a row the same values are needed at several places. Loads that overlap are not turned into vectors when the
 * compiler sees that they are from one array; so those loops take the row once for each place.
 */
final class RowMath {

    private RowMath() {
    }

    /** Between each value and the next one; {@code same} is {@code in}. */
    static void linearAlong(double[] in, double[] same, double f, double[] out, int from, int end) {
        for (int i = from; i < end; i++) {
            double value = in[i];
            out[i] = value + f * (same[i + 1] - value);
        }
    }

    /** Weighted sums of each value and the three behind it; all rows are the same. */
    static void cubicAlong(double[][] rows, double[] weights, double[] out, int from, int end) {
        double[] a = rows[0];
        double[] b = rows[1];
        double[] c = rows[2];
        double[] d = rows[3];
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        for (int i = from; i < end; i++) {
            out[i] = w0 * a[i] + w1 * b[i + 1] + w2 * c[i + 2] + w3 * d[i + 3];
        }
    }

    /** Weighted sums of each value and the five behind it; all rows are the same. */
    static void quinticAlong(double[][] rows, double[] weights, double[] out, int from, int end) {
        double[] a = rows[0];
        double[] b = rows[1];
        double[] c = rows[2];
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        for (int i = from; i < end; i++) {
            out[i] = w0 * a[i] + w1 * b[i + 1] + w2 * c[i + 2];
        }
        double[] d = rows[3];
        double[] e = rows[4];
        double[] f = rows[5];
        double w3 = weights[3];
        double w4 = weights[4];
        double w5 = weights[5];
        for (int i = from; i < end; i++) {
            out[i] += w3 * d[i + 3] + w4 * e[i + 4] + w5 * f[i + 5];
        }
    }

    /** Between two rows. */
    static void linearAcross(double[] above, double[] below, double f, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = above[i] + f * (below[i] - above[i]);
        }
    }

    /** Weighted sums of four rows. */
    static void cubicAcross(double[][] rows, double[] weights, double[] out, int count) {
        double[] a = rows[0];
        double[] b = rows[1];
        double[] c = rows[2];
        double[] d = rows[3];
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        for (int i = 0; i < count; i++) {
            out[i] = w0 * a[i] + w1 * b[i] + w2 * c[i] + w3 * d[i];
        }
    }

    /** Weighted sums of six rows. */
    static void quinticAcross(double[][] rows, double[] weights, double[] out, int count) {
        double[] a = rows[0];
        double[] b = rows[1];
        double[] c = rows[2];
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        for (int i = 0; i < count; i++) {
            out[i] = w0 * a[i] + w1 * b[i] + w2 * c[i];
        }
        double[] d = rows[3];
        double[] e = rows[4];
        double[] f = rows[5];
        double w3 = weights[3];
        double w4 = weights[4];
        double w5 = weights[5];
        for (int i = 0; i < count; i++) {
            out[i] += w3 * d[i] + w4 * e[i] + w5 * f[i];
        }
    }

    /** Adds a multiple of a row. */
    static void add(double weight, double[] in, double[] sum, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] += weight * in[i];
        }
    }

    /** One step of the forward pass of a prefilter along the columns. */
    static void stepDown(double gain, double[] in, double pole, double[] before, double[] value, int count) {
        for (int i = 0; i < count; i++) {
            value[i] = gain * in[i] + pole * before[i];
        }
    }

    /** One step of the backward pass. */
    static void stepUp(double pole, double[] next, double[] forward, double[] value, int count) {
        for (int i = 0; i < count; i++) {
            value[i] = pole * (next[i] - forward[i]);
        }
    }
}
