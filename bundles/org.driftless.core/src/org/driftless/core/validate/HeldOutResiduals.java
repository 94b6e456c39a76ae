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
import org.driftless.core.drift.HeldOut;
import org.driftless.core.drift.HeldOutTrack;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The proof that particles which made the drift can give: each is predicted from the others alone, and how far it lies
 * off is compared with what noise allows. Lengths are root mean squares over frames of the 2-D residual, in pixels;
 * single bad frames are counted, not summed.
 *
 * <p>What noise allows follows from the fits' own covariances alone, which know nothing but white noise. The scatter that
 * the particles really show weighs them, and says which of them stand out, but is no excuse: against it every alignment
 * would look right.
 *
 * @param particles each particle's figures, in the order of ids
 * @param rms residual of all particles and frames; NaN if nothing can be predicted
 * @param noiseRms what it should be if the fits' own covariances were all the error; NaN if they are not known
 * @param expectedRms what it should be with the scatter that the particles show around their common motion
 * @param badFrames entries left out of the sums, since their fits were given (nearly) no weight
 * @param degrees degrees of freedom of these residuals
 * @param blame what stands out; nothing with fewer than three particles, or if what noise allows is not known
 */
public record HeldOutResiduals(List<Particle> particles, double rms, double noiseRms, double expectedRms,
        int badFrames, double degrees, Blame blame) {

    /** Up to this ratio the residuals prove the drift. */
    public static final double PROOF = 1.2;

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

        static Particle of(HeldOutTrack track) {
            ResidualSum sum = ResidualSum.of(track);
            return new Particle(track.particleId(), sum.rms(), sum.noiseRms(), sum.expectedRms(), track);
        }

        /** Residual over what noise allows. */
        public double ratio() {
            return rms / noiseRms;
        }
    }

    /**
     * All particles of one frame.
     *
     * @param frame frame index, from 0
     * @param particles number of them whose residuals count
     * @param rms their residual, in pixels; NaN if none counts
     * @param noiseRms what it should be by the fits' own covariances
     */
    public record InFrame(int frame, int particles, double rms, double noiseRms) {

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
        TreeSet<Integer> ids = used.stream().map(Trajectory::particleId).collect(Collectors.toCollection(TreeSet::new));
        HeldOut heldOut = DriftEstimator.heldOut(used, ids, width, height, model, progress);
        List<Particle> particles = heldOut.tracks().stream().map(Particle::of).toList();
        ResidualSum sum = new ResidualSum();
        heldOut.tracks().forEach(track -> track.points().forEach(sum::add));
        Blame blame = particles.size() < 3 || !Double.isFinite(sum.ratio()) ? Blame.NONE
                : new BlameSearch(heldOut, used, width, height, model, progress).find();
        return new HeldOutResiduals(particles, sum.rms(), sum.noiseRms(), sum.expectedRms(), sum.bad(),
                heldOut.degrees(), blame);
    }

    /** Residual over what noise allows; NaN if that is not known. */
    public double ratio() {
        return rms / noiseRms;
    }

    /** The residuals frame by frame, where there are any. */
    public List<InFrame> frames() {
        SortedMap<Integer, ResidualSum> sums = new TreeMap<>();
        for (Particle particle : particles) {
            particle.track().points()
                    .forEach(point -> sums.computeIfAbsent(point.frame(), frame -> new ResidualSum()).add(point));
        }
        List<InFrame> frames = new ArrayList<>();
        sums.forEach((frame, sum) -> frames.add(new InFrame(frame, sum.points(), sum.rms(), sum.noiseRms())));
        return frames;
    }

    /** What they come to. */
    public Verdict verdict() {
        return verdict(List.of());
    }

    /** The same if the aligned frames were looked at too. */
    public Verdict verdict(List<Blame.MisplacedFrame> misplaced) {
        return new Verdict(particles.size(), rms, ratio(), degrees, blame.withMisplaced(misplaced));
    }
}
