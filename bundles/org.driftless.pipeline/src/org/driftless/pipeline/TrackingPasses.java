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
import java.util.stream.Stream;

import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.engine.Engine;

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

    /**
     * Goes on where an earlier run ended, if there was one and nothing has changed.
     *
     * @param map reads frames in this process
     * @param engine tracks ranges of frames, with the same result; null for none
     */
    List<Trajectory> run(FrameMap map, Engine engine, ProgressListener progress) throws IOException, StepException {
        try (PassJournal there = PassJournal.open(project, Journals.TRACK, frames, particles, options);
                PassJournal back = PassJournal.open(project, Journals.TRACK_BACK, frames, particles, options)) {
            TrackingPass first = new TrackingPass(PassPlan.forwards(frames, particles, options), there,
                    seen -> found.get(seen.particleId()).add(seen));
            TrackingPass second = new TrackingPass(PassPlan.backwards(frames, particles, options), back, seen -> {
                if (seen.frame() < drawnOn.get(seen.particleId())) {
                    found.get(seen.particleId()).add(seen);
                }
            });
            int total = first.left() + second.left();
            boolean bothWays = second.left() > 0;
            int kept = first.replay(progress) + second.replay(progress);
            new Resumption(StepName.TRACK, bothWays ? "tracked (counted both ways)" : "tracked", kept,
                    total, there.differences(), Stream.concat(there.changed().stream(), back.changed().stream())
                            .distinct().toList()).tell(progress);
            if (engine == null) {
                progress.begin("Tracking", total - kept);
                first.run(map, progress);
                second.run(map, progress);
            } else {
                handOut(List.of(first, second), map, engine, progress);
            }
            progress.done();
            forwards = first.tracker();
            backwards = second.tracker();
        }
        return particles.stream().map(one -> new Trajectory(one.id(), frames.folder().size(), found.get(one.id()))
                .within(one.first(), one.last())).toList();
    }

    private void handOut(List<TrackingPass> passes, FrameMap map, Engine engine, ProgressListener progress)
            throws IOException, StepException {
        int left = passes.stream().mapToInt(TrackingPass::left).sum();
        int again = 0;
        try (SharedProof shared = SharedProof.begin(project, frames)) {
            for (TrackingPass pass : passes) {
                RangedPass ranged = new RangedPass(pass,
                        range -> range.unit(project, pass.plan().kind(), options, shared.proof()), engine.width());
                ranged.run(engine, map, progress);
                again += ranged.again();
            }
        }
        progress.info(again == 0 ? "What was tracked elsewhere fits together without a gap."
                : again + " of " + Words.count(left, "frame")
                        + " were tracked once more on this machine, where what was tracked elsewhere did not fit together.");
    }

    /** How many frames all ways of a project's selection lead through, those of two ways twice. */
    static int frames(Project project, ProjectFrames frames) {
        List<Particle> particles = project.particles().stream().map(SelectedParticle::particle).toList();
        return particles.isEmpty() ? 0 : PassPlan.forwards(frames, particles, TrackOptions.DEFAULTS).size()
                + PassPlan.backwards(frames, particles, TrackOptions.DEFAULTS).size();
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
