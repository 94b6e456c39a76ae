/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the lines and marks of a {@link PlotSheet} mean, in rows under the plots. */
final class SheetLegend {

    private static final double SAMPLE = 14;
    private static final double GAP = 4;
    private static final double BETWEEN = 12;
    private static final double LINE = 12;

    private final List<Entry> entries = new ArrayList<>();
    private double rows;

    /** @param kind what stands before the words */
    private record Entry(Kind kind, PlotLine line, String words, double x, double row) {
    }

    private enum Kind { LINE, BAND, RING }

    private SheetLegend() {
    }

    /** @param width of the rows */
    static SheetLegend of(List<PlotPanel> panels, double width) {
        Map<String, PlotLine> lines = new LinkedHashMap<>();
        boolean band = false;
        PlotLine guessed = null;
        for (PlotPanel panel : panels) {
            for (PlotLine line : panel.lines()) {
                lines.putIfAbsent(line.name(), line);
                band |= line.error() != null && !panel.isImage();
                guessed = hasGuessed(line) ? line : guessed;
            }
        }
        SheetLegend legend = new SheetLegend();
        double[] at = {0};
        lines.values().forEach(line -> legend.add(Kind.LINE, line, line.name(), at, width));
        if (band) {
            legend.add(Kind.BAND, null, "one standard error", at, width);
        }
        if (guessed != null) {
            legend.add(Kind.RING, guessed, "interpolated or held, not measured", at, width);
        }
        return legend;
    }

    private static boolean hasGuessed(PlotLine line) {
        if (line.guessed() != null) {
            for (boolean one : line.guessed()) {
                if (one) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(Kind kind, PlotLine line, String words, double[] at, double width) {
        double length = SAMPLE + GAP + TextBlock.width(words, FigureFonts.regular(SheetLayout.TEXT));
        if (entries.isEmpty()) {
            rows = 1;
        } else if (at[0] + length > width) {
            rows++;
            at[0] = 0;
        }
        entries.add(new Entry(kind, line, words, at[0], rows - 1));
        at[0] += length + BETWEEN;
    }

    double height() {
        return rows * LINE;
    }

    void paint(Ink ink, double left, double top) {
        for (Entry entry : entries) {
            double x = left + entry.x;
            double middle = top + entry.row * LINE + LINE / 2;
            double[] across = {x, x + SAMPLE};
            switch (entry.kind) {
                case LINE -> ink.line(across, new double[] {middle, middle}, PanelPainter.pen(entry.line));
                case BAND -> ink.area(new double[] {x, x + SAMPLE, x + SAMPLE, x},
                        new double[] {middle - 3, middle - 3, middle + 3, middle + 3}, Style.faded(Style.INK, 60));
                default -> ink.disc(x + SAMPLE / 2, middle, 2, Style.PAPER,
                        new Ink.Pen(PanelPainter.color(entry.line), 0.8));
            }
            ink.text(entry.words, x + SAMPLE + GAP, middle + SheetLayout.TEXT * 0.35, Ink.Anchor.START, SheetLayout.TEXT,
                    Style.INK, false);
        }
    }
}
