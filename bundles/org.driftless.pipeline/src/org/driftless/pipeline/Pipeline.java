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

import com.google.gson.JsonObject;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.project.RunLog;
import org.driftless.io.project.StepRecord;

/** All five steps in a row: does what is missing or stale and leaves alone what is up to date. */
public final class Pipeline {

    private final Workers workers;

    public Pipeline(Workers workers) {
        this.workers = workers;
    }

    /**
     * Runs the steps that need it.
     *
     * @return the key figures of every step that ran, by the name of its command
     */
    public JsonObject run(Project project, RunOptions options, ProgressListener progress)
            throws IOException, StepException {
        chooseFrames(project, options);
        ProjectFrames frames = ProjectFrames.open(project);
        frames.requireReadable();
        frames.reportTo(project, progress);
        JsonObject results = new JsonObject();
        project.requireWritable();
        try (RunLog log = RunLog.open(project.logFile())) {
            Run run = new Run(project, log, options.restart(), progress, results);
            if (needsSelection(project, options)) {
                run.anyway(new SelectParticles(), options.select() != null ? options.select() : SelectOptions.AUTO);
            }
            run.ifNeeded(new TrackParticles(workers), options.track());
            run.ifNeeded(new EstimateDrift(), options.drift());
            run.ifNeeded(new AlignFrames(workers), options.align());
            run.ifNeeded(new Validate(workers), ValidateOptions.NONE);
        }
        if (results.isEmpty()) {
            progress.info("Everything is up to date; --restart does it anew.");
        }
        return results;
    }

    /** Particles that a person chose are kept through a restart; found ones are found anew. */
    private static boolean needsSelection(Project project, RunOptions options) {
        return options.select() != null || project.particles().isEmpty()
                || options.restart() && SelectParticles.wasAutomatic(project);
    }

    private static void chooseFrames(Project project, RunOptions options) throws IOException, StepException {
        if (options.range() != null || options.skip() != null) {
            project.setFrameChoice(FrameChoices.changed(project, options.range(), options.skip()));
        }
    }

    private record Run(Project project, RunLog log, boolean restart, ProgressListener progress, JsonObject results) {

        <O extends Record> void anyway(Step<O, ?> step, O given) throws IOException, StepException {
            progress.checkCancelled();
            results.add(step.name().command(), StepRunner.run(step, project, given, log, progress));
        }

        <O extends Record> void ifNeeded(Step<O, ?> step, O given) throws IOException, StepException {
            ProjectStatus.State state = ProjectStatus.of(project).line(step.name()).state();
            if (restart || !state.isUsable() || differs(step, given)) {
                anyway(step, given);
            } else {
                progress.info("The " + step.name().title() + " is up to date.");
            }
        }

        private <O extends Record> boolean differs(Step<O, ?> step, O given) throws StepException {
            StepRecord record = project.step(step.name().command()).orElse(null);
            JsonObject wanted = Options.toJson(given);
            if (record == null) {
                return !wanted.isEmpty();
            }
            return !Options.toJson(StepRunner.merged(step, project, given)).equals(record.settings());
        }
    }
}
