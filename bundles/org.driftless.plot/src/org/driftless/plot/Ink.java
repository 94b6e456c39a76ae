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

/** What plots are drawn with, whatever the format. Lengths are points, 1/72 inch, from the upper left, y down. */
interface Ink {

    /** Which part of a text is at its place. */
    enum Anchor { START, MIDDLE, END }

    /**
     * A line's look.
     *
     * @param dashes lengths of dash and gap in turn; empty for a line without gaps
     */
    record Pen(Color color, double width, double... dashes) {
    }

    /** What follows is cut at a rectangle and belongs together, until {@link #end()}. */
    void begin(String name, double x, double y, double width, double height);

    void end();

    /** A line through points; where one is NaN it ends, and begins again behind. */
    void line(double[] x, double[] y, Pen pen);

    /** A closed shape filled with a colour, which may be transparent. */
    void area(double[] x, double[] y, Color color);

    /** A disc with a rim; {@code rim} is null for none. */
    void disc(double x, double y, double radius, Color fill, Pen rim);

    /**
     * A text on its base line.
     *
     * @param up whether it runs upwards in place of to the right
     */
    void text(String text, double x, double y, Anchor anchor, double size, Color color, boolean up);
}
