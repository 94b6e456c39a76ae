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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.TrackSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;

/** All ways through the frames that a selection needs: forwards, and back from the last frame on which a box was drawn. */
final class TrackingPasses {

    private final Project project;
    private final ProjectFrames frames;
    private final List<Particle> particles;
    private final TrackOptions options;
    private final Map<Integer, List<Observation>> found = new LinkedHashMap<>();
    private final Map<Integer, Integer> drawnOn = new LinkedHashMap<>();
    private ParticleTracker forwards;
    private ParticleTracker backwards;

    TrackingPasses(Project project, ProjectFrames frames, List<Particle> particles, TrackOptions options) {
        this.project = project;
        this.frames = frames;
        this.particles = particles;
        this.options = options;
        particles.forEach(particle -> {
            found.put(particle.id(), new ArrayList<>());
            drawnOn.put(particle.id(), particle.frame());
        });
    }

    /** Goes on where an earlier run ended, if there was one and nothing has changed. */
    List<Trajectory> run(FrameMap pool, ProgressListener progress) throws IOException, StepException {
        try (PassJournal there = PassJournal.open(project, Journals.TRACK, frames, particles, options);
                PassJournal back = PassJournal.open(project, Journals.TRACK_BACK, frames, particles, options)) {
            int[] onwards = forwards(particles, frames);
            int[] homewards = backwards(particles, frames);
            TrackingPass first = pass(there, onwards, seen -> found.get(seen.particleId()).add(seen));
            TrackingPass second = pass(back, homewards, seen -> {
                if (seen.frame() < drawnOn.get(seen.particleId())) {
                    found.get(seen.particleId()).add(seen);
                }
            });
            int total = onwards.length + homewards.length;
            int kept = first.replay(progress) + second.replay(progress);
            new Resumption(StepName.TRACK, homewards.length == 0 ? "tracked" : "tracked (counted both ways)", kept,
                    total, there.differences(), Stream.concat(there.changed().stream(), back.changed().stream())
                            .distinct().toList()).tell(progress);
            progress.begin("Tracking", total - kept);
            first.run(pool, progress);
            second.run(pool, progress);
            progress.done();
            forwards = first.tracker();
            backwards = second.tracker();
        }
        return particles.stream().map(one -> new Trajectory(one.id(), frames.folder().size(), found.get(one.id()))
                .within(one.first(), one.last())).toList();
    }

    private TrackingPass pass(PassJournal journal, int[] order, Consumer<Observation> sink) {
        return new TrackingPass(frames, journal, particles, new TrackSettings(options.minRSquared()),
                options.newFitter(), order, sink);
    }

    /** How many frames all ways of a project's selection lead through, those of two ways twice. */
    static int frames(Project project, ProjectFrames frames) {
        List<Particle> particles = project.particles().stream().map(SelectedParticle::particle).toList();
        return particles.isEmpty() ? 0 : forwards(particles, frames).length + backwards(particles, frames).length;
    }

    private static int[] forwards(List<Particle> particles, ProjectFrames frames) {
        int firstDrawn = particles.stream().mapToInt(Particle::frame).min().orElseThrow();
        return IntStream.of(frames.used()).filter(frame -> frame >= firstDrawn).toArray();
    }

    private static int[] backwards(List<Particle> particles, ProjectFrames frames) {
        int lastDrawn = particles.stream().mapToInt(Particle::frame).max().orElseThrow();
        return lastDrawn == frames.first() ? new int[0]
                : IntStream.of(frames.used()).filter(frame -> frame <= lastDrawn).map(frame -> -frame).sorted()
                        .map(frame -> -frame).toArray();
    }

    /** The one that went forwards; after the run. */
    ParticleTracker forwards() {
        return forwards;
    }

    /** The one that went back; after the run. */
    ParticleTracker backwards() {
        return backwards;
    }
}
