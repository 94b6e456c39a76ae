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
import java.awt.geom.Rectangle2D;

/** Draws one panel of a {@link PlotSheet}. */
final class PanelPainter {

    private static final double THIN = 0.5;
    private static final double GAP = 3;
    private static final int BAND_ALPHA = 60;
    private static final int FEW_POINTS = 80;
    private static final int MOST_OBSTACLES = 4000;
    private static final double RING = 2;
    private static final double RINGS_APART = 6;

    private final Ink ink;
    private final PlotPanel panel;
    private final Rectangle2D box;

    /** @param panel as it is seen in the box */
    PanelPainter(Ink ink, PlotPanel panel, Rectangle2D box) {
        this.ink = ink;
        this.panel = panel;
        this.box = box;
    }

    private double column(double x) {
        return box.getX() + (x - panel.minX()) / (panel.maxX() - panel.minX()) * box.getWidth();
    }

    private double row(double y) {
        double share = (y - panel.minY()) / (panel.maxY() - panel.minY());
        return box.getY() + (panel.isImage() ? share : 1 - share) * box.getHeight();
    }

    private static double[] two(double a, double b) {
        return new double[] {a, b};
    }

    void grid(Ticks x, Ticks y) {
        Ink.Pen pen = new Ink.Pen(Style.GRID, THIN);
        for (int i = 0; i < x.count(); i++) {
            ink.line(two(column(x.at(i)), column(x.at(i))), two(box.getY(), box.getMaxY()), pen);
        }
        for (int i = 0; i < y.count(); i++) {
            double row = row(y.at(i));
            if (row >= box.getY() && row <= box.getMaxY()) {
                ink.line(two(box.getX(), box.getMaxX()), two(row, row), pen);
            }
        }
    }

    void frame() {
        ink.line(two(box.getX(), box.getX()), two(box.getY(), box.getMaxY()), new Ink.Pen(Style.INK, THIN));
        ink.line(two(box.getX(), box.getMaxX()), two(box.getMaxY(), box.getMaxY()), new Ink.Pen(Style.INK, THIN));
    }

    /** @param title where the title's base line is */
    void yAxis(Ticks ticks, double title) {
        for (int i = 0; i < ticks.count(); i++) {
            double row = row(ticks.at(i));
            if (row >= box.getY() && row <= box.getMaxY()) {
                ink.text(ticks.text(i), box.getX() - GAP, row + SheetLayout.TEXT * 0.35, Ink.Anchor.END, SheetLayout.TEXT,
                        Style.INK, false);
            }
        }
        ink.text(panel.yTitle(), title, box.getCenterY(), Ink.Anchor.MIDDLE, SheetLayout.TEXT, Style.INK, true);
    }

    void xAxis(Ticks ticks) {
        for (int i = 0; i < ticks.count(); i++) {
            ink.text(ticks.text(i), column(ticks.at(i)), box.getMaxY() + GAP + SheetLayout.TEXT, Ink.Anchor.MIDDLE,
                    SheetLayout.TEXT, Style.INK, false);
        }
        ink.text(panel.xTitle(), box.getCenterX(), box.getMaxY() + GAP + 2.5 * SheetLayout.TEXT, Ink.Anchor.MIDDLE,
                SheetLayout.TEXT, Style.INK, false);
    }

    void lines() {
        for (PlotLine line : panel.lines()) {
            ink.begin(line.isEstimate() ? "drift" : "particle-" + line.particleId(), box.getX(), box.getY(),
                    box.getWidth(), box.getHeight());
            line(line);
            ink.end();
        }
        if (panel.isImage()) {
            starts();
        }
        if (panel.lines().isEmpty()) {
            ink.text(panel.note(), box.getCenterX(), box.getCenterY(), Ink.Anchor.MIDDLE, SheetLayout.TEXT, Style.SOFT,
                    false);
        }
    }

    private void line(PlotLine line) {
        int n = line.x().length;
        double[] columns = new double[n];
        double[] rows = new double[n];
        for (int i = 0; i < n; i++) {
            columns[i] = line.has(i) ? column(line.x()[i]) : Double.NaN;
            rows[i] = line.has(i) ? row(line.y()[i]) : Double.NaN;
        }
        band(line, columns);
        ink.line(columns, rows, pen(line));
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (!line.has(i)) {
                continue;
            }
            if (line.guessed() != null && line.guessed()[i]) {
                if (Math.hypot(columns[i] - last, 0) >= RINGS_APART || panel.isImage()) {
                    ink.disc(columns[i], rows[i], RING, Style.PAPER, new Ink.Pen(color(line), 0.8));
                    last = columns[i];
                }
            } else if (n <= FEW_POINTS) {
                ink.disc(columns[i], rows[i], line.isEstimate() ? 1.3 : 1.1, color(line), null);
            }
        }
    }

    private void band(PlotLine line, double[] columns) {
        if (line.error() == null || panel.isImage()) {
            return;
        }
        int from = 0;
        while (from < columns.length) {
            int to = from;
            while (to < columns.length && line.has(to) && !Double.isNaN(line.error()[to])) {
                to++;
            }
            if (to - from > 1) {
                band(line, columns, from, to);
            }
            from = to + 1;
        }
    }

    private void band(PlotLine line, double[] columns, int from, int to) {
        int n = to - from;
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[i] = columns[from + i];
            x[2 * n - 1 - i] = x[i];
            y[i] = row(line.y()[from + i] + line.error()[from + i]);
            y[2 * n - 1 - i] = row(line.y()[from + i] - line.error()[from + i]);
        }
        ink.area(x, y, Style.faded(color(line), BAND_ALPHA));
    }

    static Color color(PlotLine line) {
        Color color = line.isEstimate() ? Style.INK : Style.particle(line.particleId());
        return line.faded() ? Style.faded(color) : color;
    }

    static Ink.Pen pen(PlotLine line) {
        double width = line.isEstimate() ? 1.6 : 0.8;
        return switch (line.isEstimate() ? 0 : ParticleColors.lineStyle(line.particleId())) {
            case 0 -> new Ink.Pen(color(line), width);
            case 1 -> new Ink.Pen(color(line), width, 5, 2);
            default -> new Ink.Pen(color(line), width, 1.5, 1.5);
        };
    }

    /** A disc at each start; the number there, or at the end where all start at one place. */
    private void starts() {
        LabelSpots spots = new LabelSpots(box.getWidth(), box.getHeight());
        int all = panel.lines().stream().mapToInt(line -> line.x().length).sum();
        int step = Math.max(1, all / MOST_OBSTACLES);
        for (PlotLine line : panel.lines()) {
            for (int i = step; i < line.x().length; i += step) {
                if (line.has(i - step) && line.has(i)) {
                    spots.avoid(column(line.x()[i - step]) - box.getX(), row(line.y()[i - step]) - box.getY(),
                            column(line.x()[i]) - box.getX(), row(line.y()[i]) - box.getY());
                }
            }
        }
        boolean sameStart = panel.lines().stream().anyMatch(PlotLine::isEstimate);
        for (PlotLine line : panel.lines()) {
            int first = end(line, true);
            if (first < 0) {
                continue;
            }
            mark(line, first);
            if (!line.isEstimate()) {
                name(line, sameStart ? end(line, false) : first, spots);
            }
        }
    }

    private void mark(PlotLine line, int point) {
        double x = column(line.x()[point]);
        double y = row(line.y()[point]);
        if (box.contains(x, y)) {
            ink.disc(x, y, 2, color(line), null);
        }
    }

    private void name(PlotLine line, int point, LabelSpots spots) {
        double x = column(line.x()[point]);
        double y = row(line.y()[point]);
        if (!box.contains(x, y)) {
            return;
        }
        String text = Integer.toString(line.particleId());
        double width = TextBlock.width(text, FigureFonts.regular(SheetLayout.TEXT));
        double[] at = spots.place(x - box.getX(), y - box.getY(), width, SheetLayout.TEXT, 4);
        ink.text(text, box.getX() + at[0], box.getY() + at[1] + 0.85 * SheetLayout.TEXT, Ink.Anchor.START,
                SheetLayout.TEXT, Style.text(color(line)), false);
    }

    /** The first or last point that has a place, or -1. */
    private static int end(PlotLine line, boolean first) {
        int n = line.x().length;
        for (int i = 0; i < n; i++) {
            int point = first ? i : n - 1 - i;
            if (line.has(point)) {
                return point;
            }
        }
        return -1;
    }
}
