/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.io.IOException;
import java.util.Arrays;

import org.driftless.core.particle.FitResult;

/** Where each particle of a selection was found in one frame; those that were not found have no position. */
final class FoundPositions {

    private final double[] x;
    private final double[] y;

    /** @param particles number of particles in the selection */
    FoundPositions(int particles) {
        this(new double[particles], new double[particles]);
        Arrays.fill(x, Double.NaN);
        Arrays.fill(y, Double.NaN);
    }

    private FoundPositions(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** What {@link #save} wrote. */
    static FoundPositions restored(double[] x, double[] y) {
        return new FoundPositions(x, y);
    }

    void save(StateOutput out) throws IOException {
        out.numbers(x);
        out.numbers(y);
    }

    /** Whether the same particles were found in the same places, to the bit. */
    boolean isSameAs(FoundPositions other) {
        return Arrays.equals(x, other.x) && Arrays.equals(y, other.y);
    }

    void set(int index, FitResult fit) {
        x[index] = fit.x();
        y[index] = fit.y();
    }

    /** The median displacement {x, y} since another frame of the particles found in both; null if there are none. */
    double[] shiftSince(FoundPositions earlier) {
        double[] dx = new double[x.length];
        double[] dy = new double[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(earlier.x[i])) {
                dx[count] = x[i] - earlier.x[i];
                dy[count] = y[i] - earlier.y[i];
                count++;
            }
        }
        return count == 0 ? null : new double[] {median(dx, count), median(dy, count)};
    }

    /**
     * How many particles, of those found in both frames, moved by a shift since another frame.
     *
     * @param tolerance by how many pixels they may differ from it each way
     */
    int agreeing(FoundPositions earlier, double[] shift, double tolerance) {
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - earlier.x[i] - shift[0];
            double dy = y[i] - earlier.y[i] - shift[1];
            count += Math.abs(dx) <= tolerance && Math.abs(dy) <= tolerance ? 1 : 0; // NaN is no shift
        }
        return count;
    }

    /** Particles in the selection. */
    int size() {
        return x.length;
    }

    /** Whether a particle was found. */
    boolean has(int index) {
        return !Double.isNaN(x[index]);
    }

    /** How many were found. */
    int count() {
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            count += has(i) ? 1 : 0;
        }
        return count;
    }

    private static double median(double[] values, int count) {
        Arrays.sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }
}
