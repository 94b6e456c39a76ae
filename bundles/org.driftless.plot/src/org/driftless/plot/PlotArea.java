/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
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
    void line(Curve curve, Color color, BasicStroke stroke) {
        stroke(near(curve), color, stroke);
    }

    /** A line over an axis on which x does not descend, e.g. frames; its lows and highs stay whatever the number of points. */
    void series(Curve curve, Color color, BasicStroke stroke) {
        stroke(near(curve.thinned(1 / (Sheet.SCALE * scale()))), color, stroke);
    }

    private void stroke(Curve onSheet, Color color, BasicStroke stroke) {
        if (stroke.getDashArray() != null) {
            draw(path(onSheet), color, stroke);
            return;
        }
        double width = stroke.getLineWidth();
        Brush brush = new Brush(graphics, box, bounds(onSheet, width), color);
        double[] x = onSheet.x();
        double[] y = onSheet.y();
        for (int i = 0; i < x.length; i++) {
            boolean begins = i == 0 || Double.isNaN(y[i - 1]);
            if (!Double.isNaN(y[i]) && (!begins || i + 1 == x.length || Double.isNaN(y[i + 1]))) {
                brush.line(x[begins ? i : i - 1], y[begins ? i : i - 1], x[i], y[i], width);
            }
        }
        brush.finish();
    }

    /** The part of the sheet that points of a size take. */
    private static Rectangle2D bounds(Curve onSheet, double size) {
        double[] ends = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        onSheet.visit((x, y) -> {
            ends[0] = Math.min(ends[0], x);
            ends[1] = Math.min(ends[1], y);
            ends[2] = Math.max(ends[2], x);
            ends[3] = Math.max(ends[3], y);
        });
        return ends[0] > ends[2] ? new Rectangle2D.Double()
                : new Rectangle2D.Double(ends[0] - size, ends[1] - size, ends[2] - ends[0] + 2 * size,
                        ends[3] - ends[1] + 2 * size);
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

    /** The curve on the sheet, without the points that lie near the last one. */
    private Curve near(Curve curve) {
        Curve.Builder kept = new Curve.Builder();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < curve.x().length; i++) {
            if (Double.isNaN(curve.y()[i])) {
                kept.gap();
                lastX = Double.NaN;
                continue;
            }
            double x = sheetX(curve.x()[i]);
            double y = sheetY(curve.y()[i]);
            boolean ends = i + 1 == curve.x().length || Double.isNaN(curve.y()[i + 1]);
            if (ends || !(Math.hypot(x - lastX, y - lastY) < NEAR)) {
                kept.add(x, y);
                lastX = x;
                lastY = y;
            }
        }
        return kept.build();
    }

    private static Path2D path(Curve onSheet) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < onSheet.x().length; i++) {
            if (Double.isNaN(onSheet.y()[i])) {
                continue;
            }
            if (i == 0 || Double.isNaN(onSheet.y()[i - 1])) {
                path.moveTo(onSheet.x()[i], onSheet.y()[i]);
            }
            path.lineTo(onSheet.x()[i], onSheet.y()[i]);
        }
        return path;
    }

    /** A dot on every point; dots that would lie on each other are drawn once. */
    void dots(Curve curve, Color color, double diameter) {
        Set<Long> taken = new HashSet<>();
        Curve.Builder all = new Curve.Builder();
        curve.visit((px, py) -> {
            double x = sheetX(px);
            double y = sheetY(py);
            if (taken.add(Math.round(x * Sheet.SCALE) << 32 ^ Math.round(y * Sheet.SCALE) & 0xffffffffL)) {
                all.add(x, y);
            }
        });
        Curve onSheet = all.build();
        Brush brush = new Brush(graphics, box, bounds(onSheet, diameter), color);
        onSheet.visit((x, y) -> brush.disc(x, y, diameter));
        brush.finish();
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
