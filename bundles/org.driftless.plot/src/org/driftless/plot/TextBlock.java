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
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a given width. */
final class TextBlock {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final List<String> lines;
    private final Font font;

    /**
     * @param text may be empty, which makes no line
     * @param width longest line; a single longer word stays whole
     */
    TextBlock(String text, Font font, double width) {
        this.font = font;
        this.lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    static double lineHeight(Font font) {
        return Math.ceil(font.getSize2D() * 1.35);
    }

    double height() {
        return lines.size() * lineHeight(font);
    }

    /** Draws the lines below y. */
    void paint(Graphics2D g, double x, double y, Color color) {
        g.setFont(font);
        g.setColor(color);
        double baseline = y + font.getSize2D() * 1.02;
        for (String line : lines) {
            g.drawString(line, (float) x, (float) baseline);
            baseline += lineHeight(font);
        }
    }
}
