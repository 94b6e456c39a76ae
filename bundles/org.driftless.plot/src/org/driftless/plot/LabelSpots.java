/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds room for short labels beside points where they hide the least of lines and of each other. */
public final class LabelSpots {

    private static final int ANGLES = 16;
    private static final int DISTANCES = 3;
    private static final double OUTSIDE = 1000;
    private static final double ON_LABEL = 100;
    private static final double PIECE = 3;
    private static final int MOST_PIECES = 40;

    private final double width;
    private final double height;
    private final List<double[]> obstacles = new ArrayList<>();
    private final List<Rectangle2D> placed = new ArrayList<>();

    /** Labels within a plot of a size, whose upper left corner is at (0, 0). */
    public LabelSpots(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Has the labels that are placed later keep clear of a line between two points. */
    public void avoid(double x0, double y0, double x1, double y1) {
        int pieces = (int) Math.max(1, Math.min(MOST_PIECES, Math.hypot(x1 - x0, y1 - y0) / PIECE));
        for (int i = 1; i <= pieces; i++) {
            double share = (double) i / pieces;
            obstacles.add(new double[] {x0 + share * (x1 - x0), y0 + share * (y1 - y0)});
        }
    }

    /**
     * Places a label.
     *
     * @param x of the point that it names
     * @param y of that point, downwards
     * @param labelWidth of the label
     * @param labelHeight of the label
     * @param apart from the point to the label at least
     * @return left and top of the label
     */
    public double[] place(double x, double y, double labelWidth, double labelHeight, double apart) {
        double lowest = Double.POSITIVE_INFINITY;
        Rectangle2D best = null;
        for (int distance = 0; distance < DISTANCES; distance++) {
            double away = apart * (1 + 0.7 * distance);
            for (int k = 0; k < ANGLES; k++) {
                double angle = -Math.PI / 4 + 2 * Math.PI * k / ANGLES;
                Rectangle2D box = new Rectangle2D.Double(
                        x + Math.cos(angle) * (away + labelWidth / 2) - labelWidth / 2,
                        y + Math.sin(angle) * (away + labelHeight / 2) - labelHeight / 2, labelWidth, labelHeight);
                double cost = cost(box) + 0.3 * distance + 0.01 * Math.min(k, ANGLES - k);
                if (cost < lowest) {
                    lowest = cost;
                    best = box;
                }
            }
        }
        placed.add(best);
        return new double[] {best.getX(), best.getY()};
    }

    private double cost(Rectangle2D box) {
        boolean inside = box.getX() >= 0 && box.getY() >= 0 && box.getMaxX() <= width && box.getMaxY() <= height;
        double cost = inside ? 0 : OUTSIDE;
        for (Rectangle2D other : placed) {
            cost += other.intersects(box) ? ON_LABEL : 0;
        }
        for (double[] point : obstacles) {
            cost += box.contains(point[0], point[1]) ? 1 : 0;
        }
        return cost;
    }
}
