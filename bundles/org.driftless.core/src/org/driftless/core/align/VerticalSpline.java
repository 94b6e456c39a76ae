/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/** B-spline along y without holding the frame: the poles of its prefilter one after the other, then its weights. */
final class VerticalSpline {

    private final int height;
    private final Interpolation kind;
    private final CoefficientRows[] filters;
    private final CoefficientRows coefficients;
    private final double[] out;
    private final double[] weights;
    private final double[][] rows;
    private int first;
    private int last;

    /** @param height rows of the frame, at least 2 */
    VerticalSpline(int height, int outputWidth, Interpolation kind) {
        this.height = height;
        this.kind = kind;
        this.filters = kind.poles().stream().map(pole -> new CoefficientRows(height, outputWidth, pole))
                .toArray(CoefficientRows[]::new);
        this.coefficients = filters[filters.length - 1];
        this.out = new double[outputWidth];
        this.weights = new double[kind.taps()];
        this.rows = new double[kind.taps()][];
    }

    /** Output row y of the area takes the source at y + whole + fraction. */
    void run(RowSource source, int whole, double fraction, AlignedArea area, RowSink sink) {
        RowSource input = source;
        for (CoefficientRows filter : filters) {
            filter.begin(input, area.width());
            input = filter;
        }
        int behind = kind.taps() / 2;
        for (int y = area.y0(); y < area.y1(); y += CoefficientRows.BLOCK) {
            int end = Math.min(y + CoefficientRows.BLOCK, area.y1());
            first = Math.max(0, Math.clamp((long) y + whole, 0, height - 1) - behind + 1);
            last = Math.min(height - 1, Math.clamp((long) end - 1 + whole, 0, height - 1) + behind);
            coefficients.load(first, last);
            for (int row = y; row < end; row++) {
                combine((long) row + whole, fraction, area.width());
                sink.put(row, out);
            }
        }
    }

    private void combine(long at, double fraction, int width) {
        boolean beyond = at < 0 || at >= height - 1;
        SplineKernel.weights(beyond ? 0 : fraction, weights);
        int near = Math.clamp(at, 0, height - 1);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = coefficient(near + 1 - rows.length / 2 + i);
        }
        if (kind == Interpolation.CUBIC) {
            RowMath.cubicAcross(rows, weights, out, width);
        } else {
            RowMath.quinticAcross(rows, weights, out, width);
        }
    }

    /** The coefficients of a row; where its weight is zero, any row will do. */
    private double[] coefficient(int row) {
        return coefficients.row(Math.clamp(SplineFilter.mirror(row, height), first, last));
    }
}
