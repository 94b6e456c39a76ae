/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import java.util.Arrays;

/**
 * Integrals over the pixels of one row of a Gaussian {@code e} of height 1, and of {@code e} times
 * {@code u, v, u^2, u v, v^2}: its derivatives by centre and form are made of these.
 *
 * <p>A rotated Gaussian has no closed integral over a pixel, so Gauss-Legendre quadrature is taken (Abramowitz & Stegun
 * 1964, 25.4.30), with as many nodes each way as the spot is narrow that way: the error of {@code e} is below 1e-4.
 * Along a row no exponential is taken for each node: neighbours differ by a factor that itself changes by a constant
 * factor, from the column where the row is brightest both ways. Nodes beyond {@link #REACH} in the exponent count as 0.
 */
final class PixelIntegrals {

    private static final double REACH = 20;
    /** Nodes in a pixel about its centre, by their number. */
    private static final double[][] NODES = {{}, {},
        {-0.28867513459481287, 0.28867513459481287},
        {-0.3872983346207417, 0, 0.3872983346207417},
        {-0.43056815579702629, -0.16999052179242813, 0.16999052179242813, 0.43056815579702629}};
    private static final double[][] WEIGHTS = {{}, {},
        {0.5, 0.5},
        {0.2777777777777778, 0.4444444444444444, 0.2777777777777778},
        {0.17392742256872692, 0.32607257743127308, 0.32607257743127308, 0.17392742256872692}};
    /** Least widths along a line through the spot, in pixels, for two and for three nodes. */
    private static final double WIDE = 2;
    private static final double MEDIUM = 0.8;

    /** Integrals of {@code e}, {@code e u}, {@code e v}, {@code e u^2}, {@code e u v}, {@code e v^2}, by column. */
    final double[][] moments = new double[6][0];
    /** The columns outside of which all are 0; none if the last is before the first. */
    int first;
    int last;

    private double[] plain = new double[0];
    private double[] timesU = new double[0];
    private double[] timesUu = new double[0];
    private int across;
    private int down;
    private EllipticShape shape;
    private int width;

    /** The number of nodes along a line on which the spot is {@code exp(-form t^2)}. */
    static int nodes(double form) {
        double sigma = Math.sqrt(0.5 / form);
        return sigma >= WIDE ? 2 : sigma >= MEDIUM ? 3 : 4;
    }

    /** Sets how many nodes a pixel has from left to right and from top to bottom. */
    void setNodes(int fromLeft, int fromTop) {
        across = fromLeft;
        down = fromTop;
    }

    /** Says whose integrals the next rows hold, in windows of how many columns. */
    void begin(EllipticShape of, int columns) {
        shape = of;
        width = columns;
        if (plain.length < columns) {
            plain = new double[columns];
            timesU = new double[columns];
            timesUu = new double[columns];
            for (int k = 0; k < moments.length; k++) {
                moments[k] = new double[columns];
            }
        }
    }

    /** Computes the moments of one row of pixels. */
    void compute(int row) {
        for (double[] moment : moments) {
            Arrays.fill(moment, 0, width, 0);
        }
        first = width;
        last = -1;
        for (int j = 0; j < down; j++) {
            addLine(row + NODES[down][j] - shape.y0, WEIGHTS[down][j]);
        }
    }

    /** Adds one line of nodes, at v below the centre. */
    private void addLine(double v, double weight) {
        EllipticShape s = shape;
        double height = s.determinant() / (4 * s.a) * v * v;
        if (height > REACH) {
            return;
        }
        double ridge = s.x0 - s.b * v / (2 * s.a);
        double half = Math.sqrt((REACH - height) / s.a) + 0.5;
        int from = (int) Math.max(0, Math.ceil(ridge - half));
        int to = (int) Math.min(width - 1.0, Math.floor(ridge + half));
        if (from > to) {
            return;
        }
        Arrays.fill(plain, from, to + 1, 0);
        Arrays.fill(timesU, from, to + 1, 0);
        Arrays.fill(timesUu, from, to + 1, 0);
        int start = (int) Math.max(from, Math.min(to, Math.rint(ridge)));
        for (int i = 0; i < across; i++) {
            double node = NODES[across][i];
            double t = start + node - ridge;
            double e = weight * WEIGHTS[across][i] * Math.exp(-height - s.a * t * t);
            addNodes(from, start, to, node, e, Math.exp(-s.a * (2 * t + 1)));
        }
        addMoments(from, to, v);
        first = Math.min(first, from);
        last = Math.max(last, to);
    }

    /** Adds the same node of all pixels of a line; {@code e} at the start, and its factor to the next on the right. */
    private void addNodes(int from, int start, int to, double node, double e, double factor) {
        double bend = Math.exp(-2 * shape.a);
        double f = e;
        double r = factor;
        for (int x = start; x <= to; x++) {
            add(x, node, f);
            f *= r;
            r *= bend;
        }
        r = bend / factor;
        f = e * r;
        for (int x = start - 1; x >= from; x--) {
            add(x, node, f);
            r *= bend;
            f *= r;
        }
    }

    private void add(int x, double node, double e) {
        double u = x + node - shape.x0;
        double eu = e * u;
        plain[x] += e;
        timesU[x] += eu;
        timesUu[x] += eu * u;
    }

    private void addMoments(int from, int to, double v) {
        double[] e = moments[0];
        double[] u = moments[1];
        double[] vs = moments[2];
        double[] uu = moments[3];
        double[] uv = moments[4];
        double[] vv = moments[5];
        for (int x = from; x <= to; x++) {
            e[x] += plain[x];
            u[x] += timesU[x];
            vs[x] += v * plain[x];
            uu[x] += timesUu[x];
            uv[x] += v * timesU[x];
            vv[x] += v * v * plain[x];
        }
    }
}
