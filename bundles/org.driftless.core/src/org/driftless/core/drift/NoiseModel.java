/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/**
 * How far measured positions scatter around the common motion: {@code V = factor (S + floor^2 I)}, where S is the
 * fit's own covariance. The factor is never below 1: white noise is the least that a fit has. The floor stands for
 * what a fit can't know: background and neighbours that change under the spot cost about as much on a sharp particle
 * as on a faint one, so that without it the sharpest would be trusted far too much.
 *
 * @param factor at least 1
 * @param floor in pixels
 */
record NoiseModel(double factor, double floor) {

    static final NoiseModel FITS_ALONE = new NoiseModel(1, 0);

    /** Whether neither the factor nor the floor differs by more than a share of it. */
    boolean isLike(NoiseModel other, double share) {
        return Math.abs(factor - other.factor) <= share * factor && Math.abs(floor - other.floor) <= share * floor;
    }

    double xx(Measurements m, int o) {
        return factor * (m.sxx[o] + floor * floor);
    }

    double xy(Measurements m, int o) {
        return factor * m.sxy[o];
    }

    double yy(Measurements m, int o) {
        return factor * (m.syy[o] + floor * floor);
    }

    /** Standard error of an entry, the mean over both axes, in pixels. */
    double sigma(Measurements m, int o) {
        return Math.sqrt((xx(m, o) + yy(m, o)) / 2);
    }

    /** The floor as it stands in V, in pixels. */
    double scaledFloor() {
        return Math.sqrt(factor) * floor;
    }
}
