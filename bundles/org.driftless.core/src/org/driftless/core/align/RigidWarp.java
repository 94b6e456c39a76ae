/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;

/**
 * Undoes a rotation and a shift by inverse mapping: each output pixel looks up its place in the input. Positions
 * beyond the edge are moved to the edge. One instance a thread and frame size.
 */
final class RigidWarp {

    /** How far outside a position may lie for rounding's sake, in pixels. */
    private static final double ROUNDING = 2e-9;

    private final int width;
    private final int height;
    private final Interpolation interpolation;
    private final PaddedPlane plane;
    private final double[] out;
    private long outside;

    RigidWarp(int width, int height, Interpolation interpolation) {
        this.width = width;
        this.height = height;
        this.interpolation = interpolation;
        this.plane = new PaddedPlane(width, height, interpolation == Interpolation.CUBIC);
        this.out = new double[width];
    }

    /**
     * Hands the rows of the area to a sink.
     *
     * @param fill the value of pixels from outside; null to take the nearest pixel
     */
    void run(Frame input, RigidMotion motion, CropArea area, Double fill, RowSink sink) {
        plane.load(input);
        outside = 0;
        double centerX = (width - 1) / 2.0;
        double centerY = (height - 1) / 2.0;
        double cos = Math.cos(motion.theta());
        double sin = Math.sin(motion.theta());
        for (int y = area.y0(); y < area.y1(); y++) {
            double rowX = centerX + motion.dx() - sin * (y - centerY);
            double rowY = centerY + motion.dy() + cos * (y - centerY);
            for (int x = area.x0(); x < area.x1(); x++) {
                double sourceX = rowX + cos * (x - centerX);
                double sourceY = rowY + sin * (x - centerX);
                boolean inside = isInside(sourceX, width) && isInside(sourceY, height);
                if (!inside) {
                    outside++;
                }
                out[x - area.x0()] = inside || fill == null
                        ? value(Math.clamp(sourceX, 0, width - 1.0), Math.clamp(sourceY, 0, height - 1.0)) : fill;
            }
            sink.put(y, out);
        }
    }

    /** Pixels of the last frame that came from outside the input. */
    long outside() {
        return outside;
    }

    private static boolean isInside(double position, int length) {
        return position >= -ROUNDING && position <= length - 1 + ROUNDING;
    }

    private double value(double x, double y) {
        int column = (int) x;
        int row = (int) y;
        int at = plane.index(column, row);
        return interpolation == Interpolation.LINEAR ? linear(plane.values(), at, plane.stride(), x - column, y - row)
                : cubic(plane.values(), at, plane.stride(), x - column, y - row);
    }

    private static double linear(double[] values, int at, int stride, double fx, double fy) {
        double above = values[at] + fx * (values[at + 1] - values[at]);
        double below = values[at + stride] + fx * (values[at + stride + 1] - values[at + stride]);
        return above + fy * (below - above);
    }

    private static double cubic(double[] values, int at, int stride, double fx, double fy) {
        double gx = 1 - fx;
        double w0 = gx * gx * gx / 6;
        double w1 = (4 - fx * fx * (6 - 3 * fx)) / 6;
        double w2 = (4 - gx * gx * (6 - 3 * gx)) / 6;
        double w3 = fx * fx * fx / 6;
        double gy = 1 - fy;
        return gy * gy * gy / 6 * along(values, at - stride, w0, w1, w2, w3)
                + (4 - fy * fy * (6 - 3 * fy)) / 6 * along(values, at, w0, w1, w2, w3)
                + (4 - gy * gy * (6 - 3 * gy)) / 6 * along(values, at + stride, w0, w1, w2, w3)
                + fy * fy * fy / 6 * along(values, at + 2 * stride, w0, w1, w2, w3);
    }

    private static double along(double[] values, int at, double w0, double w1, double w2, double w3) {
        return w0 * values[at - 1] + w1 * values[at] + w2 * values[at + 1] + w3 * values[at + 2];
    }
}
