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
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import com.google.gson.JsonObject;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectLock;
import org.driftless.io.project.RunLog;
import org.driftless.io.project.StepRecord;

/** Runs a step on a project: merges its options, keeps the log, records what was done. */
public final class StepRunner {

    private StepRunner() {
    }

    /**
     * Runs one step by itself, with a header of its own in the log.
     *
     * @param given the options that the user gives; null components are taken from the project's own settings, else
     *     from the step's last run, else from its defaults
     * @return the key figures
     */
    public static <O extends Record> JsonObject run(Step<O, ?> step, Project project, O given,
            ProgressListener progress) throws IOException, StepException {
        return run(step, project, given, false, progress);
    }

    /** The same, from its first frame on even if it was ended before its last. */
    public static <O extends Record> JsonObject restart(Step<O, ?> step, Project project, O given,
            ProgressListener progress) throws IOException, StepException {
        return run(step, project, given, true, progress);
    }

    private static <O extends Record> JsonObject run(Step<O, ?> step, Project project, O given, boolean restart,
            ProgressListener progress) throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.open(project);
        try (ProjectLock.Held held = project.lock(); RunLog log = logIfWritable(project)) {
            LoggedProgress logged = new LoggedProgress(progress, log, step.name());
            held.warning().ifPresent(logged::warn);
            frames.reportTo(project, logged);
            logged.throwIfLogFailed();
            if (restart) {
                startOver(step.name(), project);
            }
            return run(step, project, frames, given, log, progress);
        }
    }

    /** What would fail in the middle of a step fails before. */
    static RunLog logIfWritable(Project project) throws IOException {
        project.requireWritable();
        return RunLog.open(project.logFile());
    }

    /** The same within a log that is open, on frames as they were when they were opened. */
    static <O extends Record> JsonObject run(Step<O, ?> step, Project project, ProjectFrames frames, O given,
            RunLog log, ProgressListener progress) throws IOException, StepException {
        LoggedProgress logged = new LoggedProgress(progress, log, step.name());
        JsonObject figures;
        try {
            figures = runAndRecord(step, project, frames, resolved(step, project, given), logged);
        } catch (CancellationException e) {
            logged.logOnly("CANCELLED", e);
            throw e;
        } catch (IOException e) {
            logged.logOnly("ERROR: " + PlainMessage.of(e), e);
            throw e;
        } catch (UncheckedIOException e) {
            logged.logOnly("ERROR: " + PlainMessage.of(e.getCause()), e);
            throw e.getCause();
        } catch (StepException | RuntimeException e) {
            logged.logOnly("ERROR: " + (e instanceof StepException ? e.getMessage() : e.toString()), e);
            throw e;
        }
        logged.throwIfLogFailed();
        return figures;
    }

    private static <O extends Record> JsonObject runAndRecord(Step<O, ?> step, Project project, ProjectFrames frames,
            O options, ProgressListener progress) throws IOException, StepException {
        JsonObject kept = Options.toJson(options);
        // Before the work: what changes meanwhile makes the result stale.
        String before = Fingerprints.of(step.name(), project, frames, kept);
        if (isUpToDate(step.name(), project, frames, before)) {
            // Nothing is missing: whoever runs it all the same wants it done anew.
            Journals.forget(step.name(), project);
        }
        JsonObject figures = Options.toJson(step.run(project, options, progress));
        String fingerprint = step.name() == StepName.SELECT
                ? Fingerprints.of(step.name(), project, frames, kept) : before;
        record(step.name(), project, fingerprint, kept, figures);
        return figures;
    }

    private static boolean isUpToDate(StepName step, Project project, ProjectFrames frames, String fingerprint)
            throws IOException {
        return project.step(step.command()).filter(record -> record.fingerprint().equals(fingerprint)).isPresent()
                && Outputs.missing(step, project, frames) == null;
    }

    /** Has a step that was not finished start over when it runs the next time, instead of going on. */
    static void startOver(StepName step, Project project) throws IOException {
        Journals.forget(step, project);
    }

    /** Says in the project file that a person has made the selection as it is now. */
    static void recordSelection(Project project, ProjectFrames frames, JsonObject figures) throws IOException {
        JsonObject byHand = new JsonObject();
        record(StepName.SELECT, project, Fingerprints.of(StepName.SELECT, project, frames, byHand), byHand, figures);
    }

    /** Says in the project file that a step is done. */
    static void record(StepName step, Project project, String fingerprint, JsonObject options,
            JsonObject figures) throws IOException {
        project.putStep(step.command(), new StepRecord(now(), fingerprint, options, figures));
        project.setSoftware(Software.NAME_AND_VERSION);
        project.save();
    }

    /** What the step would run with, in the form in which the project keeps it. */
    static <O extends Record> O resolved(Step<O, ?> step, Project project, O given) throws IOException, StepException {
        return step.resolved(project, merged(step, project, given));
    }

    /** What the step would run with. */
    static <O extends Record> O merged(Step<O, ?> step, Project project, O given) throws StepException {
        JsonObject recorded = step.remembersOptions() ? remembered(step.name(), project).orElseGet(JsonObject::new)
                : new JsonObject();
        return Options.merge(given, Options.overlaid(recorded, Options.own(step.name(), project)), step.defaults());
    }

    /** What the step ran with last, whatever the project sets by now; its defaults if it was not run. */
    static <O extends Record> O lastRun(Step<O, ?> step, Project project) throws StepException {
        return Options.fromJson(Options.overlaid(Options.toJson(step.defaults()), recorded(step, project)),
                step.defaults());
    }

    private static JsonObject recorded(Step<?, ?> step, Project project) {
        return project.step(step.name().command()).map(StepRecord::settings).orElseGet(JsonObject::new);
    }

    /**
     * What the step runs with where nothing is given: the options of its last run, and the reference frame that the
     * project has now. Empty if the step was never run and no reference frame is chosen.
     */
    static Optional<JsonObject> remembered(StepName step, Project project) {
        JsonObject recorded = project.step(step.command()).map(StepRecord::settings).orElse(null);
        if (step != StepName.DRIFT || recorded == null && project.referenceFrame().isEmpty()) {
            return Optional.ofNullable(recorded);
        }
        JsonObject settings = recorded == null ? new JsonObject() : recorded.deepCopy();
        settings.addProperty(DriftOptions.REFERENCE, project.referenceFrame());
        return Optional.of(settings);
    }

    /**
     * Says in the project file that the step's outputs are about to be replaced, so that they count as missing until
     * it is finished. The options are kept: if it is cancelled or fails, the next run goes on with them.
     */
    static void begin(StepName step, Project project, Record options) throws IOException {
        project.putStep(step.command(), new StepRecord("", "", Options.toJson(options), new JsonObject()));
        project.save();
    }

    private static String now() {
        return LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    }
}
