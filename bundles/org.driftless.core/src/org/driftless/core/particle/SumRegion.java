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
 * The part of a window that a Gaussian is summed over: all of it, or the pixels within about 5.7 standard deviations,
 * since beyond {@code e < 1e-7}. It changes with the shape as seldom as possible, lest the cost jumps.
 */
final class SumRegion {

    /** The exponent that must be inside, the one up to which pixels are taken, and the one that must be outside. */
    private static final double LEAST = 16;
    private static final double TAKEN = 18;
    private static final double MOST = 27;
    /** The largest exponent for which no power of e in a sum comes near the smallest double. */
    private static final double SAFE_EXPONENT = 300;

    /** First column and row, and those behind the last. */
    int left;
    int top;
    int right;
    int bottom;

    /** Forgets the shape before. */
    void reset() {
        right = 0;
    }

    /**
     * Fits the region to a shape inside a window.
     *
     * @return whether it changed
     */
    boolean follow(EllipticShape s, int width, int height) {
        double spread = 2 / s.determinant();
        double x = Math.sqrt(2 * s.c * spread);
        double y = Math.sqrt(2 * s.a * spread);
        double least = Math.sqrt(LEAST);
        double most = Math.sqrt(MOST);
        boolean covered = right > 0 && spans(left, right, width, s.x0, x * least)
                && spans(top, bottom, height, s.y0, y * least);
        boolean tight = (right - left) <= 2 * x * most + 1 && (bottom - top) <= 2 * y * most + 1;
        if (covered && tight) {
            return false;
        }
        double taken = Math.sqrt(TAKEN);
        left = (int) Math.max(0, Math.ceil(s.x0 - x * taken));
        right = (int) Math.min(width, Math.floor(s.x0 + x * taken) + 1);
        top = (int) Math.max(0, Math.ceil(s.y0 - y * taken));
        bottom = (int) Math.min(height, Math.floor(s.y0 + y * taken) + 1);
        return true;
    }

    private static boolean spans(int from, int to, int size, double center, double reach) {
        return (from == 0 || from <= center - reach) && (to == size || to - 1 >= center + reach);
    }

    /** Whether recurrences over the whole region, from the row above it on, keep clear of the smallest double. */
    boolean isSafe(EllipticShape s) {
        double u = Math.max(s.x0 - left, right - 1 - s.x0);
        double v = Math.max(s.y0 - (top - 1), bottom - 1 - s.y0);
        return s.a * u * u + Math.abs(s.b) * u * v + s.c * v * v < SAFE_EXPONENT;
    }
}
