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

/**
 * Shifts rows along x by a constant: the integer part by addressing, the rest by constant weights. Positions beyond
 * the edge take the pixel at the edge. One instance a thread and frame size.
 */
final class HorizontalShift implements RowSource {

    private static final int GROUP = 4;
    /** Coefficients mirrored before and behind a row. */
    private static final int PAD = 2;

    private final int width;
    private final SplineFilter filter;
    private final double[][] inputs;
    private final double[][] outputs;
    private final double[] weights = new double[4];
    private Frame frame;
    private Interpolation interpolation;
    private CropArea area;
    private int whole;
    private double fraction;
    private int loadedGroup;

    HorizontalShift(int width) {
        this.width = width;
        this.filter = new SplineFilter(width);
        this.inputs = new double[GROUP][width + 2 * PAD];
        this.outputs = new double[GROUP][width];
    }

    /** Begins a frame: output column x of the area takes the input at x + shift. */
    void begin(Frame input, double shift, Interpolation kind, CropArea target) {
        frame = input;
        area = target;
        whole = (int) Math.floor(shift);
        fraction = shift - whole;
        interpolation = fraction == 0 || width == 1 ? Interpolation.NONE : kind;
        CubicKernel.weights(fraction, weights);
        loadedGroup = -1;
    }

    @Override
    public double[] row(int y) {
        int group = y / GROUP;
        if (group != loadedGroup) {
            load(group);
        }
        return outputs[y % GROUP];
    }

    private void load(int group) {
        int first = group * GROUP;
        int count = Math.min(GROUP, frame.height() - first);
        for (int i = 0; i < count; i++) {
            frame.copyRow(0, first + i, width, inputs[i], PAD);
        }
        for (int i = 0; i < count; i++) {
            fillEdges(inputs[i], outputs[i]);
        }
        if (interpolation == Interpolation.CUBIC) {
            filter.filter(inputs[0], inputs[1], inputs[2], inputs[3], PAD);
        }
        for (int i = 0; i < count; i++) {
            fillInside(inputs[i], outputs[i]);
        }
        loadedGroup = group;
    }

    /** Number of input columns that have the neighbour on the right that interpolation needs. */
    private int usable() {
        return interpolation == Interpolation.NONE ? width : width - 1;
    }

    private int firstInside() {
        return Math.clamp(-(long) whole, area.x0(), area.x1());
    }

    private int endInside() {
        return Math.clamp((long) usable() - whole, firstInside(), area.x1());
    }

    private void fillEdges(double[] in, double[] out) {
        int first = firstInside();
        int end = endInside();
        for (int x = area.x0(); x < first; x++) {
            out[x - area.x0()] = in[PAD];
        }
        for (int x = end; x < area.x1(); x++) {
            out[x - area.x0()] = in[PAD + width - 1];
        }
    }

    private void fillInside(double[] in, double[] out) {
        int first = firstInside();
        int to = first - area.x0();
        int from = PAD + first + whole;
        int count = endInside() - first;
        if (count == 0) {
            return;
        }
        switch (interpolation) {
            case NONE -> System.arraycopy(in, from, out, to, count);
            case LINEAR -> linear(in, from, out, to, count, fraction);
            case CUBIC -> {
                for (int i = 1; i <= PAD; i++) {
                    in[PAD - i] = in[PAD + SplineFilter.mirror(-i, width)];
                    in[PAD + width - 1 + i] = in[PAD + SplineFilter.mirror(width - 1 + i, width)];
                }
                cubic(in, from, out, to, count, weights);
            }
        }
    }

    private static void linear(double[] in, int from, double[] out, int to, int count, double f) {
        for (int i = 0; i < count; i++) {
            double value = in[from + i];
            out[to + i] = value + f * (in[from + i + 1] - value);
        }
    }

    private static void cubic(double[] in, int from, double[] out, int to, int count, double[] weights) {
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        for (int i = 0; i < count; i++) {
            out[to + i] = w0 * in[from + i - 1] + w1 * in[from + i] + w2 * in[from + i + 1] + w3 * in[from + i + 2];
        }
    }
}
