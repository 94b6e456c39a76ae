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
import java.util.ArrayList;
import java.util.List;

/** What the lines and marks of a figure mean: in rows below it, or in a column beside it. */
final class Legend {

    private static final int GLYPH = 26;
    private static final int GAP = 20;
    private static final int MOST = 36;

    private final List<Entry> entries = new ArrayList<>();
    private final Font font = FigureFonts.regular(12);

    private record Entry(Glyph glyph, String text, Color color) {
    }

    Legend add(Glyph glyph, String text) {
        return add(glyph, text, Style.INK);
    }

    Legend add(Glyph glyph, String text, Color color) {
        entries.add(new Entry(glyph, text, color));
        return this;
    }

    private List<Entry> shown() {
        if (entries.size() <= MOST) {
            return entries;
        }
        List<Entry> some = new ArrayList<>(entries.subList(0, MOST));
        some.add(new Entry((g, x, y) -> { }, "and " + (entries.size() - MOST) + " more", Style.SOFT));
        return some;
    }

    private double entryWidth(Entry entry) {
        return GLYPH + 6 + TextBlock.width(entry.text(), font);
    }

    private double rowHeight() {
        return TextBlock.lineHeight(font) + 3;
    }

    private List<List<Entry>> rows(double width) {
        List<List<Entry>> rows = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (Entry entry : shown()) {
            if (used + GAP + entryWidth(entry) > width) {
                rows.add(new ArrayList<>());
                used = -GAP;
            }
            rows.get(rows.size() - 1).add(entry);
            used += GAP + entryWidth(entry);
        }
        return rows;
    }

    /** Height of the rows that it takes in a given width. */
    double flowHeight(double width) {
        return rows(width).size() * rowHeight();
    }

    /** Draws it in rows, each in the middle of the width. */
    void paintFlow(Graphics2D g, double left, double top, double width) {
        double y = top;
        for (List<Entry> row : rows(width)) {
            double used = row.stream().mapToDouble(e -> entryWidth(e) + GAP).sum() - GAP;
            double x = left + (width - used) / 2;
            for (Entry entry : row) {
                paint(g, entry, x, y, Double.MAX_VALUE);
                x += entryWidth(entry) + GAP;
            }
            y += rowHeight();
        }
    }

    /** Height of the column that it takes in a given width. */
    double columnHeight(double width) {
        return entries.stream().mapToDouble(e -> columnEntryHeight(e, width)).sum();
    }

    private double columnEntryHeight(Entry entry, double width) {
        return new TextBlock(entry.text(), font, width - GLYPH - 6).height() + 7;
    }

    /** Draws it as a column with its texts broken into lines, as many entries as there is room for. */
    void paintColumn(Graphics2D g, double left, double top, double width, double height) {
        double y = top;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            double next = y + columnEntryHeight(entry, width);
            boolean last = i == entries.size() - 1;
            if (next + (last ? 0 : rowHeight()) > top + height) {
                new TextBlock("and " + (entries.size() - i) + " more", font, width)
                        .paint(g, left + GLYPH + 6, y, Style.SOFT);
                return;
            }
            paint(g, entry, left, y, width);
            y = next;
        }
    }

    private void paint(Graphics2D g, Entry entry, double x, double y, double width) {
        entry.glyph().paint(g, x + GLYPH / 2.0, y + TextBlock.lineHeight(font) / 2);
        new TextBlock(entry.text(), font, width - GLYPH - 6).paint(g, x + GLYPH + 6, y, entry.color());
    }
}
