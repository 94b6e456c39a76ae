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
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.driftless.core.progress.NumberWords;

/** The table of the summary figure: a row a particle, numbers set flush right. */
final class ComparisonTable {

    private static final String[] HEADS = {"Particle", "Before (px)", "After (px)", "Reduction"};
    private static final double[] RIGHT = {0, 0.46, 0.72, 0.97};
    private static final Color STRIPE = new Color(0xf4, 0xf6, 0xf8);

    private final List<ComparisonRow> rows;

    ComparisonTable(List<ComparisonRow> rows) {
        this.rows = rows;
    }

    /** Draws as many rows as there is room for, and says how many more there are. */
    void paint(Graphics2D g, double x, double y, double width, double height) {
        Font title = FigureFonts.bold(13.5);
        String heading = "Largest displacement";
        new TextBlock(heading, title, width).paint(g, x + (width - TextBlock.width(heading, title)) / 2, y + 17,
                Style.INK);
        double top = y + 48;
        double room = y + height - 20 - top;
        double line = Math.max(16, Math.min(30, room / (rows.size() + 1)));
        int fitting = Math.max(1, (int) (room / line) - 1);
        int shown = rows.size() <= fitting ? rows.size() : fitting - 1;
        Font font = FigureFonts.regular(Math.min(13, line * 0.68));
        label(g, HEADS[0], FigureFonts.bold(font.getSize2D()), x, top, line);
        for (int column = 1; column < HEADS.length; column++) {
            cell(g, HEADS[column], FigureFonts.bold(font.getSize2D()), x + RIGHT[column] * width, top, line);
        }
        Bar.horizontal(g, x, x + width, top + line, Style.AXIS);
        for (int i = 0; i < shown; i++) {
            row(g, rows.get(i), i, font, new Rectangle2D.Double(x, top + (i + 1) * line, width, line));
        }
        double end = top + (shown + 1) * line;
        Bar.horizontal(g, x, x + width, end, Style.AXIS);
        if (shown < rows.size()) {
            String more = "and " + NumberWords.count(rows.size() - shown, "more row");
            new TextBlock(more, font, width).paint(g, x + 8, end + 3, Style.SOFT);
        } else if (rows.isEmpty()) {
            new TextBlock("No particle was found before and after.", font, width).paint(g, x + 8, end + 6, Style.SOFT);
        }
    }

    private static void row(Graphics2D g, ComparisonRow row, int index, Font font, Rectangle2D box) {
        if (index % 2 == 1) {
            Bar.fill(g, box.getX(), box.getY(), box.getMaxX(), box.getMaxY(), STRIPE);
        }
        if (row.particleId() > 0) {
            Glyph.dot(Style.particle(row.particleId()), Math.min(10, box.getHeight() * 0.45)).paint(g, box.getX() + 14,
                    box.getCenterY());
        }
        String reduction = Numbers.percent(row.reductionPercent());
        String[] cells = {row.label(), Numbers.fixed(row.originalMax(), 2), Numbers.fixed(row.alignedMax(), 3),
            Double.isFinite(row.reductionPercent()) ? reduction + " %" : reduction};
        label(g, cells[0], font, box.getX(), box.getY(), box.getHeight());
        for (int column = 1; column < cells.length; column++) {
            cell(g, cells[column], font, box.getX() + RIGHT[column] * box.getWidth(), box.getY(), box.getHeight());
        }
    }

    private static void label(Graphics2D g, String text, Font font, double left, double top, double height) {
        cell(g, text, font, left + 30 + TextBlock.width(text, font), top, height);
    }

    private static void cell(Graphics2D g, String text, Font font, double right, double top, double height) {
        g.setFont(font);
        g.setColor(Style.INK);
        float baseline = (float) (top + height / 2 + font.getSize2D() * 0.35);
        g.drawString(text, (float) (right - TextBlock.width(text, font)), baseline);
    }
}
