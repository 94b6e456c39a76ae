/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftless.core.image.PartialFrame;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.PassedFrame;
import org.driftless.core.track.TrackSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.FileState;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.io.tiff.TiffException;

/**
 * Tracks particles forwards through frames that come in groups, and keeps the journal of the tracking, so that neither the
 * last steps nor a run after a kill track them again. A frame that can't be read any more is passed over; the last steps
 * will name it if it stays so. What lies before the first frame on which a box was drawn is left to them, too.
 */
final class LiveTracking implements Closeable {

    private final List<Particle> particles;
    private final int firstDrawn;
    private final ParticleTracker tracker;
    private final RowsAhead ahead;
    private final Workers workers;
    private final ProgressListener progress;
    private final PassJournal journal;
    private final Map<Integer, FileState> states = new HashMap<>();
    private final Map<Integer, List<Observation>> found = new LinkedHashMap<>();
    private final BitSet tracked = new BitSet();
    private boolean replaying = true;

    LiveTracking(Project project, List<Particle> particles, TrackOptions options, ImageFolder like, Workers workers,
            ProgressListener progress) throws IOException {
        this.particles = particles;
        this.workers = workers;
        this.progress = progress;
        firstDrawn = particles.stream().mapToInt(Particle::frame).min().orElseThrow();
        tracker = new ParticleTracker(particles, like.width(), like.height(), new TrackSettings(options.minRSquared()),
                options.newFitter());
        ahead = new RowsAhead(tracker, particles, like.height());
        particles.forEach(particle -> found.put(particle.id(), new ArrayList<>()));
        journal = PassJournal.open(project, Journals.TRACK, like, states::get, particles, options);
    }

    /**
     * Tracks on.
     *
     * @return the frames that could be read
     */
    LiveGroup take(LiveGroup group) throws IOException, StepException {
        BitSet left = new BitSet();
        states.clear();
        for (int frame : group.used()) {
            if (frame >= firstDrawn && note(frame, group.path(frame))) {
                left.set(frame);
            }
        }
        replay(group, left);
        ahead.follow();
        while (!left.isEmpty()) {
            try {
                track(group.only(left::get), left);
            } catch (TiffException e) {
                progress.warn(PlainMessage.of(e) + " Following goes on without it.");
                left.clear(left.nextSetBit(0));
            }
        }
        return group.only(tracked::get);
    }

    private boolean note(int frame, Path file) throws IOException {
        try {
            states.put(frame, FileState.of(file));
            return true;
        } catch (NoSuchFileException e) {
            progress.warn(file + " was deleted before it could be read. Following goes on without it.");
            return false;
        }
    }

    /** Takes over what a run that was ended found, as far as the frames are the same. */
    private void replay(LiveGroup group, BitSet left) throws IOException {
        for (int frame = left.nextSetBit(0); replaying && frame >= 0; frame = left.nextSetBit(0)) {
            PassedFrame known = journal.known(frame);
            replaying = known != null;
            if (replaying) {
                tracker.replay(known, PartialFrame.unread(group.images(), group.inImages(frame)));
                took(known, left);
            }
        }
    }

    private void track(LiveGroup group, BitSet left) throws IOException, StepException {
        ImageFolder images = group.images();
        workers.forReading((long) images.width() * images.height()).map(group.used(), frame -> read(group, frame),
                (int frame, PartialFrame image) -> {
                    PassedFrame passed = ahead.pass(frame, image);
                    if (states.get(frame).isThat(group.path(frame))) {
                        journal.add(passed);
                    }
                    took(passed, left);
                }, progress);
    }

    private PartialFrame read(LiveGroup group, int frame) throws IOException {
        return PartialFrame.read(group.images(), group.inImages(frame), ahead.rows());
    }

    private void took(PassedFrame passed, BitSet left) {
        passed.observations().forEach(seen -> found.get(seen.particleId()).add(seen));
        tracked.set(passed.frame());
        left.clear(passed.frame());
    }

    /** The frames in which particles were looked for. */
    BitSet tracked() {
        return (BitSet) tracked.clone();
    }

    /** What was found so far, in the order of the selection. */
    List<Trajectory> trajectories() {
        return particles.stream().map(one -> new Trajectory(one.id(), tracked.length(), found.get(one.id()))
                .within(one.first(), one.last())).toList();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
