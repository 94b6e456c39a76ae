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
 * Where some neighbouring pixels of an output row come from, as indices into an array of the input and fractions of a
 * pixel. Plain loops over rows, which the compiler of the virtual machine turns into vector instructions.
 */
final class Places {

    /** Pixels at once: as many as stay in the cache nearest to the processor. */
    static final int CAPACITY = 256;

    private final double[] ramp = new double[CAPACITY];
    private final double[] columns = new double[CAPACITY];
    private final double[] fractionsX = new double[CAPACITY];
    private final double[] fractionsY = new double[CAPACITY];
    private final int[] indices = new int[CAPACITY];

    Places() {
        for (int i = 0; i < CAPACITY; i++) {
            ramp[i] = i;
        }
    }

    /**
     * Finds the places of pixels, all of which come from inside the input.
     *
     * @param from the first pixel
     * @param count how many, at most {@link #CAPACITY}
     * @param stride distance of two rows of the array
     * @param origin index of the input's first pixel
     */
    void set(SourceLine line, int from, int count, int stride, int origin) {
        double offset = from - line.center();
        fractions(line.startX(), line.stepX(), offset, ramp, columns, fractionsX, count);
        indices(line, offset, stride, origin, count);
    }

    private static void fractions(double start, double step, double offset, double[] ramp, double[] whole,
            double[] fractions, int count) {
        for (int i = 0; i < count; i++) {
            double place = start + step * (offset + ramp[i]);
            double floor = Math.floor(place);
            whole[i] = floor;
            fractions[i] = place - floor;
        }
    }

    private void indices(SourceLine line, double offset, int stride, int origin, int count) {
        rows(line.startY(), line.stepY(), offset, ramp, columns, fractionsY, stride, count);
        for (int i = 0; i < count; i++) {
            indices[i] = (int) columns[i] + origin;
        }
    }

    private static void rows(double start, double step, double offset, double[] ramp, double[] columns,
            double[] fractions, double stride, int count) {
        for (int i = 0; i < count; i++) {
            double place = start + step * (offset + ramp[i]);
            double floor = Math.floor(place);
            columns[i] += stride * floor;
            fractions[i] = place - floor;
        }
    }

    /** Of each pixel, the index of the value above and left of where it comes from. */
    int[] indices() {
        return indices;
    }

    /** How far right of that value it comes from, 0 to 1. */
    double[] fractionsX() {
        return fractionsX;
    }

    /** How far below. */
    double[] fractionsY() {
        return fractionsY;
    }
}
