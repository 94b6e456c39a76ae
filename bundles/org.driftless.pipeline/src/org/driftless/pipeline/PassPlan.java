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
import java.util.stream.IntStream;

import org.driftless.core.image.PartialFrame;
import org.driftless.core.image.RowSet;
import org.driftless.core.particle.Particle;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.TrackSettings;
import org.driftless.pipeline.engine.WorkUnit;

/** What is tracked in one way through the frames, how, and in which order. May be used by several threads. */
final class PassPlan {

    private final WorkUnit.Kind kind;
    private final ProjectFrames frames;
    private final List<Particle> particles;
    private final TrackOptions options;
    private final int[] order;

    private PassPlan(WorkUnit.Kind kind, ProjectFrames frames, List<Particle> particles, TrackOptions options,
            int[] order) {
        this.kind = kind;
        this.frames = frames;
        this.particles = List.copyOf(particles);
        this.options = options;
        this.order = order;
    }

    /**
     * @param kind which way the pass goes
     * @param particles at least one
     */
    static PassPlan of(WorkUnit.Kind kind, ProjectFrames frames, List<Particle> particles, TrackOptions options) {
        return kind == WorkUnit.Kind.TRACK_BACK ? backwards(frames, particles, options)
                : forwards(frames, particles, options);
    }

    /** From the first frame on which a box was drawn to the end. */
    static PassPlan forwards(ProjectFrames frames, List<Particle> particles, TrackOptions options) {
        int firstDrawn = particles.stream().mapToInt(Particle::frame).min().orElseThrow();
        return new PassPlan(WorkUnit.Kind.TRACK, frames, particles, options,
                IntStream.of(frames.used()).filter(frame -> frame >= firstDrawn).toArray());
    }

    /** From the last frame on which a box was drawn to the beginning; of no frames if that is the beginning. */
    static PassPlan backwards(ProjectFrames frames, List<Particle> particles, TrackOptions options) {
        int lastDrawn = particles.stream().mapToInt(Particle::frame).max().orElseThrow();
        int[] order = lastDrawn == frames.first() ? new int[0]
                : IntStream.of(frames.used()).filter(frame -> frame <= lastDrawn).map(frame -> -frame).sorted()
                        .map(frame -> -frame).toArray();
        return new PassPlan(WorkUnit.Kind.TRACK_BACK, frames, particles, options, order);
    }

    /** Which way it goes. */
    WorkUnit.Kind kind() {
        return kind;
    }

    ProjectFrames frames() {
        return frames;
    }

    /** How many frames the pass leads through. */
    int size() {
        return order.length;
    }

    /** The index of the frame at a position in the order of the pass, from 0. */
    int frame(int position) {
        return order[position];
    }

    /** The positions of the frames on which boxes were drawn. */
    int[] drawn() {
        return IntStream.range(0, order.length)
                .filter(position -> particles.stream().anyMatch(particle -> particle.frame() == order[position])).toArray();
    }

    /** A tracker at the beginning of the pass. */
    ParticleTracker tracker() {
        return new ParticleTracker(particles, frames.folder().width(), frames.folder().height(),
                new TrackSettings(options.minRSquared()), options.newFitter());
    }

    /** A tracker that goes on where another of this pass was when it gave its state. */
    ParticleTracker tracker(byte[] state) throws IOException {
        ParticleTracker tracker = tracker();
        tracker.restore(state, frames.folder());
        return tracker;
    }

    /** What has a tracker of this pass fed. */
    RowsAhead ahead(ParticleTracker tracker) {
        return new RowsAhead(tracker, particles, frames.folder().height());
    }

    /** The frame at a position, to be read where it is needed. */
    PartialFrame unread(int position) {
        return PartialFrame.unread(frames.folder(), order[position]);
    }

    /**
     * Reads some rows of the frame at a position.
     *
     * @throws IOException if they can't be read
     * @throws StepException if the file was changed since the frames were opened
     */
    PartialFrame read(int position, RowSet rows) throws IOException, StepException {
        PartialFrame image = PartialFrame.read(frames.folder(), order[position], rows);
        frames.requireUnchanged(order[position]);
        return image;
    }

    /** All positions from one on. */
    int[] positionsFrom(int position) {
        return IntStream.range(position, order.length).toArray();
    }
}
