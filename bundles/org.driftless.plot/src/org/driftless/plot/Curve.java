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

/**
 * A line through points; it ends where y is NaN and begins again behind.
 *
 * @param x first coordinates
 * @param y second coordinates, as many
 */
record Curve(double[] x, double[] y) {

    /** The points passed on, those of a gap left out. */
    interface Visitor {
        void point(double x, double y);
    }

    void visit(Visitor visitor) {
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(y[i])) {
                visitor.point(x[i], y[i]);
            }
        }
    }

    /**
     * The same line with at most four points in each interval of x: the first, the lowest, the highest and the last, which
     * draw the same pixels if an interval is no wider than one (Jugel et al. 2014, 10.14778/2732951.2732953). The x must
     * not descend.
     *
     * @param width of the intervals
     */
    Curve thinned(double width) {
        if (x.length < 8) {
            return this;
        }
        Builder out = new Builder();
        int start = 0;
        while (start < x.length) {
            if (Double.isNaN(y[start])) {
                out.gap();
                start++;
                continue;
            }
            int end = start;
            int low = start;
            int high = start;
            double limit = (Math.floor(x[start] / width) + 1) * width;
            while (end < x.length && x[end] < limit && !Double.isNaN(y[end])) {
                low = y[end] < y[low] ? end : low;
                high = y[end] > y[high] ? end : high;
                end++;
            }
            end = Math.max(end, start + 1);
            int[] kept = {start, Math.min(low, high), Math.max(low, high), end - 1};
            for (int k = 0; k < kept.length; k++) {
                if (k == 0 || kept[k] != kept[k - 1]) {
                    out.add(x[kept[k]], y[kept[k]]);
                }
            }
            start = end;
        }
        return out.build();
    }

    /** The largest value of each interval of x, at the place where it is; an interval without values is a gap. */
    Curve maxima(double width) {
        Builder out = new Builder();
        double last = Double.NaN;
        int start = 0;
        while (start < x.length) {
            double interval = Math.floor(x[start] / width);
            int best = -1;
            int end = start;
            for (; end < x.length && Math.floor(x[end] / width) == interval; end++) {
                best = !Double.isNaN(y[end]) && (best < 0 || y[end] > y[best]) ? end : best;
            }
            if (best >= 0) {
                if (interval > last + 2) {
                    out.gap();
                }
                out.add(x[best], y[best]);
                last = interval;
            }
            start = end;
        }
        return out.build();
    }

    /** The same line with values that are not above zero raised or dropped: a logarithmic axis has no place for them. */
    Curve atLeast(double floor) {
        double[] raised = y.clone();
        for (int i = 0; i < raised.length; i++) {
            raised[i] = raised[i] < floor ? floor : raised[i];
        }
        return new Curve(x, raised);
    }

    /** Collects points. */
    static final class Builder {

        private double[] x = new double[64];
        private double[] y = new double[64];
        private int size;

        Builder add(double px, double py) {
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
            }
            x[size] = px;
            y[size++] = py;
            return this;
        }

        /** Ends the line here. */
        Builder gap() {
            return size == 0 || Double.isNaN(y[size - 1]) ? this : add(x[size - 1], Double.NaN);
        }

        Curve build() {
            return new Curve(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
        }
    }
}
