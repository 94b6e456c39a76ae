/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/**
 * Centre and form of a spot {@code exp(-(a u^2 + b u v + c v^2))} with {@code u = x - x0}, {@code v = y - y0}, in
 * pixels of the box. The quadratic form has no singular point where the spot is round, as an angle has.
 */
final class EllipticShape {

    /** The smallest standard deviation that a spot may have, in pixels. */
    static final double MIN_SIGMA = 0.5;

    private static final double PIXEL_VARIANCE = 1.0 / 12;
    /** A little off the bound, so that a search can begin there; in square pixels. */
    private static final double SHARPEST_START = 1.1 * MIN_SIGMA * MIN_SIGMA;

    double x0;
    double y0;
    double a;
    double b;
    double c;

    void setRound(double x, double y, double sigma) {
        x0 = x;
        y0 = y;
        a = 0.5 / (sigma * sigma);
        b = 0;
        c = a;
    }

    /**
     * A spot as it was before pixels of width 1 blurred it, from the widths and the angle of the Gaussian that is most
     * like the blurred one. No width becomes less than one that {@link #isWithin} allows.
     */
    void setUnblurred(double x, double y, double sigmaX, double sigmaY, double theta) {
        double p = 0.5 / unblurred(sigmaX);
        double q = 0.5 / unblurred(sigmaY);
        double cos = Math.cos(theta);
        double sin = Math.sin(theta);
        x0 = x;
        y0 = y;
        a = cos * cos * p + sin * sin * q;
        b = 2 * sin * cos * (p - q);
        c = sin * sin * p + cos * cos * q;
    }

    private static double unblurred(double sigma) {
        return Math.max(SHARPEST_START, sigma * sigma - PIXEL_VARIANCE);
    }

    /**
     * A shape moved by a step.
     *
     * @param coefficients of {@code u, v, u^2, u v, v^2} in the change of {@code amplitude exp(-(a u^2 + b u v + c v^2))}
     *     over the exponential
     */
    void setStepped(EllipticShape from, double[] coefficients, double amplitude) {
        double p = coefficients[0] / amplitude;
        double q = coefficients[1] / amplitude;
        double determinant = from.determinant();
        x0 = from.x0 + (2 * from.c * p - from.b * q) / determinant;
        y0 = from.y0 + (2 * from.a * q - from.b * p) / determinant;
        a = from.a - coefficients[2] / amplitude;
        b = from.b - coefficients[3] / amplitude;
        c = from.c - coefficients[4] / amplitude;
    }

    /**
     * Covariance of the centre from that of the coefficients of u and v, see {@link #setStepped}.
     *
     * @param result receives var x, var y and cov x y
     */
    void centreCovariance(double uu, double uv, double vv, double amplitude, double[] result) {
        double scale = 1 / (amplitude * determinant());
        double xu = 2 * c * scale;
        double xv = -b * scale;
        double yv = 2 * a * scale;
        result[0] = xu * xu * uu + 2 * xu * xv * uv + xv * xv * vv;
        result[1] = xv * xv * uu + 2 * xv * yv * uv + yv * yv * vv;
        result[2] = xu * xv * uu + (xu * yv + xv * xv) * uv + xv * yv * vv;
    }

    void set(EllipticShape other) {
        x0 = other.x0;
        y0 = other.y0;
        a = other.a;
        b = other.b;
        c = other.c;
    }

    /** {@code 4 a c - b^2}: the determinant of the inverse covariance matrix {@code ((2a, b), (b, 2c))} of the spot. */
    double determinant() {
        return 4 * a * c - b * b;
    }

    /** {@code 1 / sigmaX^2 - (a + c)}, where sigmaX belongs to the axis nearest to the x axis. */
    private double anisotropy() {
        double size = Math.sqrt((a - c) * (a - c) + b * b);
        return a == c ? Math.copySign(size, b) : Math.copySign(size, a - c);
    }

    /** Standard deviation along the axis that is nearest to the x axis. */
    double sigmaX() {
        return 1 / Math.sqrt(a + c + anisotropy());
    }

    /** Standard deviation along the other axis. */
    double sigmaY() {
        return 1 / Math.sqrt(a + c - anisotropy());
    }

    /** Angle of the sigmaX axis in (-pi/4, pi/4], positive from +x towards +y; 0 for a round spot. */
    double theta() {
        if (b == 0) {
            return 0;
        }
        return a == c ? Math.PI / 4 : Math.atan(b / (a - c)) / 2;
    }

    /** Whether the centre lies in a box of the given size, and the widths between {@link #MIN_SIGMA} and twice it. */
    boolean isWithin(int width, int height) {
        if (!(x0 >= 0 && x0 <= width - 1 && y0 >= 0 && y0 <= height - 1 && a > 0 && c > 0 && determinant() > 0)) {
            return false;
        }
        double k = anisotropy();
        double leastX = 0.25 / ((double) width * width);
        double leastY = 0.25 / ((double) height * height);
        double most = 1 / (MIN_SIGMA * MIN_SIGMA);
        return a + c + k >= leastX && a + c - k >= leastY && a + c + Math.abs(k) <= most;
    }
}
