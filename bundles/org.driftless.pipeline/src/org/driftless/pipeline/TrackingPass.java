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
import java.util.function.Consumer;

import org.driftless.core.image.PartialFrame;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.PassedFrame;

/**
 * One way through the frames, forwards or backwards; of each the rows under the boxes are decoded. Frames that an earlier
 * run has been through are not looked at again.
 */
final class TrackingPass {

    private final PassPlan plan;
    private final PassJournal journal;
    private final Consumer<Observation> sink;
    private final ParticleTracker tracker;
    private final RowsAhead ahead;
    private int position;

    /**
     * @param journal what is known already; told what is found
     * @param sink takes what is found, in the order of the pass
     */
    TrackingPass(PassPlan plan, PassJournal journal, Consumer<Observation> sink) {
        this.plan = plan;
        this.journal = journal;
        this.sink = sink;
        this.tracker = plan.tracker();
        this.ahead = plan.ahead(tracker);
    }

    /**
     * Takes over what an earlier run found.
     *
     * @return in how many frames
     */
    int replay(ProgressListener progress) throws IOException {
        boolean more = true;
        while (more && position < plan.size()) {
            progress.checkCancelled();
            PassedFrame passed = journal.known(plan.frame(position));
            more = passed != null;
            if (more) {
                tracker.replay(passed, plan.unread(position++));
                passed.observations().forEach(sink);
            }
        }
        return position;
    }

    /** Tracks in all other frames. */
    void run(FrameMap map, ProgressListener progress) throws IOException, StepException {
        ahead.follow();
        map.map(plan.positionsFrom(position), this::read, this::track, progress);
    }

    /** Tracks in the next frame. */
    void trackNext() throws IOException, StepException {
        ahead.follow();
        track(position, read(position));
    }

    /**
     * Takes the next frame as another tracker found it, if that is certain to be what this pass finds.
     *
     * @param finder that tracker, as it was before the frame
     * @return whether it is
     */
    boolean take(PassedRecord found, ParticleTracker finder) throws IOException {
        int frame = plan.frame(position);
        boolean sameFile = found.passed().frame() == frame && found.source().equals(plan.frames().state(frame));
        PassedFrame passed = sameFile ? tracker.inferred(found.passed(), finder) : null;
        if (passed != null) {
            tracker.replay(passed, plan.unread(position));
            took(passed);
        }
        return passed != null;
    }

    private PartialFrame read(int at) throws IOException, StepException {
        return plan.read(at, ahead.rows());
    }

    private void track(int at, PartialFrame image) throws IOException, StepException {
        boolean enough = ahead.suffice(image);
        PassedFrame passed = ahead.pass(plan.frame(at), image);
        if (!enough) {
            plan.frames().requireUnchanged(plan.frame(at));
        }
        took(passed);
    }

    private void took(PassedFrame passed) throws IOException {
        journal.add(passed);
        passed.observations().forEach(sink);
        position++;
    }

    PassPlan plan() {
        return plan;
    }

    /** Where the next frame is in the order of the pass. */
    int position() {
        return position;
    }

    /** How many frames are to come. */
    int left() {
        return plan.size() - position;
    }

    /** To be asked what happened. */
    ParticleTracker tracker() {
        return tracker;
    }
}
