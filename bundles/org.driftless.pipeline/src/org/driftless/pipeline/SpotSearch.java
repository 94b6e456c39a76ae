/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.FoundSpot;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.particle.Polarity;
import org.driftless.core.particle.SpotFinder;
import org.driftless.core.particle.SpotSettings;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.select.AutoSelection;
import org.driftless.core.select.SelectionRequest;

/**
 * What is in the frames of a project, as the selection and the tracking see it. Several threads may look at the same time.
 */
public final class SpotSearch {

    /** A person waits: frames that are looked into beside the one shown. */
    private static final int OTHERS = 3;

    private final ProjectFrames frames;
    private final TrackOptions options;

    /** @param options complete */
    SpotSearch(ProjectFrames frames, TrackOptions options) {
        this.frames = frames;
        this.options = options;
    }

    /** Fits what is in a box. */
    public FitResult fit(Frame image, FitBox box) {
        return options.newFitter().fit(image, box, new FitSettings(options.minRSquared(), Polarity.ANY));
    }

    /**
     * Fits particles on the frames on which they were drawn.
     *
     * @return a particle of a frame that is not there has no fit
     * @throws IOException if a frame can't be read; the message names the file, the reason and the way out
     */
    public Map<Particle, FitResult> fit(List<Particle> particles) throws IOException {
        return SelectionFits.of(particles, frames.folder(), options);
    }

    /** Isolated spots of a frame, the most useful first; those that the tracking would not accept are left out. */
    public List<FoundSpot> find(Frame image, int count) {
        List<FoundSpot> spots = SpotFinder.find(image, SpotSettings.DEFAULT.withCount(count)).stream()
                .filter(spot -> spot.fit().rSquared() >= options.minRSquared()).toList();
        return options.isMle() ? fittedAnew(spots, image) : spots;
    }

    /**
     * Isolated spots of a frame that ride with the sample in a few other frames and add to what chosen particles say of
     * the motion, the most useful first. A spot that would add next to nothing, or that the tracking would not accept,
     * is left out.
     *
     * @param chosen the particles in this frame; spots in their boxes are not found again
     * @throws IOException if a frame can't be read; the message names the file, the reason and the way out
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public List<FoundSpot> findRiding(int frame, int count, List<FoundSpot> chosen, ProgressListener progress)
            throws IOException {
        List<FoundSpot> spots = AutoSelection.of(frames.folder(), frames.readable(), frame,
                new SelectionRequest(count, options.minRSquared(), OTHERS, chosen), progress).spots();
        if (options.isMle()) {
            spots = fittedAnew(spots, frames.folder().read(frame));
        }
        return chosen.isEmpty() ? spots
                : UsefulSpots.of(spots, chosen, frames.folder().width(), frames.folder().height());
    }

    /** Spots are looked for by least squares; how well they are known is for the fit that will track them to say. */
    private List<FoundSpot> fittedAnew(List<FoundSpot> spots, Frame image) {
        ParticleFitter fitter = options.newFitter();
        return spots.stream().map(spot -> new FoundSpot(spot.box(), fitter.fit(image, spot.box(),
                new FitSettings(options.minRSquared(), Polarity.of(spot.fit().amplitude())))))
                .filter(spot -> spot.fit().accepted()).toList();
    }
}
