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
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;

/**
 * The inside of a panel: where a value lies on the sheet, and how lines and marks get there. Lines are drawn as one path
 * each, so that dashes run on and joints do not show.
 */
final class PlotArea {

    /** Points closer than this to the last one drawn are passed over: a third of a point, under a pixel of the image. */
    private static final double NEAR = 0.33;

    private final Graphics2D graphics;
    private final Rectangle2D box;
    private final Range xRange;
    private final Range yRange;
    private final boolean down;
    private final boolean logarithmic;

    /**
     * @param box on the sheet
     * @param yRange for a logarithmic axis that of the decimal logarithm
     * @param down whether y grows downwards
     */
    PlotArea(Graphics2D graphics, Rectangle2D box, Range xRange, Range yRange, boolean down, boolean logarithmic) {
        this.graphics = graphics;
        this.box = box;
        this.xRange = xRange;
        this.yRange = yRange;
        this.down = down;
        this.logarithmic = logarithmic;
    }

    /** What it is drawn with. */
    Graphics2D graphics() {
        return graphics;
    }

    Rectangle2D box() {
        return box;
    }

    /** Points of the sheet a unit of x. */
    double scale() {
        return box.getWidth() / xRange.width();
    }

    double sheetX(double x) {
        return box.getX() + (x - xRange.min()) * scale();
    }

    double sheetY(double y) {
        double value = logarithmic ? Math.log10(y) : y;
        double share = (value - yRange.min()) / yRange.width();
        return box.getY() + box.getHeight() * (down ? share : 1 - share);
    }

    /** A line in space. */
    void line(Curve curve, Color color, Stroke stroke) {
        draw(path(curve), color, stroke);
    }

    /** A line over an axis on which x does not descend, e.g. frames; its lows and highs stay whatever the number of points. */
    void series(Curve curve, Color color, Stroke stroke) {
        draw(path(curve.thinned(1 / (Sheet.SCALE * scale()))), color, stroke);
    }

    /** A full shape of the sheet. */
    void fill(Shape shape, Color color) {
        Shape clip = clip();
        graphics.setColor(color);
        graphics.fill(shape);
        graphics.setClip(clip);
    }

    void draw(Shape shape, Color color, Stroke stroke) {
        Shape clip = clip();
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
        graphics.setClip(clip);
    }

    private Shape clip() {
        Shape before = graphics.getClip();
        graphics.clip(box);
        return before;
    }

    private Path2D path(Curve curve) {
        Path2D path = new Path2D.Double();
        boolean begun = false;
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < curve.x().length; i++) {
            if (Double.isNaN(curve.y()[i])) {
                begun = false;
                continue;
            }
            double x = sheetX(curve.x()[i]);
            double y = sheetY(curve.y()[i]);
            boolean ends = i + 1 == curve.x().length || Double.isNaN(curve.y()[i + 1]);
            if (!begun) {
                path.moveTo(x, y);
                path.lineTo(x, y);
                begun = true;
            } else if (ends || Math.hypot(x - lastX, y - lastY) >= NEAR) {
                path.lineTo(x, y);
            } else {
                continue;
            }
            lastX = x;
            lastY = y;
        }
        return path;
    }

    /** A dot on every point; dots that would lie on each other are drawn once. */
    void dots(Curve curve, Color color, double diameter) {
        Shape clip = clip();
        graphics.setColor(color);
        Set<Long> taken = new HashSet<>();
        curve.visit((px, py) -> {
            double x = sheetX(px);
            double y = sheetY(py);
            if (taken.add(Math.round(x * Sheet.SCALE) << 32 ^ Math.round(y * Sheet.SCALE) & 0xffffffffL)) {
                graphics.fill(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
            }
        });
        graphics.setClip(clip);
    }

    /** A sign about a point, not cut at the edge. */
    void mark(double x, double y, Glyph glyph) {
        glyph.paint(graphics, sheetX(x), sheetY(y));
    }

    /** Thin lines through (0, 0). */
    void cross() {
        if (sheetX(0) > box.getX() && sheetX(0) < box.getMaxX()) {
            Bar.vertical(graphics, sheetX(0), box.getY(), box.getMaxY(), Style.AXIS);
        }
        if (sheetY(0) > box.getY() && sheetY(0) < box.getMaxY()) {
            Bar.horizontal(graphics, box.getX(), box.getMaxX(), sheetY(0), Style.AXIS);
        }
    }

    /** A note in the middle, for a panel that has nothing to show. */
    void note(String text) {
        Font font = FigureFonts.regular(13);
        double width = Math.min(box.getWidth() - 40, TextBlock.width(text, font));
        TextBlock block = new TextBlock(text, font, width + 1);
        double left = box.getCenterX() - width / 2;
        double top = box.getCenterY() - block.height() / 2;
        fill(new Rectangle2D.Double(left - 8, top - 6, width + 16, block.height() + 12), Style.PAPER);
        block.paint(graphics, left, top, Style.SOFT);
    }
}
