/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import org.driftless.core.track.Trajectory;

/**
 * How much less one particle moves after alignment than before. Displacements are those from the particle's own
 * position in the reference frame, over the frames in which it was found; lengths are in pixels, reductions in
 * percent: {@code 100 (1 - after / before)}, 0 if it did not move before, negative if it moves more. All are NaN if
 * the particle was not found in the reference frame.
 *
 * @param particleId the particle
 * @param before its way in the original frames
 * @param after its way in the aligned frames
 */
public record DriftReduction(int particleId, Way before, Way after) {

    /**
     * A particle's displacements.
     *
     * @param max the largest, in pixels
     * @param mean their mean
     * @param rms their root mean square
     * @param frames number of frames in which the particle was found
     */
    public record Way(double max, double mean, double rms, int frames) {

        static Way of(Trajectory trajectory, int referenceFrame) {
            double max = 0;
            double sum = 0;
            double squares = 0;
            if (!trajectory.foundIn(referenceFrame)) {
                return new Way(Double.NaN, Double.NaN, Double.NaN, trajectory.successes());
            }
            double x = trajectory.at(referenceFrame).fit().x();
            double y = trajectory.at(referenceFrame).fit().y();
            for (int k = 0; k < trajectory.frameCount(); k++) {
                if (trajectory.foundIn(k)) {
                    double length = Math.hypot(trajectory.at(k).fit().x() - x, trajectory.at(k).fit().y() - y);
                    max = Math.max(max, length);
                    sum += length;
                    squares += length * length;
                }
            }
            int n = trajectory.successes();
            return new Way(max, sum / n, Math.sqrt(squares / n), n);
        }
    }

    /** Compares a particle before and after alignment, both against the same reference frame. */
    public static DriftReduction of(Trajectory before, Trajectory after, int referenceFrame) {
        return of(before, referenceFrame, after, referenceFrame);
    }

    /**
     * Compares a particle before and after alignment.
     *
     * @throws IllegalArgumentException if these are two particles
     */
    public static DriftReduction of(Trajectory before, int beforeReference, Trajectory after, int afterReference) {
        if (before.particleId() != after.particleId()) {
            throw new IllegalArgumentException(
                    "Particles " + before.particleId() + " and " + after.particleId() + " are not the same");
        }
        return new DriftReduction(before.particleId(), Way.of(before, beforeReference),
                Way.of(after, afterReference));
    }

    /** Reduction of the largest displacement, in percent. */
    public double maxReduction() {
        return reduction(before.max, after.max);
    }

    /** Reduction of the mean displacement, in percent. */
    public double meanReduction() {
        return reduction(before.mean, after.mean);
    }

    /** Reduction of the root mean square displacement, in percent. */
    public double rmsReduction() {
        return reduction(before.rms, after.rms);
    }

    private static double reduction(double before, double after) {
        return before == 0 ? 0 : 100 * (1 - after / before);
    }
}
