/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.FollowRun;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.SelectOptions;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.Workers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "run", description = "Do every step that is missing or stale: select, track, drift, align, validate.",
        footer = {"", "Options left out are as the project sets for itself, else as they were last in it, else their default. "
                + "If no particles are selected they are found by themselves."})
final class RunCommand extends ProjectCommand {

    @Mixin
    private SelectArguments select;
    @Mixin
    private TrackArguments track;
    @Mixin
    private DriftArguments drift;
    @Mixin
    private AlignArguments align;
    @Mixin
    private FrameArguments frames;
    @Mixin
    private FollowArguments following;

    RunCommand(CommandContext context) {
        super(context);
    }

    @Override
    JsonElement execute(Project project, Workers workers, ProgressListener progress)
            throws IOException, StepException {
        SelectOptions selection = select.isGiven() ? select.toOptions(context(), track.minRSquared) : null;
        RunOptions options = new RunOptions(selection, track.toOptions(), drift.toOptions(), align.toOptions(),
                frames.range, frames.skip, frames.restart);
        Duration maxPause = following.maxPause();
        if (following.follow) {
            return follow(project, options, maxPause, workers, progress);
        }
        JsonObject results = new Pipeline(workers).run(project, options, progress);
        if (results.has(StepName.TRACK.command()) && results.has(StepName.VALIDATE.command())) {
            ClassArchive.makeIfAsked(progress);
        }
        return results;
    }

    private JsonElement follow(Project project, RunOptions options, Duration maxPause, Workers workers,
            ProgressListener progress) throws IOException, StepException {
        AtomicBoolean ended = new AtomicBoolean();
        context().onInterrupt(() -> ended.set(true));
        FollowRun run = new FollowRun(workers, maxPause, ended::get);
        RunOptions rest = run.follow(project, options, progress);
        context().onInterrupt(null);
        return run.finish(project, rest, progress);
    }
}
