/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/** Shifts rows along y by a constant, from the top down. Positions beyond the edge take the row at the edge. */
final class VerticalShift {

    private final int height;
    private final double[] out;
    private final double[][] pair;
    private final int[] pairRow = new int[2];
    private final VerticalSpline spline;

    VerticalShift(int width, int height) {
        this.height = height;
        this.out = new double[width];
        this.pair = new double[2][width];
        this.spline = new VerticalSpline(width, height);
    }

    /** Output row y of the area takes the source at y + shift. */
    void run(RowSource source, double shift, Interpolation kind, CropArea area, RowSink sink) {
        int whole = (int) Math.floor(shift);
        double fraction = shift - whole;
        if (fraction == 0 || height == 1 || kind == Interpolation.NONE) {
            for (int y = area.y0(); y < area.y1(); y++) {
                int from = Math.clamp((long) y + whole, 0, height - 1);
                System.arraycopy(source.row(from), 0, out, 0, area.width());
                sink.put(y, out);
            }
        } else if (kind == Interpolation.LINEAR) {
            runLinear(source, whole, fraction, area, sink);
        } else {
            spline.run(source, whole, fraction, area, sink);
        }
    }

    private void runLinear(RowSource source, int whole, double fraction, CropArea area, RowSink sink) {
        int width = area.width();
        pairRow[0] = -1;
        pairRow[1] = -1;
        for (int y = area.y0(); y < area.y1(); y++) {
            int upper = Math.clamp((long) y + whole, 0, height - 1);
            int lower = Math.clamp((long) y + whole + 1, 0, height - 1);
            double[] above = keep(source, upper, width);
            double[] below = keep(source, lower, width);
            mix(above, below, fraction, out, width);
            sink.put(y, out);
        }
    }

    private double[] keep(RowSource source, int row, int width) {
        int slot = row & 1;
        if (pairRow[slot] != row) {
            System.arraycopy(source.row(row), 0, pair[slot], 0, width);
            pairRow[slot] = row;
        }
        return pair[slot];
    }

    private static void mix(double[] above, double[] below, double f, double[] out, int width) {
        for (int x = 0; x < width; x++) {
            out[x] = above[x] + f * (below[x] - above[x]);
        }
    }
}
