/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Plots below each other as they are printed, over one x axis unless they are pieces of the image. The same sheet gives
 * the same bytes, and the same layout in every format.
 *
 * @param title what it shows; not printed, but kept in the SVG
 * @param description what else is known of it; not printed, but kept in the SVG
 * @param panels from top to bottom, one or more
 * @param width of the sheet in millimetres
 */
public record PlotSheet(String title, String description, List<PlotPanel> panels, double width) {

    static final double POINTS_A_MM = 72 / 25.4;
    private static final double POINTS_AN_INCH = 72;

    /** @throws IllegalArgumentException if it is narrower than 40 mm or has no panel */
    public PlotSheet {
        if (!(width >= 40) || panels.isEmpty()) {
            throw new IllegalArgumentException(panels.size() + " plots on " + width + " mm");
        }
        panels = List.copyOf(panels);
    }

    /** As an SVG 1.1 file in UTF-8: lines are vectors and text is text. */
    public byte[] svg() {
        SheetLayout layout = new SheetLayout(this);
        SvgInk ink = new SvgInk(layout.width(), layout.height(), title, description);
        layout.paint(ink);
        return ink.finish().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * As an {@code svg} element for an HTML page, as wide as there is room. However many points lines have, no more are drawn
     * than a screen shows.
     *
     * @param name of the drawing, which no other one of the page has: letters and digits
     */
    public String inline(String name) {
        SheetLayout layout = new SheetLayout(
                new PlotSheet(title, description, panels.stream().map(PlotPanel::thinned).toList(), width));
        SvgInk ink = new SvgInk(name, layout.width(), layout.height(), title, description);
        layout.paint(ink);
        return ink.finish();
    }

    /**
     * As a PNG file on white.
     *
     * @param dpi dots an inch, which the file names
     * @throws IllegalStateException if Java cannot draw text here, in plain words
     */
    public byte[] png(int dpi) {
        SheetLayout layout = new SheetLayout(this);
        double scale = dpi / POINTS_AN_INCH;
        BufferedImage image = new BufferedImage((int) Math.round(layout.width() * scale),
                (int) Math.round(layout.height() * scale), BufferedImage.TYPE_INT_RGB);
        RasterInk ink = new RasterInk(image, scale);
        layout.paint(ink);
        ink.finish();
        return PngEncoder.encode(image, dpi);
    }
}
