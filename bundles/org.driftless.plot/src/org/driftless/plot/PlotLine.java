/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One line of a {@link PlotPanel}. All arrays have an entry a point.
 *
 * @param name what the legend calls it
 * @param particleId the particle, which gives colour and dashes; 0 for the estimated drift, which is drawn bold
 * @param faded whether it stands back because it does not make the drift
 * @param x in the units of the x axis
 * @param y in the units of the y axis; where one is NaN the line ends, and begins again behind
 * @param error half the height of the band of one standard error around y; NaN where it is not known; null for no band
 * @param guessed whether the point is interpolated or held, not measured; null if all are measured
 */
public record PlotLine(String name, int particleId, boolean faded, double[] x, double[] y, double[] error,
        boolean[] guessed) {

    private static final double MARKS_APART = 8;

    boolean isEstimate() {
        return particleId == 0;
    }

    boolean has(int point) {
        return Double.isFinite(x[point]) && Double.isFinite(y[point]);
    }

    /** The points alone that are set, in their order. */
    PlotLine picked(BitSet points) {
        int[] kept = points.stream().toArray();
        boolean[] marks = guessed == null ? null : new boolean[kept.length];
        for (int i = 0; marks != null && i < kept.length; i++) {
            marks[i] = guessed[kept[i]];
        }
        return new PlotLine(name, particleId, faded, values(x, kept), values(y, kept), error == null ? null : values(error, kept),
                marks);
    }

    private static double[] values(double[] all, int[] kept) {
        return Arrays.stream(kept).mapToDouble(point -> all[point]).toArray();
    }

    /**
     * The points that draw the same line over an axis on which x does not descend: the first, the lowest, the highest and the
     * last of each interval (Jugel et al. 2014, 10.14778/2732951.2732953), a gap, and one that was guessed.
     *
     * @param step width of the intervals
     */
    BitSet extremes(double step) {
        BitSet kept = new BitSet();
        int from = 0;
        while (from < x.length) {
            int low = from;
            int high = from;
            int mark = -1;
            int to = from;
            double limit = (Math.floor(x[from] / step) + 1) * step;
            while (to < x.length && has(to) == has(from) && (to == from || x[to] < limit)) {
                low = y[to] < y[low] ? to : low;
                high = y[to] > y[high] ? to : high;
                mark = guessed != null && guessed[to] && has(to) ? to : mark;
                to++;
            }
            kept.set(from);
            kept.set(low);
            kept.set(high);
            kept.set(to - 1);
            if (mark >= 0) {
                kept.set(mark);
            }
            from = to;
        }
        return kept;
    }

    /**
     * The points of a line in space that lie apart, the ends of each piece, and those that were guessed if their marks can be
     * told from each other.
     *
     * @param distance at least, from the one kept before
     */
    BitSet apart(double distance) {
        BitSet kept = new BitSet();
        int last = 0;
        int mark = -1;
        for (int i = 0; i < x.length; i++) {
            boolean ends = i == 0 || i + 1 == x.length || !has(i) || !has(i - 1) || !has(i + 1);
            boolean marked = guessed != null && guessed[i] && (mark < 0 || far(i, mark, MARKS_APART * distance));
            if (ends || marked || far(i, last, distance)) {
                kept.set(i);
                last = i;
                mark = marked ? i : mark;
            }
        }
        return kept;
    }

    private boolean far(int point, int other, double distance) {
        return Math.hypot(x[point] - x[other], y[point] - y[other]) >= distance;
    }
}
