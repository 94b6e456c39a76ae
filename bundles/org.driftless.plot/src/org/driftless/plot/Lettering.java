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
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A line of text in the font of the figures, as how much of each pixel it covers. Lines of one size are equally high. */
public final class Lettering {

    private final int width;
    private final int height;
    private final byte[] cover;

    private Lettering(int width, int height, byte[] cover) {
        this.width = width;
        this.height = height;
        this.cover = cover;
    }

    /**
     * Draws a line of text.
     *
     * @param size of the font, in pixels
     * @throws IllegalStateException if Java cannot draw text here, in plain words
     * @throws java.io.UncheckedIOException if the temporary folder can't take the font; its cause names the folder and the
     *     reason
     */
    public static Lettering of(String text, double size) {
        Font font = FigureFonts.regular(size);
        FontRenderContext context = new FontRenderContext(null, true, true);
        GlyphVector glyphs = font.createGlyphVector(context, text);
        LineMetrics line = font.getLineMetrics(text, context);
        int width = Math.max(1, (int) Math.ceil(glyphs.getLogicalBounds().getWidth()) + 1);
        int height = (int) Math.ceil(line.getAscent() + line.getDescent());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.fill(glyphs.getOutline(0, line.getAscent()));
        graphics.dispose();
        return new Lettering(width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    /** Columns, in pixels. */
    public int width() {
        return width;
    }

    /** Rows, in pixels. */
    public int height() {
        return height;
    }

    /** How much of a pixel is covered, from 0 to 255; 0 outside. */
    public int cover(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : cover[y * width + x] & 0xff;
    }
}
