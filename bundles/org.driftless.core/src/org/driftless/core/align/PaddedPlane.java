/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import java.util.List;
import org.driftless.core.image.Frame;

/** A frame as the coefficients of a B-spline, mirrored by two pixels before and three behind each side. */
final class PaddedPlane {

    private static final int BEFORE = 2;
    private static final int BEHIND = 3;
    /** Columns filtered together: as many as stay in the cache over all rows. */
    private static final int STRIP = 128;

    private final int width;
    private final int height;
    private final int stride;
    private final double[] values;
    private final List<SplineFilter> rows;
    private final List<SplineFilter> columns;
    private final double[][] lines;

    PaddedPlane(int width, int height, Interpolation kind) {
        this.width = width;
        this.height = height;
        this.stride = width + BEFORE + BEHIND;
        this.values = new double[Math.multiplyExact(stride, height + BEFORE + BEHIND)];
        this.rows = kind.poles().stream().map(pole -> new SplineFilter(width, pole)).toList();
        this.columns = kind.poles().stream().map(pole -> new SplineFilter(height, pole)).toList();
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
            for (SplineFilter filter : rows) {
                filter.filter(lines[0], lines[1], lines[2], lines[3], 0);
            }
            for (int i = 0; i < count; i++) {
                System.arraycopy(lines[i], 0, values, index(0, first + i), width);
            }
        }
        for (int x = 0; height > 1 && x < width; x += STRIP) {
            for (SplineFilter filter : columns) {
                filterColumns(filter, x, Math.min(STRIP, width - x));
            }
        }
        mirrorEdges();
    }

    private void filterColumns(SplineFilter filter, int x, int count) {
        SplinePole pole = filter.pole();
        double[] start = filter.startWeights();
        double[] in = new double[count];
        double[] value = new double[count];
        double[] next = new double[count];
        for (int k = 0; k < start.length; k++) {
            System.arraycopy(values, index(x, k), in, 0, count);
            RowMath.add(start[k], in, value, count);
        }
        System.arraycopy(value, 0, values, index(x, 0), count);
        for (int y = 1; y < height; y++) {
            System.arraycopy(values, index(x, y), in, 0, count);
            RowMath.stepDown(pole.gain(), in, pole.pole(), value, next, count);
            System.arraycopy(next, 0, values, index(x, y), count);
            double[] spare = value;
            value = next;
            next = spare;
        }
        System.arraycopy(values, index(x, height - 2), in, 0, count);
        for (int i = 0; i < count; i++) {
            value[i] = pole.last(value[i], in[i]);
        }
        System.arraycopy(value, 0, values, index(x, height - 1), count);
        for (int y = height - 2; y >= 0; y--) {
            System.arraycopy(values, index(x, y), in, 0, count);
            RowMath.stepUp(pole.pole(), value, in, next, count);
            System.arraycopy(next, 0, values, index(x, y), count);
            double[] spare = value;
            value = next;
            next = spare;
        }
    }

    private void mirrorEdges() {
        for (int y = 0; y < height; y++) {
            for (int k = 1; k <= BEFORE; k++) {
                values[index(-k, y)] = values[index(SplineFilter.mirror(-k, width), y)];
            }
            for (int k = 0; k < BEHIND; k++) {
                values[index(width + k, y)] = values[index(SplineFilter.mirror(width + k, width), y)];
            }
        }
        for (int y = -BEFORE; y < height + BEHIND; y++) {
            if (y < 0 || y >= height) {
                int from = index(-BEFORE, SplineFilter.mirror(y, height));
                System.arraycopy(values, from, values, index(-BEFORE, y), stride);
            }
        }
    }
}
