/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * One pair of axes with its title. The insides of panels of one size lie alike, whatever their numbers are, so that panels
 * beside each other line up.
 */
final class Panel {

    private static final int LEFT = 74;
    private static final int RIGHT = 14;
    private static final int ABOVE = 14;
    private static final int BELOW = 54;
    private static final int TITLE = 24;
    private static final int Y_TITLE = 68;
    private static final double X_TITLE = 37.5;
    private static final int TICK = 4;
    private static final double TICK_GAP = 4;
    private static final int X_ROOM = 43;
    private static final int Y_ROOM = 30;

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final Font numbers = FigureFonts.regular(11.5);
    private Range xRange = new Range(-1, 1);
    private Range yRange = new Range(-1, 1);
    private boolean equal;
    private boolean down;
    private boolean logarithmic;
    private boolean whole;

    Panel(String title, String xTitle, String yTitle) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
    }

    Panel ranges(Range x, Range y) {
        xRange = x;
        yRange = y;
        return this;
    }

    /** A panel in space: a pixel along x is as long as one along y, and y points down as in the image. */
    Panel image() {
        equal = true;
        down = true;
        return this;
    }

    /** A panel over time: x is the frame index, with whole numbers at its ticks. */
    Panel frames(int count, Range y) {
        double pad = Math.max(0.5, 0.02 * (count - 1));
        whole = true;
        return ranges(new Range(-pad, Math.max(0, count - 1) + pad), y);
    }

    /** Makes y logarithmic; its range is that of the values and must be above zero. */
    Panel logarithmic() {
        logarithmic = true;
        return this;
    }

    /** Draws title and axes into a part of the sheet and gives their inside. */
    PlotArea paint(Graphics2D g, int x, int y, int width, int height) {
        int above = ABOVE + (title.isEmpty() ? 0 : TITLE);
        Rectangle2D box = new Rectangle2D.Double(x + LEFT, y + above, width - LEFT - RIGHT, height - above - BELOW);
        if (equal) {
            double step = Math.max(xRange.width() / box.getWidth(), yRange.width() / box.getHeight());
            xRange = xRange.withWidth(step * box.getWidth());
            yRange = yRange.withWidth(step * box.getHeight());
        }
        Range shown = logarithmic ? new Range(Math.log10(yRange.min()), Math.log10(yRange.max())) : yRange;
        PlotArea area = new PlotArea(g, box, xRange, shown, down, logarithmic);
        Axis columns = Axis.across(xRange, box.getWidth(), X_ROOM, whole, numbers);
        Axis rows = logarithmic ? Axis.logarithmic(yRange) : Axis.linear(yRange, (int) (box.getHeight() / Y_ROOM), false);
        columns.marks().forEach(mark -> column(area, mark));
        rows.marks().forEach(mark -> row(area, mark));
        Bar.frame(g, box, Style.AXIS);
        titles(g, box);
        return area;
    }

    private void column(PlotArea area, Axis.Mark mark) {
        double x = area.sheetX(mark.value());
        double bottom = area.box().getMaxY();
        Bar.vertical(area.graphics(), x, area.box().getY(), bottom, Style.GRID);
        Bar.vertical(area.graphics(), x, bottom, bottom + TICK, Style.AXIS);
        new TextBlock(mark.text(), numbers, Double.MAX_VALUE).paint(area.graphics(),
                x - TextBlock.width(mark.text(), numbers) / 2, bottom + TICK + TICK_GAP, Style.INK);
    }

    private void row(PlotArea area, Axis.Mark mark) {
        double y = area.sheetY(mark.value());
        double left = area.box().getX();
        Bar.horizontal(area.graphics(), left, area.box().getMaxX(), y, Style.GRID);
        Bar.horizontal(area.graphics(), left - TICK, left, y, Style.AXIS);
        new TextBlock(mark.text(), numbers, Double.MAX_VALUE).paint(area.graphics(),
                left - TICK - TICK_GAP - TextBlock.width(mark.text(), numbers), y - 0.66 * numbers.getSize2D(), Style.INK);
    }

    private void titles(Graphics2D g, Rectangle2D box) {
        Font bold = FigureFonts.bold(13.5);
        new TextBlock(title, bold, Double.MAX_VALUE).paint(g, box.getCenterX() - TextBlock.width(title, bold) / 2,
                box.getY() - TITLE + 1, Style.INK);
        Font regular = FigureFonts.regular(12.5);
        new TextBlock(xTitle, regular, Double.MAX_VALUE).paint(g, box.getCenterX() - TextBlock.width(xTitle, regular) / 2,
                box.getMaxY() + X_TITLE - regular.getSize2D(), Style.INK);
        Graphics2D upright = (Graphics2D) g.create();
        upright.rotate(-Math.PI / 2, box.getX() - Y_TITLE, box.getCenterY());
        new TextBlock(yTitle, regular, Double.MAX_VALUE).paint(upright,
                box.getX() - Y_TITLE - TextBlock.width(yTitle, regular) / 2, box.getCenterY(), Style.INK);
        upright.dispose();
    }
}
