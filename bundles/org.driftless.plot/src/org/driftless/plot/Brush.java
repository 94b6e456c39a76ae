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
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * One colour on its way into a part of an image, as lines with round ends and as discs. Where they end a pixel is covered by
 * as much as it lies nearer than half a pixel beyond the edge. Java's own renderer works through every line of pixels that a
 * path spans, eight times each, and for a path of many strokes that takes longer than all other work on a figure.
 */
final class Brush {

    private final Graphics2D graphics;
    private final double scale;
    private final double left;
    private final double top;
    private final Rectangle place;
    private final int opaque;
    private final int rgb;
    private final BufferedImage layer;
    private final int[] pixels;

    /**
     * @param graphics may be scaled, alike both ways, and moved; not turned
     * @param clip what must not be left
     * @param bounds of all that will be drawn; what lies beyond is lost
     */
    Brush(Graphics2D graphics, Rectangle2D clip, Rectangle2D bounds, Color color) {
        AffineTransform transform = graphics.getTransform();
        this.graphics = graphics;
        this.scale = transform.getScaleX();
        this.left = transform.getTranslateX();
        this.top = transform.getTranslateY();
        this.place = pixels(bounds, true).intersection(pixels(clip, false));
        this.opaque = color.getAlpha();
        this.rgb = color.getRGB() & 0xffffff;
        this.layer = place.isEmpty() ? null
                : new BufferedImage(place.width, place.height, BufferedImage.TYPE_INT_ARGB);
        this.pixels = layer == null ? null : ((DataBufferInt) layer.getRaster().getDataBuffer()).getData();
    }

    private Rectangle pixels(Rectangle2D box, boolean whole) {
        double more = whole ? 1 : 0;
        int x0 = (int) Math.rint(left + scale * box.getX() - more);
        int y0 = (int) Math.rint(top + scale * box.getY() - more);
        return new Rectangle(x0, y0, (int) Math.rint(left + scale * box.getMaxX() + more) - x0,
                (int) Math.rint(top + scale * box.getMaxY() + more) - y0);
    }

    /** A line from one point to another; where it meets others of this brush it does not get darker. */
    void line(double fromX, double fromY, double toX, double toY, double width) {
        draw(fromX, fromY, toX, toY, width, false);
    }

    /** A disc; where it meets others and is transparent, it gets darker. */
    void disc(double x, double y, double diameter) {
        draw(x, y, x, y, diameter, true);
    }

    /** Puts all that was drawn into the image. */
    void finish() {
        if (layer != null) {
            Graphics2D dots = (Graphics2D) graphics.create();
            dots.setTransform(new AffineTransform());
            dots.drawImage(layer, place.x, place.y, null);
            dots.dispose();
        }
    }

    private void draw(double fromX, double fromY, double toX, double toY, double width, boolean adds) {
        if (layer == null) {
            return;
        }
        double ax = left + scale * fromX - place.x - 0.5;
        double ay = top + scale * fromY - place.y - 0.5;
        double dx = scale * (toX - fromX);
        double dy = scale * (toY - fromY);
        double reach = scale * width / 2 + 0.5;
        int first = (int) Math.max(0, Math.ceil(Math.min(ay, ay + dy) - reach));
        int last = (int) Math.min(place.height - 1, Math.floor(Math.max(ay, ay + dy) + reach));
        for (int y = first; y <= last; y++) {
            row(y, ax, y - ay, dx, dy, reach, adds);
        }
    }

    /** @param py how far below its beginning the line is crossed */
    private void row(int y, double ax, double py, double dx, double dy, double reach, boolean adds) {
        double length = Math.sqrt(dx * dx + dy * dy);
        double from = Math.min(0, dx) - reach;
        double to = Math.max(0, dx) + reach;
        if (Math.abs(dy) > 1e-6 * length) {
            // Where the row leaves the endless line's strip.
            double middle = py * dx / dy;
            double half = reach * length / Math.abs(dy);
            from = Math.max(from, middle - half);
            to = Math.min(to, middle + half);
        }
        int first = (int) Math.max(0, Math.ceil(ax + from));
        int last = (int) Math.min(place.width - 1, Math.floor(ax + to));
        double along = length > 0 ? 1 / (length * length) : 0;
        for (int x = first, at = y * place.width + first; x <= last; x++, at++) {
            double px = x - ax;
            double share = Math.min(1, Math.max(0, (px * dx + py * dy) * along));
            double awayX = px - share * dx;
            double awayY = py - share * dy;
            double cover = reach - Math.sqrt(awayX * awayX + awayY * awayY);
            if (cover > 0) {
                put(at, (int) (Math.min(1, cover) * opaque + 0.5), adds);
            }
        }
    }

    private void put(int at, int alpha, boolean adds) {
        int there = pixels[at] >>> 24;
        int sum = adds ? there + alpha - (there * alpha + 127) / 255 : Math.max(there, alpha);
        pixels[at] = sum << 24 | rgb;
    }
}
