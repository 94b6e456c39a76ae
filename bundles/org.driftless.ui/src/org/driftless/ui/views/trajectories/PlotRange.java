/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

/** The part of a plot that is seen, in the units of its axes. */
public record PlotRange(double minX, double maxX, double minY, double maxY) {

    public static final PlotRange EMPTY = new PlotRange(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    private static final double LEAST_SHARE = 1e-9;

    public boolean isEmpty() {
        return !(minX <= maxX && minY <= maxY);
    }

    double width() {
        return maxX - minX;
    }

    double height() {
        return maxY - minY;
    }

    public PlotRange with(double x, double y) {
        return new PlotRange(Math.min(minX, x), Math.max(maxX, x), Math.min(minY, y), Math.max(maxY, y));
    }

    /** About the same middle, at least so large. */
    PlotRange atLeast(double width, double height) {
        return sized(Math.max(width, width()), Math.max(height, height()));
    }

    /** Larger by a share at each end. */
    PlotRange padded(double shareX, double shareY) {
        return sized(width() * (1 + 2 * shareX), height() * (1 + 2 * shareY));
    }

    /** Widened one way until a unit is as long along x as along y on a screen of the given size. */
    PlotRange equalOn(int columns, int rows) {
        int across = Math.max(1, columns);
        int along = Math.max(1, rows);
        double unit = Math.max(width() / across, height() / along);
        return sized(unit * across, unit * along);
    }

    private PlotRange sized(double width, double height) {
        double x = (minX + maxX) / 2;
        double y = (minY + maxY) / 2;
        return new PlotRange(x - width / 2, x + width / 2, y - height / 2, y + height / 2);
    }

    /**
     * Seen nearer or farther, with one point staying where it is on the screen.
     *
     * @param factorX by which the width changes, below 1 for nearer
     * @param factorY by which the height changes
     */
    PlotRange zoomed(double factorX, double factorY, double x, double y) {
        return new PlotRange(x + (minX - x) * factorX, x + (maxX - x) * factorX, y + (minY - y) * factorY,
                y + (maxY - y) * factorY);
    }

    PlotRange moved(double dx, double dy) {
        return new PlotRange(minX + dx, maxX + dx, minY + dy, maxY + dy);
    }

    /** The same with the x of another range. */
    PlotRange withX(PlotRange other) {
        return new PlotRange(other.minX, other.maxX, minY, maxY);
    }

    /** Longer along y, until no multiple of a step is nearer to an end than an edge, in the units of y. */
    PlotRange withNumbersInside(double step, double edge) {
        double lowest = Math.ceil(minY / step) * step;
        double highest = Math.floor(maxY / step) * step;
        return new PlotRange(minX, maxX, lowest - minY < edge ? lowest - edge : minY,
                maxY - highest < edge ? highest + edge : maxY);
    }

    /** Whether numbers still tell its ends apart. */
    boolean isSound() {
        return width() > LEAST_SHARE * Math.max(1, Math.max(Math.abs(minX), Math.abs(maxX)))
                && height() > LEAST_SHARE * Math.max(1, Math.max(Math.abs(minY), Math.abs(maxY)))
                && width() < 1 / LEAST_SHARE && height() < 1 / LEAST_SHARE;
    }
}
