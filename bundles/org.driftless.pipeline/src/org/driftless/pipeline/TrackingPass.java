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
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.driftless.core.image.PartialFrame;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.PassedFrame;
import org.driftless.core.track.TrackSettings;

/**
 * One way through the frames, forwards or backwards; of each the rows under the boxes are decoded. Frames that an earlier
 * run has been through are not looked at again.
 */
final class TrackingPass {

    private final ProjectFrames frames;
    private final PassJournal journal;
    private final int[] order;
    private final Consumer<Observation> sink;
    private final ParticleTracker tracker;
    private final RowsAhead ahead;
    private int known;

    /**
     * @param journal what is known already; told what is found
     * @param order indices of the frames, ascending or descending
     * @param sink takes what is found, in the order of the pass
     */
    TrackingPass(ProjectFrames frames, PassJournal journal, List<Particle> particles, TrackSettings settings,
            ParticleFitter fitter, int[] order, Consumer<Observation> sink) {
        this.frames = frames;
        this.journal = journal;
        this.order = order.clone();
        this.sink = sink;
        this.tracker = new ParticleTracker(particles, frames.folder().width(), frames.folder().height(), settings, fitter);
        this.ahead = new RowsAhead(tracker, particles, frames.folder().height());
    }

    /**
     * Takes over what an earlier run found.
     *
     * @return in how many frames
     */
    int replay(ProgressListener progress) throws IOException {
        boolean more = true;
        while (more && known < order.length) {
            progress.checkCancelled();
            PassedFrame passed = journal.known(order[known]);
            more = passed != null;
            if (more) {
                tracker.replay(passed, PartialFrame.unread(frames.folder(), order[known++]));
                passed.observations().forEach(sink);
            }
        }
        return known;
    }

    /** Tracks in all other frames. */
    void run(FrameMap pool, ProgressListener progress) throws IOException, StepException {
        ahead.follow();
        pool.map(Arrays.copyOfRange(order, known, order.length), this::read, this::track, progress);
    }

    private PartialFrame read(int frame) throws IOException, StepException {
        PartialFrame image = PartialFrame.read(frames.folder(), frame, ahead.rows());
        frames.requireUnchanged(frame);
        return image;
    }

    private void track(int frame, PartialFrame image) throws IOException, StepException {
        boolean enough = ahead.suffice(image);
        PassedFrame passed = ahead.pass(frame, image);
        if (!enough) {
            frames.requireUnchanged(frame);
        }
        journal.add(passed);
        passed.observations().forEach(sink);
    }

    /** To be asked what happened. */
    ParticleTracker tracker() {
        return tracker;
    }
}
