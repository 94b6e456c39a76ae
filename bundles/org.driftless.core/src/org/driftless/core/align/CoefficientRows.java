/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import java.util.Arrays;

/**
 * One pole of the prefilter of a B-spline along y, without holding the frame. The forward pass runs down row by row;
 * the backward pass runs up over one block of rows at a time, begun a {@link SplinePole#horizon} below it, where its
 * start no longer matters at the precision of double.
 */
final class CoefficientRows implements RowSource {

    /** Rows of a block. */
    static final int BLOCK = 64;
    /** Rows that a block may have beyond that. */
    private static final int MARGIN = 8;

    private final int height;
    private final SplineFilter filter;
    private final SplinePole pole;
    private final double[][] forward;
    private final double[][] coefficients;
    private RowSource source;
    private int width;
    private int forwardEnd;
    private int first;
    private int last;

    /** @param height rows of the frame, at least 2 */
    CoefficientRows(int height, int maxWidth, SplinePole pole) {
        this.height = height;
        this.pole = pole;
        this.filter = new SplineFilter(height, pole);
        this.forward = new double[BLOCK + MARGIN + pole.horizon() + MARGIN][maxWidth];
        this.coefficients = new double[BLOCK + MARGIN][maxWidth];
    }

    /** Begins a frame. */
    void begin(RowSource rows, int rowWidth) {
        source = rows;
        width = rowWidth;
        forwardEnd = 0;
        first = 0;
        last = -1;
    }

    @Override
    public double[] row(int y) {
        if (y < first || y > last) {
            load(y, Math.min(height - 1, y + BLOCK - 1));
        }
        return coefficients[y - first];
    }

    /** Computes a block; a block must not begin more than {@link #MARGIN} rows above the end of the one before. */
    void load(int from, int to) {
        first = from;
        last = to;
        int start = Math.min(height - 1, last + pole.horizon());
        advanceTo(start);
        double[] row = coefficients[Math.min(start, last) - first];
        double[] value = forward(start);
        double[] before = forward(start - 1);
        boolean exact = start == height - 1;
        for (int x = 0; x < width; x++) {
            row[x] = exact ? pole.last(value[x], before[x]) : pole.steady() * value[x];
        }
        for (int y = start - 1; y >= first; y--) {
            double[] next = row;
            row = coefficients[Math.min(y, last) - first];
            RowMath.stepUp(pole.pole(), next, forward(y), row, width);
        }
    }

    private double[] forward(int y) {
        return forward[y % forward.length];
    }

    private void advanceTo(int row) {
        if (forwardEnd == 0) {
            double[] startWeights = filter.startWeights();
            double[] sum = forward[0];
            Arrays.fill(sum, 0, width, 0);
            for (int k = 0; k < startWeights.length; k++) {
                RowMath.add(startWeights[k], source.row(k), sum, width);
            }
            forwardEnd = 1;
        }
        for (; forwardEnd <= row; forwardEnd++) {
            RowMath.stepDown(pole.gain(), source.row(forwardEnd), pole.pole(), forward(forwardEnd - 1),
                    forward(forwardEnd), width);
        }
    }
}
