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

/** Where everything of a {@link PlotSheet} lies, in points; and how it is drawn from top to bottom. */
final class SheetLayout {

    static final double TEXT = 8;
    private static final double MARGIN = 6;
    private static final double TICK_GAP = 4;
    private static final double LINE = 11;
    /** Height of a plot over frames as a share of the sheet's width. */
    private static final double FLAT = 0.24;
    private static final double FLAT_LEAST = 72;
    private static final double IMAGE_LEAST = 0.45;
    private static final double IMAGE_MOST = 1.2;
    private static final double BETWEEN = 8;
    private static final double TICK_ROOM = 34;

    private final PlotSheet sheet;
    private final double left;
    private final double inner;
    private final List<Rectangle2D> boxes = new ArrayList<>();
    private final SheetLegend legend;
    private final double height;

    SheetLayout(PlotSheet sheet) {
        this.sheet = sheet;
        double widest = 0;
        for (PlotPanel panel : sheet.panels()) {
            widest = Math.max(widest, widestTick(panel));
        }
        left = MARGIN + LINE + widest + TICK_GAP;
        inner = width() - left - MARGIN - 2;
        double top = MARGIN + TEXT / 2;
        for (int i = 0; i < sheet.panels().size(); i++) {
            Rectangle2D box = new Rectangle2D.Double(left, top, inner, height(sheet.panels().get(i)));
            boxes.add(box);
            top = box.getMaxY() + (below(i) ? TICK_GAP + 2 * LINE : 0) + BETWEEN;
        }
        legend = SheetLegend.of(sheet.panels(), inner);
        height = top + legend.height() + MARGIN - BETWEEN / 2;
    }

    private double widestTick(PlotPanel panel) {
        double across = 0.8 * width();
        Ticks ticks = yTicks(panel.seenIn(across, height(panel, across)), height(panel, across));
        double widest = 0;
        for (int i = 0; i < ticks.count(); i++) {
            widest = Math.max(widest, TextBlock.width(ticks.text(i), FigureFonts.regular(TEXT)));
        }
        return widest;
    }

    private static Ticks yTicks(PlotPanel panel, double room) {
        return Ticks.of(panel.minY(), panel.maxY(), (int) Math.max(2, room / TICK_ROOM * 1.3), false);
    }

    private double height(PlotPanel panel) {
        return height(panel, inner);
    }

    private double height(PlotPanel panel, double across) {
        if (!panel.isImage()) {
            return Math.max(FLAT_LEAST, FLAT * width());
        }
        double share = (panel.maxY() - panel.minY()) / (panel.maxX() - panel.minX());
        return across * Math.max(IMAGE_LEAST, Math.min(IMAGE_MOST, share));
    }

    /** Whether the numbers of the x axis stand under a panel: each piece of the image has its own. */
    private boolean below(int panel) {
        return sheet.panels().get(panel).isImage() || panel == sheet.panels().size() - 1;
    }

    double width() {
        return sheet.width() * PlotSheet.POINTS_A_MM;
    }

    double height() {
        return height;
    }

    void paint(Ink ink) {
        for (int i = 0; i < boxes.size(); i++) {
            PlotPanel panel = sheet.panels().get(i).seenIn(inner, boxes.get(i).getHeight());
            PanelPainter painter = new PanelPainter(ink, panel, boxes.get(i));
            Ticks x = Ticks.of(panel.minX(), panel.maxX(), (int) Math.max(2, inner / TICK_ROOM), panel.wholeX());
            Ticks y = yTicks(panel, boxes.get(i).getHeight());
            painter.grid(x, y);
            painter.lines();
            painter.frame();
            painter.yAxis(y, MARGIN + TEXT);
            if (below(i)) {
                painter.xAxis(x);
            }
        }
        legend.paint(ink, left, height - MARGIN - legend.height());
    }
}
