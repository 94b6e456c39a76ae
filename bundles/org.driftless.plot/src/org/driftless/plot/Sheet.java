/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * The paper of a figure: white, with a heading on top and remarks at the foot. Lengths are in points of 1/96 inch; the
 * image has {@link #SCALE} times as many pixels.
 */
final class Sheet {

    static final double SCALE = 2;
    static final int MARGIN = 18;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final int width;
    private double top;
    private double bottom;

    Sheet(int width, int height, String title, String subtitle) {
        this.width = width;
        this.image = new BufferedImage((int) (width * SCALE), (int) (height * SCALE), BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        graphics.setColor(Style.PAPER);
        graphics.fillRect(0, 0, width, height);
        hint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        hint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        hint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        top = heading(title, subtitle);
        bottom = height - MARGIN + 4;
    }

    private void hint(RenderingHints.Key key, Object value) {
        graphics.setRenderingHint(key, value);
    }

    private double heading(String title, String subtitle) {
        double room = width - 2.0 * MARGIN;
        TextBlock first = new TextBlock(title, FigureFonts.bold(18), room);
        first.paint(graphics, MARGIN, 12, Style.INK);
        TextBlock second = new TextBlock(subtitle, FigureFonts.regular(13), room);
        second.paint(graphics, MARGIN, 14 + first.height(), Style.SOFT);
        return 18 + first.height() + second.height();
    }

    /** Puts a remark above those that are there already. An empty one takes no room. */
    void remark(String text) {
        TextBlock block = new TextBlock(text, FigureFonts.regular(11.5), width - 2.0 * MARGIN);
        bottom -= block.height();
        block.paint(graphics, MARGIN, bottom, Style.SOFT);
    }

    /** Puts a legend above the remarks, over the whole width. */
    void legend(Legend legend) {
        double room = width - 2.0 * MARGIN;
        bottom -= legend.flowHeight(room) + 6;
        legend.paintFlow(graphics, MARGIN, bottom, room);
        bottom -= 2;
    }

    Graphics2D graphics() {
        return graphics;
    }

    int width() {
        return width;
    }

    /** Where the room for panels begins. */
    int top() {
        return (int) Math.ceil(top);
    }

    /** Height of the room for panels. */
    int room() {
        return (int) Math.floor(bottom) - top();
    }

    BufferedImage finish() {
        graphics.dispose();
        return image;
    }
}
