/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.List;
import java.util.Set;

import org.driftless.plot.LabelSpots;
import org.driftless.plot.ParticleColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Draws the curves of a plot, and the marks on them. */
public final class PlotPainter {

    private static final int FEW_POINTS = 80;
    private static final int SMOOTHED_POINTS = 1500;
    private static final int BAND_ALPHA = 60;
    private static final int BEHIND_ALPHA = 70;
    private static final int GUESSED_APART = 8;
    private static final int MOST_OBSTACLES = 600;
    private static final int LABEL_APART = 5;

    private final GC gc;
    private final Rectangle clip;
    private final PlotScale scale;
    private final PlotColors colors;
    private final Set<Integer> picked;
    private boolean apart;

    /** @param picked ids of the particles that stand out; empty if all are alike */
    public PlotPainter(GC gc, Rectangle clip, PlotScale scale, PlotColors colors, Set<Integer> picked) {
        this.gc = gc;
        this.clip = clip;
        this.scale = scale;
        this.colors = colors;
        this.picked = picked;
    }

    public void curves(Plot plot) {
        apart = plot.curves().stream().anyMatch(curve -> picked.contains(curve.particleId()));
        plot.curves().stream().filter(curve -> !isPicked(curve)).forEach(curve -> curve(plot, curve));
        plot.curves().stream().filter(this::isPicked).forEach(curve -> curve(plot, curve));
        gc.setAlpha(255);
    }

    private boolean isPicked(PlotCurve curve) {
        return picked.contains(curve.particleId()) || curve.isEstimate();
    }

    private void curve(Plot plot, PlotCurve curve) {
        gc.setForeground(colors.of(curve));
        gc.setBackground(colors.of(curve));
        if (curve.error() != null && !plot.isImage()) {
            gc.setAlpha(BAND_ALPHA);
            ErrorBand.of(curve, scale).forEach(gc::fillPolygon);
        }
        boolean behind = apart && !isPicked(curve);
        gc.setAlpha(behind ? BEHIND_ALPHA : 255);
        line(curve, curve.isEstimate() && plot.isImage() ? 3 : isPicked(curve) ? 2 : 1);
        if (curve.size() <= FEW_POINTS) {
            for (int i = 0; i < curve.size(); i++) {
                if (curve.has(i)) {
                    disc(curve, i, 2);
                }
            }
        }
        if (curve.sources() != null) {
            guessed(curve);
        }
    }

    private void line(PlotCurve curve, int width) {
        ScreenLine line = ScreenLine.of(curve.x(), curve.y(), scale::column, scale::row);
        bars(line, width);
        gc.setAntialias(line.points() > SMOOTHED_POINTS ? SWT.OFF : SWT.ON);
        gc.setLineWidth(width);
        gc.setLineStyle(style(curve));
        gc.setLineJoin(SWT.JOIN_ROUND);
        for (ScreenLine.Piece piece : line.pieces()) {
            if (!piece.meets(clip.x - width, clip.y - width, clip.width + 2 * width, clip.height + 2 * width)) {
                continue;
            }
            if (piece.xy().length == 2) {
                gc.drawPoint(piece.xy()[0], piece.xy()[1]);
            } else {
                gc.drawPolyline(piece.xy());
            }
        }
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setAntialias(SWT.ON);
    }

    private void bars(ScreenLine line, int width) {
        if (line.bars().isEmpty()) {
            return;
        }
        int before = width / 2;
        gc.setAntialias(SWT.OFF);
        Path path = new Path(gc.getDevice());
        for (ScreenLine.Bar bar : line.bars()) {
            if (bar.column() >= clip.x - width && bar.column() <= clip.x + clip.width + width) {
                path.addRectangle(bar.column() - before, bar.top() - before, width, bar.bottom() - bar.top() + width);
            }
        }
        gc.fillPath(path);
        path.dispose();
    }

    static int style(PlotCurve curve) {
        return switch (curve.isEstimate() ? 0 : ParticleColors.lineStyle(curve.particleId())) {
            case 0 -> SWT.LINE_SOLID;
            case 1 -> SWT.LINE_DASH;
            default -> SWT.LINE_DOT;
        };
    }

    private void guessed(PlotCurve curve) {
        double last = Double.NEGATIVE_INFINITY;
        gc.setLineWidth(1);
        gc.setBackground(colors.ground());
        for (int i = 0; i < curve.size(); i++) {
            double column = scale.column(curve.x()[i]);
            if (curve.isGuessed(i) && curve.has(i) && Math.abs(column - last) >= GUESSED_APART) {
                last = column;
                ring(column, scale.row(curve.y()[i]), 3);
            }
        }
    }

    /** The start of each path, and its particle's number: at the start, or at the end where all start alike. */
    void starts(Plot plot) {
        boolean sameStart = plot.curves().stream().anyMatch(PlotCurve::isEstimate);
        LabelSpots spots = obstacles(plot);
        for (PlotCurve curve : plot.curves()) {
            int first = curve.first();
            if (first >= 0) {
                gc.setBackground(colors.of(curve));
                disc(curve, first, 3);
            }
            if (first >= 0 && !curve.isEstimate()) {
                label(curve, sameStart ? curve.last() : first, spots);
            }
        }
    }

    private LabelSpots obstacles(Plot plot) {
        LabelSpots spots = new LabelSpots(scale.width(), scale.height());
        int all = plot.curves().stream().mapToInt(PlotCurve::size).sum();
        int step = Math.max(1, all / MOST_OBSTACLES);
        for (PlotCurve curve : plot.curves()) {
            for (int i = step; i < curve.size(); i += step) {
                if (curve.has(i - step) && curve.has(i)) {
                    spots.avoid(scale.column(curve.x()[i - step]), scale.row(curve.y()[i - step]),
                            scale.column(curve.x()[i]), scale.row(curve.y()[i]));
                }
            }
        }
        return spots;
    }

    private void label(PlotCurve curve, int point, LabelSpots spots) {
        double column = scale.column(curve.x()[point]);
        double row = scale.row(curve.y()[point]);
        if (column < 0 || row < 0 || column > scale.width() || row > scale.height()) {
            return;
        }
        String text = Integer.toString(curve.particleId());
        Point size = gc.textExtent(text);
        double[] at = spots.place(column, row, size.x, size.y, LABEL_APART);
        gc.setForeground(colors.of(curve));
        gc.drawText(text, (int) Math.round(at[0]), (int) Math.round(at[1]), true);
    }

    /** Where the shown frame is: a line over frames, else a ring on every curve. */
    void frame(Plot plot, int frame) {
        gc.setLineWidth(1);
        if (!plot.isImage()) {
            int column = (int) Math.round(scale.column(plot.units().across(frame)));
            gc.setForeground(colors.mark());
            gc.drawLine(column, 0, column, scale.height());
        }
        gc.setLineWidth(2);
        gc.setBackground(colors.ground());
        for (PlotCurve curve : plot.curves()) {
            int point = curve.pointOf(frame);
            if (point >= 0 && (plot.isImage() || curve.isEstimate())) {
                gc.setForeground(colors.of(curve));
                ring(scale.column(curve.x()[point]), scale.row(curve.y()[point]), 5);
            }
        }
        gc.setLineWidth(1);
    }

    /** The point under the pointer, and what it is. */
    void hover(PlotPoint point, String words) {
        double column = scale.column(point.x());
        double row = scale.row(point.y());
        gc.setForeground(colors.ink());
        gc.setBackground(colors.of(point.curve()));
        gc.fillOval((int) Math.round(column) - 4, (int) Math.round(row) - 4, 8, 8);
        Point size = gc.textExtent(words);
        boolean leftOfIt = column + 20 + size.x > scale.width() && column - 20 - size.x >= 0;
        int x = (int) (leftOfIt ? column - 20 - size.x : Math.max(2, Math.min(scale.width() - size.x - 10, column + 10)));
        double above = row - size.y - 14;
        int y = (int) Math.max(1, Math.min(scale.height() - size.y - 6, above < 0 ? row + 12 : above));
        gc.setBackground(colors.ground());
        gc.setAlpha(230);
        gc.fillRoundRectangle(x, y, size.x + 8, size.y + 4, 6, 6);
        gc.setAlpha(255);
        gc.setForeground(colors.grid());
        gc.drawRoundRectangle(x, y, size.x + 8, size.y + 4, 6, 6);
        gc.setForeground(colors.ink());
        gc.drawText(words, x + 4, y + 2, true);
    }

    /** A sentence in the middle, broken into lines that fit. */
    void note(String words) {
        gc.setForeground(colors.soft());
        List<String> lines = Lines.wrapped(words, line -> gc.textExtent(line).x, scale.width() - 24);
        int height = gc.getFontMetrics().getHeight();
        int y = (scale.height() - lines.size() * height) / 2;
        for (String line : lines) {
            gc.drawText(line, (scale.width() - gc.textExtent(line).x) / 2, y, true);
            y += height;
        }
    }

    private void disc(PlotCurve curve, int point, int radius) {
        gc.fillOval((int) Math.round(scale.column(curve.x()[point])) - radius,
                (int) Math.round(scale.row(curve.y()[point])) - radius, 2 * radius + 1, 2 * radius + 1);
    }

    private void ring(double column, double row, int radius) {
        int x = (int) Math.round(column) - radius;
        int y = (int) Math.round(row) - radius;
        gc.fillOval(x, y, 2 * radius, 2 * radius);
        gc.drawOval(x, y, 2 * radius, 2 * radius);
    }
}
