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
    private final Interpolation kind;
    private final VerticalSpline spline;

    /** @param outputWidth columns of the widest area that is asked for */
    VerticalShift(int height, int outputWidth, Interpolation kind) {
        this.height = height;
        this.kind = kind;
        this.out = new double[outputWidth];
        this.spline = kind.isSpline() && height > 1 ? new VerticalSpline(height, outputWidth, kind) : null;
    }

    /** Output row y of the area takes the source at y + shift. */
    void run(RowSource source, double shift, AlignedArea area, RowSink sink) {
        int whole = (int) Math.floor(shift);
        double fraction = shift - whole;
        if (fraction == 0 || height == 1 || kind == Interpolation.NONE) {
            for (int y = area.y0(); y < area.y1(); y++) {
                System.arraycopy(source.row(clamped((long) y + whole)), 0, out, 0, area.width());
                sink.put(y, out);
            }
        } else if (kind == Interpolation.LINEAR) {
            for (int y = area.y0(); y < area.y1(); y++) {
                double[] above = source.row(clamped((long) y + whole));
                double[] below = source.row(clamped((long) y + whole + 1));
                RowMath.linearAcross(above, below, fraction, out, area.width());
                sink.put(y, out);
            }
        } else {
            spline.run(source, whole, fraction, area, sink);
        }
    }

    private int clamped(long row) {
        return Math.clamp(row, 0, height - 1);
    }
}
