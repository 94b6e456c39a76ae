/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import org.driftless.core.image.Frame;

/** A frame as samples or spline coefficients, mirrored by one pixel before and two behind each side. */
final class PaddedPlane {

    private static final int BEFORE = 1;
    private static final int BEHIND = 2;
    /** Columns filtered together: as many as stay in the cache over all rows. */
    private static final int STRIP = 128;

    private final int width;
    private final int height;
    private final int stride;
    private final double[] values;
    private final SplineFilter rows;
    private final SplineFilter columns;
    private final double[][] lines;

    /** @param spline whether to hold the coefficients of a cubic B-spline in place of the samples */
    PaddedPlane(int width, int height, boolean spline) {
        this.width = width;
        this.height = height;
        this.stride = width + BEFORE + BEHIND;
        this.values = new double[Math.multiplyExact(stride, height + BEFORE + BEHIND)];
        this.rows = spline ? new SplineFilter(width) : null;
        this.columns = spline ? new SplineFilter(height) : null;
        this.lines = new double[4][width];
    }

    double[] values() {
        return values;
    }

    /** Distance from a value to the one below it. */
    int stride() {
        return stride;
    }

    /** Index of a pixel. */
    int index(int x, int y) {
        return (y + BEFORE) * stride + x + BEFORE;
    }

    /** Takes in a frame. */
    void load(Frame frame) {
        for (int first = 0; first < height; first += lines.length) {
            int count = Math.min(lines.length, height - first);
            for (int i = 0; i < count; i++) {
                frame.copyRow(0, first + i, width, lines[i], 0);
            }
            if (rows != null) {
                rows.filter(lines[0], lines[1], lines[2], lines[3], 0);
            }
            for (int i = 0; i < count; i++) {
                System.arraycopy(lines[i], 0, values, index(0, first + i), width);
            }
        }
        if (columns != null && height > 1) {
            for (int x = 0; x < width; x += STRIP) {
                filterColumns(x, Math.min(STRIP, width - x));
            }
        }
        mirrorEdges();
    }

    private void filterColumns(int x, int count) {
        double[] start = columns.startWeights();
        double[] sum = new double[count];
        for (int k = 0; k < start.length; k++) {
            int at = index(x, k);
            for (int i = 0; i < count; i++) {
                sum[i] += start[k] * values[at + i];
            }
        }
        System.arraycopy(sum, 0, values, index(x, 0), count);
        for (int y = 1; y < height; y++) {
            int at = index(x, y);
            for (int i = 0; i < count; i++) {
                values[at + i] = SplineFilter.GAIN * values[at + i] + SplineFilter.POLE * values[at - stride + i];
            }
        }
        int last = index(x, height - 1);
        for (int i = 0; i < count; i++) {
            values[last + i] = SplineFilter.last(values[last + i], values[last - stride + i]);
        }
        for (int y = height - 2; y >= 0; y--) {
            int at = index(x, y);
            for (int i = 0; i < count; i++) {
                values[at + i] = SplineFilter.POLE * (values[at + stride + i] - values[at + i]);
            }
        }
    }

    private void mirrorEdges() {
        for (int y = 0; y < height; y++) {
            values[index(-1, y)] = values[index(SplineFilter.mirror(-1, width), y)];
            values[index(width, y)] = values[index(SplineFilter.mirror(width, width), y)];
            values[index(width + 1, y)] = values[index(SplineFilter.mirror(width + 1, width), y)];
        }
        for (int y : new int[] {-1, height, height + 1}) {
            int from = index(-1, SplineFilter.mirror(y, height));
            System.arraycopy(values, from, values, index(-1, y), stride);
        }
    }
}
