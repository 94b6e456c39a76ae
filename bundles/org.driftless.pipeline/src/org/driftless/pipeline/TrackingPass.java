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
import java.util.function.Consumer;

import org.driftless.core.image.PartialFrame;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.TrackSettings;
import org.driftless.io.tiff.TiffSequence;

/** One way through the frames, forwards or backwards; of each the rows under the boxes are decoded. */
final class TrackingPass {

    private final TiffSequence frames;
    private final ParticleTracker tracker;
    private final RowsAhead ahead;

    TrackingPass(TiffSequence frames, List<Particle> particles, TrackSettings settings, ParticleFitter fitter) {
        this.frames = frames;
        this.tracker = new ParticleTracker(particles, frames.width(), frames.height(), settings, fitter);
        this.ahead = new RowsAhead(frames.height(),
                particles.stream().mapToInt(particle -> particle.box().height()).max().orElse(0));
    }

    /**
     * Tracks.
     *
     * @param order indices of the frames, ascending or descending
     * @return the tracker, to be asked what happened
     */
    ParticleTracker run(int[] order, Engine engine, Consumer<Observation> sink, ProgressListener progress)
            throws IOException, StepException {
        ahead.follow(tracker);
        engine.map(order, index -> PartialFrame.read(frames, index, ahead.rows()), (int index, PartialFrame image) -> {
            if (!image.holds(tracker.rows(0))) {
                ahead.widen();
            }
            tracker.next(index, image).forEach(sink);
            ahead.follow(tracker);
        }, progress);
        return tracker;
    }
}
