/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A curve as it is drawn: pieces of it, each with its bounds, in pixels. Points that follow each other in one column of
 * pixels are drawn by their first, highest, lowest and last one, so that no peak is lost whatever the number of points;
 * many of them by one bar from the highest to the lowest, which is drawn much faster.
 */
final class ScreenLine {

    private static final int PIECE = 64;
    private static final int MANY = 6;
    /** Coordinates further out would overflow in the drawing library. */
    private static final double FAR = 30_000;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private int[] open = new int[2 * PIECE + 2];
    private int length;
    private int points;

    /**
     * A part of the line.
     *
     * @param xy column and row of each point in turn
     */
    record Piece(int[] xy, int left, int top, int right, int bottom) {

        boolean meets(int x, int y, int width, int height) {
            return right >= x && left <= x + width && bottom >= y && top <= y + height;
        }
    }

    /** A column of pixels that the line fills from its highest point to its lowest. */
    record Bar(int column, int top, int bottom) {
    }

    private ScreenLine() {
    }

    /**
     * @param toColumn from the units of the x axis to pixels
     * @param toRow from the units of the y axis to pixels
     */
    static ScreenLine of(double[] x, double[] y, DoubleUnaryOperator toColumn, DoubleUnaryOperator toRow) {
        ScreenLine line = new ScreenLine();
        int from = 0;
        while (from < x.length) {
            if (!(Double.isFinite(x[from]) && Double.isFinite(y[from]))) {
                line.close();
                from++;
                continue;
            }
            int column = pixel(toColumn.applyAsDouble(x[from]));
            int highest = from;
            int lowest = from;
            int last = from;
            while (last + 1 < x.length && Double.isFinite(y[last + 1]) && Double.isFinite(x[last + 1])
                    && pixel(toColumn.applyAsDouble(x[last + 1])) == column) {
                last++;
                highest = y[last] > y[highest] ? last : highest;
                lowest = y[last] < y[lowest] ? last : lowest;
            }
            int first = pixel(toRow.applyAsDouble(y[from]));
            int end = pixel(toRow.applyAsDouble(y[last]));
            if (last - from >= MANY) {
                line.addBar(column, first, pixel(toRow.applyAsDouble(y[highest])),
                        pixel(toRow.applyAsDouble(y[lowest])), end);
            } else {
                line.add(column, first);
                line.add(column, pixel(toRow.applyAsDouble(y[Math.min(highest, lowest)])));
                line.add(column, pixel(toRow.applyAsDouble(y[Math.max(highest, lowest)])));
                line.add(column, end);
            }
            from = last + 1;
        }
        line.close();
        return line;
    }

    private static int pixel(double at) {
        return (int) Math.round(Math.max(-FAR, Math.min(FAR, at)));
    }

    private void add(int column, int row) {
        if (length >= 2 && open[length - 2] == column && open[length - 1] == row) {
            return;
        }
        open[length++] = column;
        open[length++] = row;
        points++;
        if (length == open.length) {
            finish();
            open[0] = column;
            open[1] = row;
            length = 2;
        }
    }

    /** A bar reaches to where the line left the bar before, so that there is no gap between them. */
    private void addBar(int column, int first, int highest, int lowest, int end) {
        int top = Math.min(highest, lowest);
        int bottom = Math.max(highest, lowest);
        boolean joined = length == 2 && !bars.isEmpty() && bars.get(bars.size() - 1).column() == open[0]
                && Math.abs(column - open[0]) == 1;
        if (joined) {
            top = Math.min(top, open[1]);
            bottom = Math.max(bottom, open[1]);
            length = 0;
        } else if (length > 0) {
            add(column, first);
        }
        close();
        bars.add(new Bar(column, top, bottom));
        open[0] = column;
        open[1] = end;
        length = 2;
    }

    private void close() {
        if (length > 0) {
            finish();
        }
        length = 0;
    }

    private void finish() {
        int[] xy = Arrays.copyOf(open, length);
        int left = xy[0];
        int right = xy[0];
        int top = xy[1];
        int bottom = xy[1];
        for (int i = 2; i < length; i += 2) {
            left = Math.min(left, xy[i]);
            right = Math.max(right, xy[i]);
            top = Math.min(top, xy[i + 1]);
            bottom = Math.max(bottom, xy[i + 1]);
        }
        pieces.add(new Piece(xy, left, top, right, bottom));
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Bar> bars() {
        return bars;
    }

    /** Number of points that are drawn, but for those of bars. */
    int points() {
        return points;
    }
}
