/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.exchange;

import java.util.List;
import java.util.Map;

/**
 * A region of interest of ImageJ. Its coordinates count from the upper left corner of the first pixel, so that a
 * rectangle from x = 3 with a width of 5 holds the columns 3 to 7. Single points are at pixels: 3 is the middle of
 * column 3.
 *
 * @param name what the user calls it
 * @param kind what it is
 * @param x left edge of its bounds, in pixels
 * @param y upper edge of its bounds
 * @param width of its bounds, in pixels; 0 for points
 * @param height of its bounds
 * @param points each of the points; empty for an area
 * @param slice the slice of the stack on which it lies, from 1; 0 if on all
 * @param properties what other programs have noted with it, by key
 */
public record ImageJRoi(String name, Kind kind, double x, double y, double width, double height, List<Point> points,
        int slice, Map<String, String> properties) {

    /** What a region is, as far as a particle can be made of it. */
    public enum Kind {
        /** A rectangle with sides along the axes. */
        RECTANGLE,
        /** An ellipse with axes along the axes. */
        OVAL,
        /** Any other outline of an area, by its bounds. */
        OUTLINE,
        /** One point or several. */
        POINTS
    }

    /**
     * One point.
     *
     * @param x column, in pixels
     * @param y row, in pixels
     * @param slice the slice on which it lies, from 1; 0 if it lies where its region does
     */
    public record Point(double x, double y, int slice) {
    }

    public ImageJRoi {
        points = List.copyOf(points);
        properties = Map.copyOf(properties);
    }

    /** A rectangle of whole pixels. */
    public static ImageJRoi rectangle(String name, int x, int y, int width, int height, int slice,
            Map<String, String> properties) {
        return new ImageJRoi(name, Kind.RECTANGLE, x, y, width, height, List.of(), slice, properties);
    }
}
