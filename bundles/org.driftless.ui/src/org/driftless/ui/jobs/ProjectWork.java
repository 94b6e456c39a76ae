/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AlignFrames;
import org.driftless.pipeline.EstimateDrift;
import org.driftless.pipeline.FollowRun;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.SelectOptions;
import org.driftless.pipeline.SelectParticles;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepRunner;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.TakeDrift;
import org.driftless.pipeline.TakeDriftOptions;
import org.driftless.pipeline.TrackParticles;
import org.driftless.pipeline.Validate;
import org.driftless.pipeline.ValidateOptions;
import org.driftless.pipeline.Workers;
import org.driftless.ui.preferences.DriftlessPreferences;

/**
 * What a {@link StepJob} does: a step, or all of them. Steps work as the project sets for itself, else as the user
 * prefers; what neither says is as in the last run.
 */
public interface ProjectWork {

    /**
     * Does the work and writes its results.
     *
     * @param project freshly opened
     * @throws NotFollowedException if somebody else goes on with it
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    void run(Project project, Workers workers, ProgressListener progress) throws IOException, StepException;

    /** How many tasks the listener will be told of, roughly. */
    default int tasks() {
        return 1;
    }

    /** Whether another process does it, which holds the project's lock meanwhile. */
    default boolean isElsewhere() {
        return false;
    }

    /** Nothing: the project is read again, and that is all. */
    static ProjectWork readAgain() {
        return (project, workers, progress) -> { };
    }

    static ProjectWork track() {
        return (project, workers, progress) ->
                StepRunner.run(new TrackParticles(workers), project, settings(project).track(), progress);
    }

    /** @param use ids of the particles that make the drift; empty for all, null for those of the last run */
    static ProjectWork drift(List<Integer> use) {
        return (project, workers, progress) ->
                StepRunner.run(new EstimateDrift(), project, settings(project).drift().withUse(use), progress);
    }

    static ProjectWork align() {
        return (project, workers, progress) ->
                StepRunner.run(new AlignFrames(workers), project, settings(project).align(), progress);
    }

    static ProjectWork validate() {
        return severalTasks(2, (project, workers, progress) ->
                StepRunner.run(new Validate(workers), project, ValidateOptions.NONE, progress));
    }

    /**
     * All steps that are missing or stale; particles are found if none are selected.
     *
     * @param use as in {@link #drift}
     */
    static ProjectWork runAll(List<Integer> use) {
        return severalTasks(5, (project, workers, progress) -> {
            StepSettings settings = settings(project);
            new Pipeline(workers).run(project, new RunOptions(null, settings.track(), settings.drift().withUse(use),
                    settings.align(), null, null, false), progress);
        });
    }

    /**
     * Follows a folder that grows, then does as {@link #runAll} with the particles that are chosen by then.
     *
     * @param maxPause no frame for so long is the end; zero: only cancel is
     */
    static ProjectWork follow(Duration maxPause) {
        return severalTasks(5, (project, workers, progress) -> {
            StepSettings settings = settings(project);
            FollowRun run = new FollowRun(workers, maxPause, () -> false);
            try {
                RunOptions rest = run.follow(project, new RunOptions(null, settings.track(), settings.drift(),
                        settings.align(), null, null, false), progress);
                // The project may have been edited and saved while its folder was followed.
                Project now = Project.open(project.imageFolder(), project.outputFolder());
                now.limitTo(project.limitedTo().orElse(null));
                run.finish(now, rest, progress);
            } catch (CancellationException e) {
                progress.info("What has come is kept: Run All brings everything to its final state.");
                throw e;
            }
        });
    }

    /**
     * Takes the particles of another project file.
     *
     * @param add whether they join the present selection instead of replacing it
     */
    static ProjectWork importSelection(Path projectFile, boolean add) {
        return (project, workers, progress) -> StepRunner.run(new SelectParticles(), project,
                new SelectOptions(null, null, projectFile.toString(), add, null,
                        settings(project).track().minRSquared()), progress);
    }

    /** Takes the drift from a file of Picasso. */
    static ProjectWork importDrift(Path file) {
        return (project, workers, progress) ->
                StepRunner.run(new TakeDrift(), project, new TakeDriftOptions(file.toString(), null), progress);
    }

    /** How the steps of a project are to work. */
    static StepSettings settings(Project project) {
        return StepSettings.ownOf(project).or(new DriftlessPreferences().steps());
    }

    private static ProjectWork severalTasks(int tasks, ProjectWork work) {
        return new ProjectWork() {
            @Override
            public void run(Project project, Workers workers, ProgressListener progress)
                    throws IOException, StepException {
                work.run(project, workers, progress);
            }

            @Override
            public int tasks() {
                return tasks;
            }
        };
    }
}
