/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

/** The sum over any rectangle of an image, from four numbers (F. C. Crow, 1984, doi 10.1145/800031.808600). */
final class AreaSums {

    private final int stride;
    /** Of all pixels above and to the left. */
    private final double[] sums;

    /** @param values row after row */
    AreaSums(double[] values, int width, int height) {
        this.stride = width + 1;
        this.sums = new double[stride * (height + 1)];
        for (int y = 0; y < height; y++) {
            double row = 0;
            for (int x = 0; x < width; x++) {
                row += values[y * width + x];
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
    }

    /** The sum over {@code x0 <= x < x1} and {@code y0 <= y < y1}. */
    double of(int x0, int y0, int x1, int y1) {
        return sums[y1 * stride + x1] - sums[y0 * stride + x1] - sums[y1 * stride + x0] + sums[y0 * stride + x0];
    }
}
