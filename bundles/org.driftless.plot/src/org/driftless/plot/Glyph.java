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
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** A small sign, drawn about a point: a mark in a panel or the sample in a legend. */
@FunctionalInterface
interface Glyph {

    void paint(Graphics2D g, double x, double y);

    /** A piece of line. */
    static Glyph line(Color color, Stroke stroke) {
        return (g, x, y) -> {
            g.setColor(color);
            g.setStroke(stroke);
            g.draw(new Line2D.Double(x - 12, y, x + 12, y));
        };
    }

    /** A full disc with a white rim. */
    static Glyph disc(Color color, double diameter) {
        return (g, x, y) -> {
            g.setColor(Style.PAPER);
            g.fill(circle(x, y, diameter + 2.4));
            g.setColor(color);
            g.fill(circle(x, y, diameter));
        };
    }

    /** A small full disc without a rim. */
    static Glyph dot(Color color, double diameter) {
        return (g, x, y) -> {
            g.setColor(color);
            g.fill(circle(x, y, diameter));
        };
    }

    /** A circle, white inside. */
    static Glyph ring(Color color, double diameter) {
        return (g, x, y) -> {
            g.setColor(Style.PAPER);
            g.fill(circle(x, y, diameter));
            g.setColor(color);
            g.setStroke(Style.line(1.6));
            g.draw(circle(x, y, diameter));
        };
    }

    /** An upright square, white inside. */
    static Glyph square(Color color, double side) {
        return (g, x, y) -> {
            Rectangle2D box = new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
            g.setColor(Style.PAPER);
            g.fill(box);
            g.setColor(color);
            g.setStroke(Style.line(1.6));
            g.draw(box);
        };
    }

    /** An ellipse. */
    static Glyph ellipse(Color line, Color fill) {
        return (g, x, y) -> {
            Ellipse2D shape = new Ellipse2D.Double(x - 11, y - 5, 22, 10);
            g.setColor(fill);
            g.fill(shape);
            g.setColor(line);
            g.setStroke(Style.line(1));
            g.draw(shape);
        };
    }

    private static Ellipse2D circle(double x, double y, double diameter) {
        return new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter);
    }
}
