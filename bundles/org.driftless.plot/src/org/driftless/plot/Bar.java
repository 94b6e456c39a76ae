/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/**
 * Upright rectangles and lines along the axes, on whole pixels of the image: sharp, and without what smooth edges cost,
 * which for a whole panel is as much as for all its curves.
 */
final class Bar {

    /** Thickness of a line, in points: two pixels. */
    private static final double THIN = 1;

    private Bar() {
    }

    /** A line from left to right. */
    static void horizontal(Graphics2D g, double fromX, double toX, double y, Color color) {
        fill(g, fromX - THIN / 2, y - THIN / 2, toX + THIN / 2, y + THIN / 2, color);
    }

    /** A line from top to bottom. */
    static void vertical(Graphics2D g, double x, double fromY, double toY, Color color) {
        fill(g, x - THIN / 2, fromY - THIN / 2, x + THIN / 2, toY + THIN / 2, color);
    }

    /** The edge of a rectangle. */
    static void frame(Graphics2D g, Rectangle2D box, Color color) {
        vertical(g, box.getX(), box.getY(), box.getMaxY(), color);
        vertical(g, box.getMaxX(), box.getY(), box.getMaxY(), color);
        horizontal(g, box.getX(), box.getMaxX(), box.getY(), color);
        horizontal(g, box.getX(), box.getMaxX(), box.getMaxY(), color);
    }

    /** A rectangle whose edges are those of pixels. */
    static void fill(Graphics2D g, double left, double top, double right, double bottom, Color color) {
        double x = snapped(left);
        double y = snapped(top);
        Object smooth = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        g.setColor(color);
        g.fill(new Rectangle2D.Double(x, y, snapped(right) - x, snapped(bottom) - y));
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
    }

    private static double snapped(double length) {
        return Math.rint(length * Sheet.SCALE) / Sheet.SCALE;
    }
}
