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
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import com.google.gson.JsonObject;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.io.project.RunLog;
import org.driftless.io.project.StepRecord;

/** Runs a step on a project: merges its options, keeps the log, records what was done. */
public final class StepRunner {

    private StepRunner() {
    }

    /**
     * Runs one step by itself, with a header of its own in the log.
     *
     * @param given the options that the user gives; null components are taken from the step's last run, else from its
     *     defaults
     * @return the key figures
     */
    public static <O extends Record> JsonObject run(Step<O, ?> step, Project project, O given,
            ProgressListener progress) throws IOException, StepException {
        ProjectFrames.open(project).reportTo(project, progress);
        project.requireWritable();
        try (RunLog log = RunLog.open(project.logFile())) {
            return run(step, project, given, log, progress);
        }
    }

    static <O extends Record> JsonObject run(Step<O, ?> step, Project project, O given, RunLog log,
            ProgressListener progress) throws IOException, StepException {
        LoggedProgress logged = new LoggedProgress(progress, log, step.name());
        O options = merged(step, project, given);
        try {
            Record results = step.run(project, options, logged);
            JsonObject figures = Options.toJson(results);
            project.putStep(step.name().command(), new StepRecord(now(),
                    Fingerprints.of(step.name(), project, Options.toJson(options)), Options.toJson(options), figures));
            project.setSoftware(Software.NAME_AND_VERSION);
            project.save();
            return figures;
        } catch (IOException | StepException e) {
            log.line(step.name().logName(), "ERROR: " + (e instanceof IOException io ? PlainMessage.of(io) : e.getMessage()));
            throw e;
        } finally {
            logged.throwIfLogFailed();
        }
    }

    /** What the step would run with. */
    static <O extends Record> O merged(Step<O, ?> step, Project project, O given) throws StepException {
        JsonObject recorded = step.remembersOptions()
                ? project.step(step.name().command()).map(StepRecord::settings).orElse(null) : null;
        return Options.merge(given, recorded, step.defaults());
    }

    /**
     * Says in the project file that the step's outputs are about to be replaced, so that they count as missing until
     * it is finished. What it ran with stays known.
     */
    static void begin(StepName step, Project project) throws IOException {
        JsonObject settings = project.step(step.command()).map(StepRecord::settings).orElseGet(JsonObject::new);
        project.putStep(step.command(), new StepRecord("", "", settings, new JsonObject()));
        project.save();
    }

    private static String now() {
        return LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    }
}
