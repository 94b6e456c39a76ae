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
import java.util.function.Function;

import com.google.gson.JsonObject;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.engine.LocalEngine;

/** Makes the result of a step of what its shards have done; it is what the step itself would have made. */
public final class MergeShards {

    private final Workers workers;

    /** @param workers threads for what shards can't do */
    public MergeShards(Workers workers) {
        this.workers = workers;
    }

    /**
     * Ends the first step that has shards. The drift follows its tracking, so that shards of the alignment can begin.
     *
     * @return the key figures of the steps that were done, by their names
     * @throws StepException if a shard is missing, has not finished, or was made with something else; names it
     */
    public JsonObject run(Project project, ProgressListener progress) throws IOException, StepException {
        StepName step = null;
        for (StepName each : StepName.values()) {
            step = step == null && !ShardFiles.of(each, project).isEmpty() ? each : step;
        }
        if (step == null) {
            throw new UsageException("There is nothing to merge for " + project.imageFolder()
                    + ": run the shards of a step first, e.g. \"driftless align --shard 1/3\".");
        }
        JsonObject results = new JsonObject();
        JsonObject figures = switch (step) {
            case TRACK -> run(TrackParticles::new, TrackOptions.DEFAULTS, project, progress);
            case ALIGN -> run(AlignFrames::new, AlignOptions.DEFAULTS, project, progress);
            case VALIDATE -> run(Validate::new, ValidateOptions.NONE, project, progress);
            case SELECT, DRIFT -> throw new IllegalStateException(step + " has no shards");
        };
        results.add(step.command(), figures);
        if (step == StepName.TRACK) {
            new Pipeline(workers).run(project, RunOptions.NONE, StepName.DRIFT, progress).asMap().forEach(results::add);
        }
        return results;
    }

    private <O extends Record> JsonObject run(Function<Workers, DivisibleStep<O, ?>> step, O example, Project project,
            ProgressListener progress) throws IOException, StepException {
        DivisibleStep<O, ?> alone = step.apply(workers);
        try (Closeable held = ShardFiles.hold(alone.name(), project)) {
            ShardCheck<O> check = new ShardCheck<>(alone, example, project, progress);
            int count = ShardFiles.count(alone.name(), project);
            O options = check.options(count);
            check.requireAll(count, options);
            ShardEngine engine = new ShardEngine(project, count, new LocalEngine(workers.reading(), new UnitWork()));
            JsonObject figures = StepRunner.run(step.apply(workers.with(engine)), project, options, progress);
            ShardFiles.remove(alone.name(), project);
            return figures;
        }
    }
}
