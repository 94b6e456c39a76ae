/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import org.driftless.core.drift.HeldOutTrack;

/** Sums up residuals and what they should be; bad frames are counted, not summed. */
final class ResidualSum {

    private double squares;
    private double noise;
    private double expected;
    private int points;
    private int bad;

    void add(HeldOutTrack.Point point) {
        if (point.bad()) {
            bad++;
            return;
        }
        squares += point.dx() * point.dx() + point.dy() * point.dy();
        noise += point.noise();
        expected += point.expected();
        points++;
    }

    static ResidualSum of(HeldOutTrack track) {
        ResidualSum sum = new ResidualSum();
        track.points().forEach(sum::add);
        return sum;
    }

    /** Root mean square of the residual, in pixels; NaN if there is none. */
    double rms() {
        return Math.sqrt(squares / points);
    }

    /** The same by the fits' own covariances; NaN if they are not known. */
    double noiseRms() {
        return Math.sqrt(noise / points);
    }

    /** The same with the scatter of all particles. */
    double expectedRms() {
        return Math.sqrt(expected / points);
    }

    double ratio() {
        return Math.sqrt(squares / noise);
    }

    /** How many were summed. */
    int points() {
        return points;
    }

    int bad() {
        return bad;
    }
}
