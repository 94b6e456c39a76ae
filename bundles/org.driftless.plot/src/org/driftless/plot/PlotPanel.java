/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.util.List;

/**
 * One pair of axes with the lines in it.
 *
 * @param xTitle what is along x, with its unit
 * @param yTitle what is along y, with its unit
 * @param isImage whether it is a piece of the image: equal scales, y down, every line named at one end
 * @param wholeX whether x has whole numbers only, as frames have
 * @param minX least x that is seen
 * @param maxX greatest x that is seen, above {@code minX}
 * @param minY least y that is seen
 * @param maxY greatest y that is seen, above {@code minY}
 * @param lines from the back to the front
 * @param note said in place of the lines where there are none
 */
public record PlotPanel(String xTitle, String yTitle, boolean isImage, boolean wholeX, double minX, double maxX,
        double minY, double maxY, List<PlotLine> lines, String note) {

    /** Points across that can be told from each other in print. */
    private static final int FINE = 1200;

    /** @throws IllegalArgumentException if a range is empty or not finite */
    public PlotPanel {
        if (!(minX < maxX && minY < maxY) || Double.isInfinite(maxX - minX) || Double.isInfinite(maxY - minY)) {
            throw new IllegalArgumentException("A plot from " + minX + " to " + maxX + " and " + minY + " to " + maxY);
        }
        lines = List.copyOf(lines);
    }

    /** As a box of a size shows it: where that has not the shape of the piece of the image, more of one side is seen. */
    PlotPanel seenIn(double width, double height) {
        if (!isImage) {
            return this;
        }
        double unit = Math.max((maxX - minX) / width, (maxY - minY) / height);
        double moreX = (unit * width - (maxX - minX)) / 2;
        double moreY = (unit * height - (maxY - minY)) / 2;
        return new PlotPanel(xTitle, yTitle, true, wholeX, minX - moreX, maxX + moreX, minY - moreY, maxY + moreY, lines, note);
    }

    /** The same with no more points than can be told from each other. */
    PlotPanel thinned() {
        double step = (isImage ? Math.max(maxX - minX, maxY - minY) : maxX - minX) / FINE;
        List<PlotLine> few = lines.stream().map(line -> line.picked(isImage ? line.apart(step) : line.extremes(step))).toList();
        return new PlotPanel(xTitle, yTitle, isImage, wholeX, minX, maxX, minY, maxY, few, note);
    }
}
