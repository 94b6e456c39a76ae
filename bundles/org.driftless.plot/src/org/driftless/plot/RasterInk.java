/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws into an image. */
final class RasterInk implements Ink {

    private final Graphics2D graphics;

    /** @param scale pixels a point */
    RasterInk(BufferedImage image, double scale) {
        graphics = image.createGraphics();
        graphics.setColor(Style.PAPER);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void finish() {
        graphics.dispose();
    }

    @Override
    public void begin(String name, double x, double y, double width, double height) {
        graphics.setClip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void end() {
        graphics.setClip(null);
    }

    @Override
    public void line(double[] x, double[] y, Pen pen) {
        take(pen);
        graphics.draw(path(x, y));
    }

    private static Path2D path(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (int i = 0; i < x.length; i++) {
            boolean there = Double.isFinite(x[i]) && Double.isFinite(y[i]);
            if (there && !open) {
                path.moveTo(x[i], y[i]);
            }
            if (there) {
                path.lineTo(x[i], y[i]);
            }
            open = there;
        }
        return path;
    }

    @Override
    public void area(double[] x, double[] y, Color color) {
        Path2D path = path(x, y);
        path.closePath();
        graphics.setColor(color);
        graphics.fill(path);
    }

    @Override
    public void disc(double x, double y, double radius, Color fill, Pen rim) {
        Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setColor(fill);
        graphics.fill(circle);
        if (rim != null) {
            take(rim);
            graphics.draw(circle);
        }
    }

    private void take(Pen pen) {
        graphics.setColor(pen.color());
        float[] dashes = new float[pen.dashes().length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) pen.dashes()[i];
        }
        graphics.setStroke(dashes.length == 0
                ? new BasicStroke((float) pen.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke((float) pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, double size, Color color, boolean up) {
        if (text.isEmpty()) {
            return;
        }
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        if (up) {
            graphics.rotate(-Math.PI / 2);
        }
        Font font = FigureFonts.regular(size);
        double share = switch (anchor) {
            case START -> 0;
            case MIDDLE -> 0.5;
            case END -> 1;
        };
        graphics.setColor(color);
        graphics.setFont(font);
        graphics.drawString(text, (float) (-share * TextBlock.width(text, font)), 0);
        graphics.setTransform(before);
    }
}
