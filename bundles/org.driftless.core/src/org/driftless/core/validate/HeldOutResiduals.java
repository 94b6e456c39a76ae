/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import org.driftless.core.drift.DriftEstimator;
import org.driftless.core.drift.HeldOutTrack;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Trajectory;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The proof that particles which made the drift can give: each is predicted from the others alone, and how far it lies
 * off is compared with what noise allows. Lengths are root mean squares over frames of the 2-D residual, in pixels;
 * single bad frames are counted, not summed.
 *
 * @param particles each particle's figures, in the order of ids
 * @param rms residual of all particles and frames; NaN if nothing can be predicted
 * @param noiseRms what it should be if the fits' own covariances were all the error; NaN if they are not known
 * @param expectedRms what it should be with the scatter that the particles show around their common motion
 * @param badFrames entries left out of the sums, since their fits were given (nearly) no weight
 * @param verdict one sentence
 */
public record HeldOutResiduals(List<Particle> particles, double rms, double noiseRms, double expectedRms,
        int badFrames, String verdict) {

    /** Up to this ratio the residuals prove the drift. */
    public static final double PROOF = 1.5;

    /**
     * One particle.
     *
     * @param id the particle
     * @param rms its residual, in pixels; NaN if the others do not say where it should be
     * @param noiseRms what it should be by the fits' own covariances
     * @param expectedRms what it should be with the scatter of all particles
     * @param track its residual in every frame
     */
    public record Particle(int id, double rms, double noiseRms, double expectedRms, HeldOutTrack track) {

        /** Residual over what noise allows. */
        public double ratio() {
            return rms / noiseRms;
        }
    }

    public HeldOutResiduals {
        particles = List.copyOf(particles);
    }

    /**
     * Predicts every particle from the others.
     *
     * @param used the particles that made the drift
     * @param width columns of the images, in pixels
     * @param height rows of the images
     * @param model TRANSLATION or RIGID, as the drift was estimated
     * @param progress asked whether to cancel
     */
    public static HeldOutResiduals of(List<Trajectory> used, int width, int height, MotionModel model,
            ProgressListener progress) {
        List<HeldOutTrack> tracks = DriftEstimator.heldOut(used, width, height, model, progress);
        List<Particle> particles = tracks.stream().map(t -> new Particle(t.particleId(), t.rms(),
                rms(List.of(t), HeldOutTrack.Point::noise), rms(List.of(t), HeldOutTrack.Point::expected), t)).toList();
        double rms = rms(tracks, p -> p.dx() * p.dx() + p.dy() * p.dy());
        double noise = rms(tracks, HeldOutTrack.Point::noise);
        int bad = (int) tracks.stream().flatMap(t -> t.points().stream()).filter(HeldOutTrack.Point::bad).count();
        return new HeldOutResiduals(particles, rms, noise, rms(tracks, HeldOutTrack.Point::expected), bad,
                verdict(used.size(), rms, noise));
    }

    /** Residual over what noise allows; NaN if that is not known. */
    public double ratio() {
        return rms / noiseRms;
    }

    /** Whether three particles or more agree within {@link #PROOF} times what noise allows. */
    public boolean proven() {
        return particles.size() > 2 && ratio() <= PROOF;
    }

    private static double rms(List<HeldOutTrack> tracks, ToDoubleFunction<HeldOutTrack.Point> square) {
        return Math.sqrt(tracks.stream().flatMap(t -> t.points().stream()).filter(p -> !p.bad()).mapToDouble(square)
                .average().orElse(Double.NaN));
    }

    private static String verdict(int particles, double rms, double noise) {
        if (particles < 2) {
            return "One particle can't be checked: there is no other one to predict it.";
        }
        if (Double.isNaN(rms)) {
            return "No particle can be checked: the others do not say where it should be.";
        }
        String off = String.format(Locale.ROOT, "Held-out particles lie %.3f px off", rms);
        if (particles == 2) {
            return off + ", but two particles only check each other: they can't show which is wrong.";
        }
        double ratio = rms / noise;
        if (Double.isNaN(ratio)) {
            return off + "; what noise allows is not known, since the fits have no covariances.";
        }
        return String.format(Locale.ROOT, "%s, %.1f x what noise allows: %s.", off, ratio, ratio <= PROOF
                ? "the drift is right to within the noise of the fits"
                : "the particles move against each other, or something else than noise disturbs their fits");
    }
}
