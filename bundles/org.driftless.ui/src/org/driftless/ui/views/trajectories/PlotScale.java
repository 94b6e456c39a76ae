/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

/**
 * Turns values into pixels of the plot area and back. A pixel's number is that of its centre, as for what is drawn: the
 * plot begins at -0.5. Rounded, values are in the very pixel in which SWTChart has their ticks.
 *
 * @param range what is seen
 * @param width of the plot area, in pixels
 * @param height of the plot area, in pixels
 * @param down whether y grows downwards, as in an image
 */
public record PlotScale(PlotRange range, int width, int height, boolean down) {

    private static final double CENTRE = 0.5;

    public double column(double x) {
        return (x - range.minX()) / range.width() * width - CENTRE;
    }

    public double row(double y) {
        double share = (y - range.minY()) / range.height();
        return (down ? share : 1 - share) * height - CENTRE;
    }

    public double x(double column) {
        return range.minX() + (column + CENTRE) / width * range.width();
    }

    public double y(double row) {
        double share = (row + CENTRE) / height;
        return range.minY() + (down ? share : 1 - share) * range.height();
    }

    /** The nearest point of all curves within a distance, in pixels; null if there is none. The curve in front wins. */
    public PlotPoint nearest(Plot plot, int column, int row, double within) {
        PlotPoint best = null;
        double least = within * within;
        for (PlotCurve curve : plot.curves()) {
            for (int i = 0; i < curve.size(); i++) {
                double across = column(curve.x()[i]) - column;
                double along = row(curve.y()[i]) - row;
                double square = across * across + along * along;
                if (square <= least) {
                    least = square;
                    best = new PlotPoint(curve, i);
                }
            }
        }
        return best;
    }
}
