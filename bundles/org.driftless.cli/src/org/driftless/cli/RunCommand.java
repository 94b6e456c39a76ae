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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;
import org.driftless.pipeline.batch.BatchWork;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "run", description = "Do every step that is missing or stale: select, track, drift, align, validate.",
        footer = {"", "Options left out are as the project sets for itself, else as they were last in it, else their default. "
                + "If no particles are selected they are found by themselves."})
final class RunCommand extends ProjectCommand {

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FOLDER",
            description = "More of them, each a project of its own. They are done in turn; one that fails does not stop the "
                    + "others. What is given twice is done once.")
    private List<Path> others = List.of();
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
    @Mixin
    private SeveralArguments several;
    @Mixin
    private SparkArgument spark;

    RunCommand(CommandContext context) {
        super(context);
    }

    @Override
    String sparkMaster() throws UsageException {
        return spark.master();
    }

    @Override
    int run(Workers workers, ConsoleProgress progress) throws IOException, StepException {
        if (others.isEmpty() && !several.isGiven()) {
            return super.run(workers, progress);
        }
        several.refuse(following.follow, "--follow", "follows one folder that grows");
        several.refuse(isElsewhere(), "--output", "names one folder, which holds one project");
        following.maxPause();
        RunOptions options = options();
        BatchCommand batch = new BatchCommand("run", context(), progress, isJson(), several.report(context()));
        return batch.run(several.folders(context(), folders()), new EachFolder(workers, options));
    }

    /** What is done with each of several folders. */
    private final class EachFolder implements BatchWork {

        private final Workers workers;
        private final RunOptions options;

        EachFolder(Workers workers, RunOptions options) {
            this.workers = workers;
            this.options = options;
        }

        @Override
        public Project open(Path folder, ProgressListener progress) throws IOException {
            return RunCommand.this.open(folder, progress);
        }

        @Override
        public JsonObject run(Project project, ProgressListener progress) throws IOException, StepException {
            project.changedOutside().ifPresent(progress::warn);
            return new Pipeline(workers).run(project, options, progress);
        }
    }

    private List<Path> folders() {
        List<Path> all = new ArrayList<>(others);
        if (isGiven()) {
            all.add(0, given());
        }
        return all;
    }

    private RunOptions options() throws UsageException {
        SelectOptions selection = select.isGiven() ? select.toOptions(context(), track.minRSquared) : null;
        return new RunOptions(selection, track.toOptions(), drift.toOptions(), align.toOptions(), frames.range, frames.skip,
                frames.restart);
    }

    @Override
    JsonElement execute(Project project, Workers workers, ProgressListener progress)
            throws IOException, StepException {
        RunOptions options = options();
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
