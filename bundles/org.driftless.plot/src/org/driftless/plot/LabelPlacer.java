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
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Puts small labels beside points of a panel where they hide the least: lines, other labels and the edge are avoided. */
final class LabelPlacer {

    private static final double HALO = 3;
    /** Room between a label and its point, whose mark may be 10 wide. */
    private static final double CLEAR = 7;
    private static final double CELL = 3;

    private final PlotArea area;
    private final Font font = FigureFonts.bold(12);
    private final BitSet obstacles = new BitSet();
    private final int columns;
    private final List<Rectangle2D> placed = new ArrayList<>();

    LabelPlacer(PlotArea area) {
        this.area = area;
        this.columns = (int) Math.ceil(area.box().getWidth() / CELL) + 1;
    }

    /** Has the labels keep clear of a line. */
    LabelPlacer avoid(Curve curve) {
        double[] last = {Double.NaN, Double.NaN};
        for (int i = 0; i < curve.x().length; i++) {
            double x = area.sheetX(curve.x()[i]);
            double y = area.sheetY(curve.y()[i]);
            avoidBetween(last[0], last[1], x, y);
            last[0] = x;
            last[1] = y;
        }
        return this;
    }

    /** Has the labels keep clear of the outline of a shape on the sheet. */
    LabelPlacer avoid(Shape shape) {
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null, 1); !i.isDone(); i.next()) {
            if (i.currentSegment(at) != PathIterator.SEG_CLOSE) {
                avoidBetween(at[0], at[1], at[0], at[1]);
            }
        }
        return this;
    }

    private void avoidBetween(double x0, double y0, double x1, double y1) {
        if (Double.isNaN(y1)) {
            return;
        }
        double length = Math.hypot(x1 - x0, y1 - y0);
        int pieces = Double.isNaN(length) ? 0 : (int) Math.min(1000, Math.ceil(length / CELL));
        for (int k = 0; k <= pieces; k++) {
            double t = pieces == 0 ? 1 : (double) k / pieces;
            double x = t == 1 ? x1 : x0 + t * (x1 - x0);
            double y = t == 1 ? y1 : y0 + t * (y1 - y0);
            if (area.box().contains(x, y)) {
                obstacles.set(row(y) * columns + column(x));
            }
        }
    }

    private int column(double x) {
        return (int) Math.floor((x - area.box().getX()) / CELL);
    }

    private int row(double y) {
        return (int) Math.floor((y - area.box().getY()) / CELL);
    }

    /**
     * Draws a label beside a point.
     *
     * @param needed whether it must be there even if it hides something; else it is left out
     */
    void label(Graphics2D g, String text, double x, double y, Color color, boolean needed) {
        Rectangle2D best = null;
        double lowest = Double.MAX_VALUE;
        double width = TextBlock.width(text, font);
        double height = font.getSize2D();
        for (double distance = 8; distance <= 26; distance += 6) {
            for (int k = 0; k < 16; k++) {
                double angle = -Math.PI / 4 + k * Math.PI / 8;
                double cx = area.sheetX(x) + Math.cos(angle) * (distance + width / 2);
                double cy = area.sheetY(y) + Math.sin(angle) * (distance + height / 2);
                Rectangle2D box = new Rectangle2D.Double(cx - width / 2, cy - height / 2, width, height);
                double cost = cost(box) + (apart(box, area.sheetX(x), area.sheetY(y)) < CLEAR ? 20 : 0)
                        + 0.02 * distance + 0.001 * k;
                if (cost < lowest) {
                    lowest = cost;
                    best = box;
                }
            }
        }
        if (best == null || !needed && lowest >= 1) {
            return;
        }
        placed.add(best);
        draw(g, text, best, color);
    }

    private static double apart(Rectangle2D box, double x, double y) {
        double dx = Math.max(0, Math.max(box.getX() - x, x - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getY() - y, y - box.getMaxY()));
        return Math.hypot(dx, dy);
    }

    private double cost(Rectangle2D box) {
        Rectangle2D room = new Rectangle2D.Double(box.getX() - 2, box.getY() - 1, box.getWidth() + 4,
                box.getHeight() + 2);
        double cost = area.box().contains(room) ? 0 : 1000;
        for (Rectangle2D other : placed) {
            cost += other.intersects(room) ? 100 : 0;
        }
        int left = Math.max(0, column(room.getX()));
        int right = Math.max(left, Math.min(columns, column(room.getMaxX()) + 1));
        for (int row = Math.max(0, row(room.getY())); row <= row(room.getMaxY()); row++) {
            cost += obstacles.get(row * columns + left, row * columns + right).cardinality();
        }
        return cost;
    }

    private void draw(Graphics2D g, String text, Rectangle2D box, Color color) {
        double baseline = box.getMaxY() - 0.14 * box.getHeight();
        Shape shape = font.createGlyphVector(g.getFontRenderContext(), text)
                .getOutline((float) box.getX(), (float) baseline);
        g.setColor(Style.PAPER);
        g.setStroke(Style.line(HALO));
        g.draw(shape);
        g.setColor(Style.text(color));
        g.fill(shape);
    }
}
