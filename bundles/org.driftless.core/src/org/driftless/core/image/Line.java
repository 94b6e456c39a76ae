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
 * A straight line on a frame, drawn to look along it. Positions along it are distances from its first end, one sample
 * a pixel.
 *
 * @param x0 column of the first end, in pixels
 * @param y0 row of the first end
 * @param x1 column of the second end
 * @param y1 row of the second end
 */
public record Line(double x0, double y0, double x1, double y1) {

    /** What rounding may take off the length of a line of whole pixels. */
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException if a number is not finite */
    public Line {
        if (!Double.isFinite(x0 + y0 + x1 + y1)) {
            throw new IllegalArgumentException("A line from (" + x0 + ", " + y0 + ") to (" + x1 + ", " + y1 + ")");
        }
    }

    /** Distance between the ends, in pixels. */
    public double length() {
        return Math.hypot(x1 - x0, y1 - y0);
    }

    /** Number of samples along it: one at the first end, then one every pixel up to the second end. */
    public int samples() {
        return (int) Math.floor(length() + ROUNDING) + 1;
    }

    /** Column of what lies at a distance from the first end. */
    public double x(double distance) {
        return length() == 0 ? x0 : x0 + (x1 - x0) * distance / length();
    }

    /** Row of what lies at a distance from the first end. */
    public double y(double distance) {
        return length() == 0 ? y0 : y0 + (y1 - y0) * distance / length();
    }

    /** Columns that a step of one pixel along it goes; 1 for a line without length. */
    double alongX() {
        return length() == 0 ? 1 : (x1 - x0) / length();
    }

    /** Rows that a step of one pixel along it goes. */
    double alongY() {
        return length() == 0 ? 0 : (y1 - y0) / length();
    }
}
