/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;

import org.driftless.core.progress.NumberWords;
import org.driftless.ui.views.trajectories.Plot;
import org.driftless.ui.views.trajectories.PlotColors;
import org.driftless.ui.views.trajectories.PlotCurve;
import org.driftless.ui.views.trajectories.PlotPainter;
import org.driftless.ui.views.trajectories.PlotPoint;
import org.driftless.ui.views.trajectories.PlotRange;
import org.driftless.ui.views.trajectories.PlotScale;

/**
 * One small panel: the name of a project, and its residuals over frames or time.
 *
 * @param row the project
 * @param plot its residuals
 * @param range that all panels show
 * @param bounds on the canvas
 */
record ResidualCell(ComparisonRow row, Plot plot, PlotRange range, Rectangle bounds) {

    private static final int LEFT = 52;
    private static final int RIGHT = 12;
    private static final int ABOVE = 22;
    private static final int BELOW = 20;
    private static final int GAP = 4;
    private static final int TICK_ROOM = 26;
    private static final String FRAME = "frame";

    /** Where the curves are drawn. */
    private Rectangle inside() {
        return new Rectangle(bounds.x + LEFT, bounds.y + ABOVE, Math.max(1, bounds.width - LEFT - RIGHT),
                Math.max(1, bounds.height - ABOVE - BELOW));
    }

    void paint(GC gc, PlotColors colors, Set<Integer> picked) {
        Rectangle inside = inside();
        PlotScale scale = new PlotScale(range, inside.width, inside.height, false);
        gc.setLineWidth(1);
        gc.setForeground(colors.ink());
        gc.drawText(shortened(gc, row.name(), inside.width), inside.x, bounds.y + GAP, true);
        gc.setForeground(colors.soft());
        String unit = plot.units().length();
        gc.drawText(unit, inside.x - GAP - gc.textExtent(unit).x, bounds.y + GAP, true);
        ticks(gc, colors, inside, scale);
        gc.setForeground(colors.soft());
        gc.drawRectangle(inside);
        if (plot.curves().isEmpty()) {
            note(gc, colors, inside);
            return;
        }
        Transform moved = new Transform(gc.getDevice());
        Transform before = new Transform(gc.getDevice());
        gc.getTransform(moved);
        gc.getTransform(before);
        moved.translate(inside.x, inside.y);
        gc.setTransform(moved);
        Rectangle own = new Rectangle(0, 0, inside.width, inside.height);
        gc.setClipping(own);
        gc.setForeground(colors.soft());
        gc.drawPolyline(noise(scale));
        new PlotPainter(gc, own, scale, colors, picked).curves(new Plot(plot.xTitle(), plot.yTitle(), false, plot.least(),
                List.of(plot.curves().getLast()), "", plot.units()));
        gc.setTransform(before);
        gc.setClipping((Rectangle) null);
        moved.dispose();
        before.dispose();
    }

    /** What noise allows, by one point a column of the screen. */
    private int[] noise(PlotScale scale) {
        PlotCurve curve = plot.curves().getFirst();
        int[] points = new int[2 * curve.x().length];
        int size = 0;
        for (int i = 0; i < curve.x().length; i++) {
            int column = (int) Math.round(scale.column(curve.x()[i]));
            if (Double.isFinite(curve.y()[i]) && (size == 0 || points[size - 2] != column)) {
                points[size++] = column;
                points[size++] = (int) Math.round(scale.row(curve.y()[i]));
            }
        }
        return Arrays.copyOf(points, size);
    }

    private void ticks(GC gc, PlotColors colors, Rectangle inside, PlotScale scale) {
        double step = step(range.maxY() * TICK_ROOM / inside.height);
        for (int i = 0; i * step <= range.maxY(); i++) {
            int y = inside.y + (int) Math.round(scale.row(i * step));
            gc.setForeground(colors.grid());
            gc.drawLine(inside.x, y, inside.x + inside.width, y);
            String text = number(i * step, step);
            Point size = gc.textExtent(text);
            gc.setForeground(colors.soft());
            gc.drawText(text, inside.x - GAP - size.x, y - size.y / 2, true);
        }
        String first = number(range.minX(), 1);
        String last = number(range.maxX(), 1) + (plot.units().time().isEmpty() ? "" : " " + plot.units().time());
        int below = inside.y + inside.height + 2;
        gc.drawText(first, inside.x, below, true);
        if (plot.units().time().isEmpty()) {
            gc.drawText(FRAME, inside.x + (inside.width - gc.textExtent(FRAME).x) / 2, below, true);
        }
        gc.drawText(last, inside.x + inside.width - gc.textExtent(last).x, below, true);
    }

    private void note(GC gc, PlotColors colors, Rectangle inside) {
        gc.setForeground(colors.soft());
        String words = shortened(gc, plot.note(), inside.width - 2 * GAP);
        Point size = gc.textExtent(words);
        gc.drawText(words, inside.x + (inside.width - size.x) / 2, inside.y + (inside.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
    }

    /** The next of 1, 2, 5, 10, ... and their tenths. */
    private static double step(double least) {
        double decade = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : List.of(1.0, 2.0, 5.0)) {
            if (factor * decade >= least) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }

    private static String number(double value, double step) {
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        return NumberWords.fixed(value, decimals);
    }

    private static String shortened(GC gc, String text, int room) {
        String shown = text;
        while (shown.length() > 4 && gc.textExtent(shown).x > room) {
            shown = "\u2026" + shown.substring(2);
        }
        return shown;
    }

    /** The point of the project nearest to a column of the canvas; null where there is none. */
    PlotPoint pointAt(int column) {
        Rectangle inside = inside();
        if (plot.curves().isEmpty() || column < inside.x || column > inside.x + inside.width) {
            return null;
        }
        PlotCurve curve = plot.curves().getLast();
        double x = new PlotScale(range, inside.width, inside.height, false).x(column - inside.x);
        int best = -1;
        for (int i = 0; i < curve.x().length; i++) {
            if (Double.isFinite(curve.y()[i])
                    && (best < 0 || Math.abs(curve.x()[i] - x) < Math.abs(curve.x()[best] - x))) {
                best = i;
            }
        }
        return best < 0 ? null : new PlotPoint(curve, best);
    }
}
