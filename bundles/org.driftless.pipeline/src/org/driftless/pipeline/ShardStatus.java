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
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.driftless.core.particle.Particle;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.engine.WorkUnit;

/**
 * How far the shards of a step are that are not merged yet.
 *
 * @param step the step
 * @param count how many shards there are to be
 * @param done how many have done all
 * @param unfinished those that have not, with the frames that they have done, in words
 */
public record ShardStatus(StepName step, int count, int done, List<String> unfinished) {

    /** The shards that would be merged next; empty if there are none. */
    public static Optional<ShardStatus> of(Project project) throws IOException, StepException {
        for (StepName step : StepName.values()) {
            int count = ShardFiles.count(step, project);
            if (count > 0) {
                return Optional.of(of(step, count, project));
            }
        }
        return Optional.empty();
    }

    private static ShardStatus of(StepName step, int count, Project project) throws IOException, StepException {
        List<WorkUnit.Kind> kinds = kinds(step, project);
        List<String> unfinished = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Shard shard = new Shard(number, count);
            boolean all = true;
            int[] frames = new int[1];
            for (WorkUnit.Kind kind : kinds) {
                all &= ShardJournal.look(ShardFiles.file(project, kind, shard), unit -> frames[0] += unit.records().size());
            }
            if (!all) {
                boolean begun = Files.exists(ShardFiles.file(project, kinds.getFirst(), shard));
                unfinished.add(shard + (begun ? " (" + Words.count(frames[0], "frame") + " done)" : " (not begun)"));
            }
        }
        return new ShardStatus(step, count, count - unfinished.size(), List.copyOf(unfinished));
    }

    /** There is a way back only if boxes were drawn on a later frame than the first. */
    private static List<WorkUnit.Kind> kinds(StepName step, Project project) throws IOException, StepException {
        List<Particle> particles = project.particles().stream().map(SelectedParticle::particle).toList();
        if (step != StepName.TRACK || particles.isEmpty()) {
            return ShardFiles.kinds(step);
        }
        ProjectFrames frames = ProjectFrames.glance(project);
        return ShardFiles.kinds(step).stream()
                .filter(kind -> PassPlan.of(kind, frames, particles, TrackOptions.DEFAULTS).size() > 0).toList();
    }

    /** All of it in words, e.g. "2 of 3 are done; not 2/3 (64 frames done)". */
    public String words() {
        return done + " of " + count + (done == 1 ? " is" : " are") + " done"
                + (unfinished.isEmpty() ? ": run \"driftless merge\"" : "; not " + Words.some(unfinished));
    }
}
