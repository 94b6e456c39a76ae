/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.particles;

import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.Particle;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.SelectedParticle;

/**
 * One particle as the table shows it. Numbers that are not known are NaN; lengths are in pixels.
 *
 * @param id the particle
 * @param used whether it is to make the drift
 * @param x column of its centre
 * @param y row of its centre
 * @param rSquared R squared of its fit
 * @param sigmaX standard deviation of the spot along its axis nearest to x
 * @param sigmaY the same along the other axis
 * @param signalToNoise height of the spot over the noise around it
 * @param precision standard error of the position
 * @param found share of the frames looked at in which it was found, in percent
 * @param verdict whether it makes the drift, and why not, in words
 */
record ParticleRow(int id, boolean used, double x, double y, double rSquared, double sigmaX, double sigmaY,
        double signalToNoise, double precision, double found, String verdict) {

    private static final double NONE = Double.NaN;

    /**
     * @param selected the particle as it was selected
     * @param tracked its trajectory, or null
     * @param fit what is in its box where it was drawn; null if it is not known
     * @param frame the frame that is shown
     * @param drift what the drift says of the checked particles
     */
    static ParticleRow of(SelectedParticle selected, Trajectory tracked, FitResult fit, int frame, boolean used,
            DriftVerdict drift) {
        int id = selected.particle().id();
        Observation seen = tracked == null || frame >= tracked.frameCount() ? null : tracked.at(frame);
        double found = tracked == null ? NONE : 100 * tracked.successRate();
        String verdict = verdict(selected, tracked, used, drift) + frames(selected.particle());
        if (tracked == null && fit != null && fit.accepted()) {
            return fitted(id, used, fit, found, verdict);
        }
        if (seen == null) {
            boolean here = tracked == null;
            return new ParticleRow(id, used, here ? selected.testCenterX() : NONE, here ? selected.testCenterY() : NONE,
                    here ? selected.testRSquared() : NONE, NONE, NONE, NONE, NONE, found, verdict);
        }
        if (!seen.success()) {
            return new ParticleRow(id, used, NONE, NONE, seen.fit().rSquared(), NONE, NONE, NONE, NONE, found,
                    verdict + "; not found in this frame: " + seen.fit().status().reason());
        }
        return fitted(id, used, seen.fit(), found, verdict);
    }

    private static ParticleRow fitted(int id, boolean used, FitResult fit, double found, String verdict) {
        return new ParticleRow(id, used, fit.x(), fit.y(), fit.rSquared(), fit.sigmaX(), fit.sigmaY(),
                fit.signalToNoise(), fit.precision(), found, verdict);
    }

    /** In which frames the particle is there, counted from 1; empty if in all. */
    private static String frames(Particle particle) {
        if (particle.isThereThroughout()) {
            return "";
        }
        return particle.last() == Particle.END ? "; from frame " + (particle.first() + 1) + " on"
                : particle.first() == 0 ? "; up to frame " + (particle.last() + 1)
                : "; frames " + (particle.first() + 1) + " to " + (particle.last() + 1);
    }

    private static String verdict(SelectedParticle selected, Trajectory tracked, boolean used, DriftVerdict drift) {
        if (tracked != null) {
            return used ? drift.of(selected.particle().id()) : "not checked";
        }
        return Double.isNaN(selected.testCenterX()) ? "no spot could be fitted: move or resize its box"
                : "fitted, not tracked yet";
    }
}
