/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.Locale;

import org.driftless.core.particle.Camera;
import org.driftless.core.particle.FitMethod;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.particle.PhotonFitter;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;

/**
 * How particles are tracked. A component that is null was not given. The camera's numbers are for the
 * maximum-likelihood fit alone.
 *
 * @param minRSquared the R squared that a fit needs, 0 to 1
 * @param fit what a fit calls the best
 * @param cameraOffset counts where no light falls
 * @param gain counts per photo-electron, above 0
 * @param readNoise standard deviation of the camera's read noise, in electrons
 */
public record TrackOptions(Double minRSquared, FitMethod fit, Double cameraOffset, Double gain, Double readNoise) {

    /** Nothing given. */
    public static final TrackOptions NONE = new TrackOptions(null);

    static final TrackOptions DEFAULTS = new TrackOptions(0.3, FitMethod.LEAST_SQUARES, null, null, null);

    /** Nothing but the gate is given. */
    public TrackOptions(Double minRSquared) {
        this(minRSquared, null, null, null, null);
    }

    /** The same, without a camera where the fit does not ask for one, and with its read noise where it does. */
    TrackOptions tidy() {
        return isMle() ? new TrackOptions(minRSquared, fit, cameraOffset, gain, readNoise == null ? 0.0 : readNoise)
                : new TrackOptions(minRSquared, fit, null, null, null);
    }

    /** @throws UsageException if the fit needs numbers of the camera that are not there or make no sense */
    void check() throws UsageException {
        if (!isMle()) {
            return;
        }
        require(cameraOffset != null && Double.isFinite(cameraOffset), "offset (the counts of a dark frame)",
                WayOut.CAMERA_OFFSET, cameraOffset);
        require(gain != null && gain > 0 && Double.isFinite(gain), "gain (counts per photo-electron, above 0)", WayOut.GAIN,
                gain);
        require(readNoise == null || readNoise >= 0 && Double.isFinite(readNoise), "read noise (in electrons, 0 or more)",
                WayOut.READ_NOISE, readNoise);
    }

    private static void require(boolean sound, String what, WayOut option, Double value) throws UsageException {
        if (!sound) {
            throw new UsageException(Remark.of(w -> "A maximum-likelihood fit needs the camera's " + what
                    + (value == null ? "" : ", not " + value) + ": give it with " + w.name(option) + ", or fit by "
                    + w.name(WayOut.LEAST_SQUARES) + "."));
        }
    }

    /** Whether fits are of maximum likelihood. */
    boolean isMle() {
        return fit == FitMethod.MLE;
    }

    /**
     * A fitter for one thread.
     *
     * @throws IllegalArgumentException if the fit needs numbers of the camera that are not there or make no sense
     */
    ParticleFitter newFitter() {
        return isMle() ? new PhotonFitter(camera()) : new GaussianFitter();
    }

    /**
     * The camera that a maximum-likelihood fit asks for.
     *
     * @throws IllegalArgumentException if its numbers are not there or make no sense
     */
    Camera camera() {
        if (cameraOffset == null || gain == null) {
            throw new IllegalArgumentException("A maximum-likelihood fit needs the camera's offset and gain");
        }
        return new Camera(cameraOffset, gain, readNoise == null ? 0 : readNoise);
    }

    /** The fit in words, to follow a verb; empty for least squares, which need none. */
    String words() {
        return !isMle() ? "" : String.format(Locale.ROOT,
                " by maximum likelihood (camera offset %s counts, %s counts per electron, read noise %s electrons)",
                Words.decimal(cameraOffset), Words.decimal(gain), Words.decimal(readNoise));
    }
}
