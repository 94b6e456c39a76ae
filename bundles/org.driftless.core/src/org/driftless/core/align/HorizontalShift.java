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
import java.util.List;
import org.driftless.core.image.Frame;

/**
 * Shifts rows along x by a constant: the integer part by addressing, the rest by constant weights. Positions beyond
 * the edge take the pixel at the edge. One instance a thread and frame size.
 */
final class HorizontalShift implements RowSource {

    /** Rows filtered together. */
    private static final int GROUP = 4;
    /** Rows kept where they are not filtered: few, so that they stay in the cache nearest to the processor. */
    private static final int PAIR = 2;
    /** Coefficients mirrored before and behind a row. */
    private static final int PAD = 3;

    private final int width;
    private final List<SplineFilter> filters;
    private final Interpolation kind;
    private final double[][] lines;
    private final double[] part;
    /** The part again, once for each value that is weighted; see {@link RowMath}. */
    private final double[][] views;
    private final double[][] outputs;
    private final int[] kept;
    private final double[] weights;
    private Frame frame;
    private Interpolation used;
    private AlignedArea area;
    private int whole;
    private double fraction;

    /** @param outputWidth columns of the widest area that is asked for */
    HorizontalShift(int width, int outputWidth, Interpolation kind) {
        this.width = width;
        this.kind = kind;
        this.filters = kind.poles().stream().map(pole -> new SplineFilter(width, pole)).toList();
        this.lines = new double[kind.isSpline() ? GROUP : 0][width + 2 * PAD];
        this.part = new double[outputWidth + kind.taps()];
        this.views = new double[kind.taps()][];
        this.outputs = new double[kind.isSpline() ? GROUP : PAIR][outputWidth];
        this.kept = new int[outputs.length];
        this.weights = new double[kind.taps()];
        Arrays.fill(views, part);
    }

    /** Begins a frame: output column x of the area takes the input at x + shift. */
    void begin(Frame input, double shift, AlignedArea target) {
        frame = input;
        area = target;
        whole = (int) Math.floor(shift);
        fraction = shift - whole;
        used = fraction == 0 || width == 1 ? Interpolation.NONE : kind;
        if (used.isSpline()) {
            SplineKernel.weights(fraction, weights);
        }
        Arrays.fill(kept, -1);
    }

    @Override
    public double[] row(int y) {
        if (kept[y % kept.length] != y) {
            if (used.isSpline()) {
                loadGroup(y - y % GROUP);
            } else {
                loadPart(y, output(y));
            }
        }
        return outputs[y % kept.length];
    }

    private double[] output(int y) {
        kept[y % kept.length] = y;
        return outputs[y % kept.length];
    }

    private void loadPart(int y, double[] out) {
        int first = firstInside();
        int to = first - area.x0();
        int count = endInside() - first;
        if (count < area.width()) {
            fillEdges(frame.value(0, y), frame.value(width - 1, y), out);
        }
        if (count == 0) {
            return;
        }
        if (used == Interpolation.NONE) {
            frame.copyRow(first + whole, y, count, out, to);
        } else {
            frame.copyRow(first + whole, y, count + 1, part, to);
            RowMath.linearAlong(part, views[0], fraction, out, to, to + count);
        }
    }

    private void loadGroup(int first) {
        int count = Math.min(GROUP, frame.height() - first);
        for (int i = 0; i < count; i++) {
            frame.copyRow(0, first + i, width, lines[i], PAD);
            fillEdges(lines[i][PAD], lines[i][PAD + width - 1], output(first + i));
        }
        for (SplineFilter filter : filters) {
            filter.filter(lines[0], lines[1], lines[2], lines[3], PAD);
        }
        for (int i = 0; i < count; i++) {
            fillInside(lines[i], output(first + i));
        }
    }

    /** Number of input columns that have the neighbour on the right that interpolation needs. */
    private int usable() {
        return used == Interpolation.NONE ? width : width - 1;
    }

    private int firstInside() {
        return Math.clamp(-(long) whole, area.x0(), area.x1());
    }

    private int endInside() {
        return Math.clamp((long) usable() - whole, firstInside(), area.x1());
    }

    private void fillEdges(double left, double right, double[] out) {
        Arrays.fill(out, 0, firstInside() - area.x0(), left);
        Arrays.fill(out, endInside() - area.x0(), area.width(), right);
    }

    private void fillInside(double[] line, double[] out) {
        int first = firstInside();
        int count = endInside() - first;
        if (count == 0) {
            return;
        }
        for (int k = 1; k <= PAD; k++) {
            line[PAD - k] = line[PAD + SplineFilter.mirror(-k, width)];
            line[PAD + width - 1 + k] = line[PAD + SplineFilter.mirror(width - 1 + k, width)];
        }
        int to = first - area.x0();
        int taps = kind.taps();
        System.arraycopy(line, PAD + first + whole + 1 - taps / 2, part, to, count + taps - 1);
        if (kind == Interpolation.CUBIC) {
            RowMath.cubicAlong(views, weights, out, to, to + count);
        } else {
            RowMath.quinticAlong(views, weights, out, to, to + count);
        }
    }
}
