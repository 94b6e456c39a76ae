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
import java.util.function.DoubleUnaryOperator;
import org.driftless.core.drift.RigidMotion;

/**
 * The largest rectangle whose pixels come from inside every one of many rotated and shifted frames.
 *
 * <p>Each side of each frame is a half-plane {@code a x + b y + c >= 0} that all four corners must satisfy. For given
 * rows the widest columns follow in closed form; the area is then quasi-concave in the first and the last row, and two
 * nested golden-section searches (Kiefer 1953, 10.2307/2032161) find the best.
 */
final class RotatedCrop {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    /** Uncertainty at which the search ends, in pixels; growing by whole pixels makes up for it. */
    private static final double TOLERANCE = 0.05;
    /** How far outside a corner may lie for rounding's sake, in pixels. */
    private static final double ROUNDING = 1e-9;

    private final int width;
    private final int height;
    private final double[] a;
    private final double[] b;
    private final double[] c;

    RotatedCrop(List<RigidMotion> motions, int width, int height) {
        this.width = width;
        this.height = height;
        this.a = new double[4 * motions.size()];
        this.b = new double[a.length];
        this.c = new double[a.length];
        double centerX = (width - 1) / 2.0;
        double centerY = (height - 1) / 2.0;
        for (int k = 0; k < motions.size(); k++) {
            RigidMotion motion = motions.get(k);
            double cos = Math.cos(motion.theta());
            double sin = Math.sin(motion.theta());
            double offsetX = motion.applyX(0, 0, centerX, centerY);
            double offsetY = motion.applyY(0, 0, centerX, centerY);
            set(4 * k, cos, -sin, offsetX);
            set(4 * k + 1, -cos, sin, width - 1 - offsetX);
            set(4 * k + 2, sin, cos, offsetY);
            set(4 * k + 3, -sin, -cos, height - 1 - offsetY);
        }
    }

    private void set(int index, double forX, double forY, double constant) {
        a[index] = forX;
        b[index] = forY;
        c[index] = constant;
    }

    /** The area as x0, y0, x1, y1 (the last two exclusive), or null if there is none. */
    int[] largest() {
        double low = 0;
        double high = height - 1;
        for (int i = 0; i < a.length; i++) {
            if (a[i] == 0 && b[i] > 0) {
                low = Math.max(low, -c[i] / b[i]);
            } else if (a[i] == 0) {
                high = Math.min(high, -c[i] / b[i]);
            }
        }
        double first = low;
        double bottom = maximise(y1 -> score(bestTop(first, y1), y1), low, high);
        double top = bestTop(low, bottom);
        int y0 = (int) Math.ceil(top - ROUNDING);
        int y1 = (int) Math.floor(bottom + ROUNDING);
        double[] columns = columns(y0, y1);
        int x0 = (int) Math.ceil(columns[0] - ROUNDING);
        int x1 = (int) Math.floor(columns[1] + ROUNDING);
        if (x0 > x1 || y0 > y1 || !isInside(x0, y0, x1, y1)) {
            return null;
        }
        return grown(x0, y0, x1, y1);
    }

    private double bestTop(double low, double bottom) {
        return maximise(y0 -> score(y0, bottom), low, bottom);
    }

    /** The area between two rows, or how much the columns overlap the wrong way, as a negative number. */
    private double score(double y0, double y1) {
        double[] columns = columns(y0, y1);
        double across = columns[1] - columns[0];
        return across > 0 ? across * (y1 - y0) : across;
    }

    private double[] columns(double y0, double y1) {
        double left = 0;
        double right = width - 1;
        for (int i = 0; i < a.length; i++) {
            double rest = c[i] + Math.min(b[i] * y0, b[i] * y1);
            if (a[i] > 0) {
                left = Math.max(left, -rest / a[i]);
            } else if (a[i] < 0) {
                right = Math.min(right, -rest / a[i]);
            }
        }
        return new double[] {left, right};
    }

    private int[] grown(int firstX, int firstY, int lastX, int lastY) {
        int[] area = {firstX, firstY, lastX, lastY};
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int side = 0; side < 4; side++) {
                int step = side < 2 ? -1 : 1;
                area[side] += step;
                if (isInside(area[0], area[1], area[2], area[3])) {
                    grew = true;
                } else {
                    area[side] -= step;
                }
            }
        }
        return new int[] {area[0], area[1], area[2] + 1, area[3] + 1};
    }

    private boolean isInside(int x0, int y0, int x1, int y1) {
        if (x0 < 0 || y0 < 0 || x1 >= width || y1 >= height) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (Math.min(a[i] * x0, a[i] * x1) + Math.min(b[i] * y0, b[i] * y1) + c[i] < -ROUNDING) {
                return false;
            }
        }
        return true;
    }

    private static double maximise(DoubleUnaryOperator score, double from, double to) {
        double low = from;
        double high = Math.max(from, to);
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double leftScore = score.applyAsDouble(left);
        double rightScore = score.applyAsDouble(right);
        while (high - low > TOLERANCE) {
            if (leftScore < rightScore) {
                low = left;
                left = right;
                leftScore = rightScore;
                right = low + GOLDEN * (high - low);
                rightScore = score.applyAsDouble(right);
            } else {
                high = right;
                right = left;
                rightScore = leftScore;
                left = high - GOLDEN * (high - low);
                leftScore = score.applyAsDouble(left);
            }
        }
        return (low + high) / 2;
    }
}
