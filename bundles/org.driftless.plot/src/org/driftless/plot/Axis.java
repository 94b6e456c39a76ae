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
import java.util.ArrayList;
import java.util.List;

/**
 * Where an axis has its numbers.
 *
 * @param marks places with a grid line, in ascending order
 */
record Axis(List<Mark> marks) {

    /**
     * One place on the axis.
     *
     * @param value in the units of the axis
     * @param text empty for a line without a number
     */
    record Mark(double value, String text) {
    }

    /** Room between two numbers beside each other, in points. */
    private static final double APART = 10;

    /** So many at most, all of them round. */
    static Axis linear(Range range, int most, boolean whole) {
        Ticks ticks = Ticks.of(range.min(), range.max(), Math.max(2, most), whole);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < ticks.count(); i++) {
            marks.add(new Mark(ticks.at(i), ticks.text(i)));
        }
        return new Axis(marks);
    }

    /**
     * As many as there is room for beside each other.
     *
     * @param length of the axis, in points
     * @param room that a number has at least, in points
     */
    static Axis across(Range range, double length, double room, boolean whole, Font font) {
        Axis axis = linear(range, (int) (length / room), whole);
        for (int most = (int) (length / room); most > 2 && !axis.fits(length / range.width(), font); most--) {
            axis = linear(range, most - 1, whole);
        }
        return axis;
    }

    private boolean fits(double scale, Font font) {
        double widest = marks.stream().mapToDouble(mark -> TextBlock.width(mark.text(), font)).max().orElse(0);
        return marks.size() < 2 || widest + APART <= (marks.get(1).value() - marks.get(0).value()) * scale;
    }

    /** A line at each figure of each power of ten; numbers at the powers, and at 2 and 5 where powers are few. */
    static Axis logarithmic(Range range) {
        List<Mark> marks = new ArrayList<>();
        boolean few = Math.log10(range.max() / range.min()) < 2;
        for (int power = (int) Math.floor(Math.log10(range.min())); power <= Math.log10(range.max()); power++) {
            for (int figure = 1; figure < 10; figure++) {
                double value = figure * Math.pow(10, power);
                if (value >= range.min() && value <= range.max()) {
                    boolean told = figure == 1 || few && (figure == 2 || figure == 5);
                    marks.add(new Mark(value, told ? Numbers.fixed(value, Math.max(0, -power)) : ""));
                }
            }
        }
        return new Axis(marks);
    }
}
