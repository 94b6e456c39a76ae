/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

/**
 * The values of a frame along a line, each the mean across the line's width.
 *
 * <p>Between pixels the value is that of cubic convolution (Keys 1981, 10.1109/TASSP.1981.1163711, a = -1/2): it takes
 * the 4 x 4 pixels around a position and no prefilter over the whole frame, passes through the pixels themselves and
 * reproduces parabolas. Beyond the edge the pixels it needs are mirrored.
 */
public final class LineProfile {

    /** How far outside a position may lie for rounding's sake, in pixels. */
    private static final double ROUNDING = 2e-9;
    private static final int TAPS = 4;

    private final Frame frame;
    private final double[] across = new double[TAPS];
    private final double[] down = new double[TAPS];

    private LineProfile(Frame frame) {
        this.frame = frame;
    }

    /**
     * Samples a frame every pixel along a line, from its first end.
     *
     * @param samples number of samples along it, {@link Line#samples()} for the whole line
     * @param width number of samples across the line that are averaged, one pixel apart and half of them on either
     *     side; at least 1
     * @return the values in counts; NaN where all of the width lies outside the frame or on pixels
     *     that are not finite. Where a part does, the mean is that of the rest.
     */
    public static float[] along(Frame frame, Line line, int samples, int width) {
        if (width < 1) {
            throw new IllegalArgumentException("A line of width " + width);
        }
        LineProfile profile = new LineProfile(frame);
        float[] values = new float[samples];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) profile.mean(line, i, width);
        }
        return values;
    }

    private double mean(Line line, int distance, int width) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < width; i++) {
            double aside = i - (width - 1) / 2.0;
            double value = value(line.x0() + distance * line.alongX() - aside * line.alongY(),
                    line.y0() + distance * line.alongY() + aside * line.alongX());
            if (Double.isFinite(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** The value at a position; NaN outside the frame. */
    private double value(double x, double y) {
        if (!isInside(x, frame.width()) || !isInside(y, frame.height())) {
            return Double.NaN;
        }
        int column = start(x, frame.width());
        int row = start(y, frame.height());
        weights(Math.max(0, x - column), across);
        weights(Math.max(0, y - row), down);
        double sum = 0;
        for (int j = 0; j < TAPS; j++) {
            if (down[j] != 0) {
                sum += down[j] * inRow(column, mirrored(row - 1 + j, frame.height()));
            }
        }
        return sum;
    }

    private double inRow(int column, int row) {
        double sum = 0;
        for (int i = 0; i < TAPS; i++) {
            if (across[i] != 0) {
                sum += across[i] * frame.value(mirrored(column - 1 + i, frame.width()), row);
            }
        }
        return sum;
    }

    private static boolean isInside(double position, int length) {
        return position >= -ROUNDING && position <= length - 1 + ROUNDING;
    }

    private static int start(double position, int length) {
        return Math.clamp((long) Math.floor(position + ROUNDING), 0, length - 1);
    }

    private static int mirrored(int index, int length) {
        int period = Math.max(1, 2 * length - 2);
        int folded = Math.floorMod(index, period);
        return folded < length ? folded : period - folded;
    }

    private static void weights(double f, double[] weights) {
        weights[0] = f * (-0.5 + f * (1 - 0.5 * f));
        weights[1] = 1 + f * f * (-2.5 + 1.5 * f);
        weights[2] = f * (0.5 + f * (2 - 1.5 * f));
        weights[3] = f * f * (-0.5 + 0.5 * f);
    }
}
