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
import java.util.Optional;

import com.google.gson.JsonObject;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectLock;
import org.driftless.io.project.RunLog;
import org.driftless.io.project.StepRecord;

/** All five steps in a row: does what is missing or stale and leaves alone what is up to date. */
public final class Pipeline {

    private static final Workers ONE = new Workers(1, 1, "to ask for options");

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
        return run(project, options, StepName.VALIDATE, progress);
    }

    /**
     * The same up to a step.
     *
     * @param last the tracking or a later one
     */
    public JsonObject run(Project project, RunOptions options, StepName last, ProgressListener progress)
            throws IOException, StepException {
        chooseFrames(project, options);
        ProjectFrames frames = ProjectFrames.open(project);
        frames.requireReadable();
        JsonObject results = new JsonObject();
        try (ProjectLock.Held held = project.lock(); RunLog log = StepRunner.logIfWritable(project)) {
            LoggedProgress logged = new LoggedProgress(progress, log, StepName.SELECT);
            held.warning().ifPresent(logged::warn);
            frames.reportTo(project, logged);
            logged.throwIfLogFailed();
            if (last.compareTo(StepName.ALIGN) >= 0) {
                checkSpace(project, frames, options);
            }
            Run run = new Run(project, frames, log, options.restart(), last, progress, results);
            Optional<AppliedDrift> applied = options.select() == null ? AppliedDrift.of(project) : Optional.empty();
            if (applied.isPresent()) {
                run.byApplied(applied.get());
                run.ifNeeded(new AlignFrames(workers), options.align());
                return results;
            }
            TrackParticles track = new TrackParticles(workers);
            TrackOptions fit = StepRunner.resolved(track, project, options.track());
            SelectOptions select = selection(project, frames, options);
            if (select != null) {
                run.anyway(new SelectParticles(), select.withFitOf(fit));
            }
            run.ifNeeded(track, options.track());
            TrackedTable tracked = new TrackedTable();
            run.drift(new EstimateDrift(tracked), options.drift());
            run.ifNeeded(new AlignFrames(workers, new Preflight(), tracked), options.align());
            run.ifNeeded(new Validate(workers, tracked), ValidateOptions.NONE);
        }
        frames.requireUnchanged();
        if (results.isEmpty()) {
            progress.message(ProgressListener.Severity.INFO, Remark.of(w -> "Everything is up to date; "
                    + w.name(WayOut.ANEW) + " does it anew."));
        }
        return results;
    }

    /**
     * What is to be selected: what the user says, or what was found by itself once more, if all is done anew or the
     * frame that it was found on is left out now.
     *
     * @return null to keep the selection: particles that a person chose are kept through a restart
     */
    private static SelectOptions selection(Project project, ProjectFrames frames, RunOptions options)
            throws StepException {
        if (options.select() != null) {
            return options.select();
        }
        SelectOptions found = new SelectOptions(null, SelectOptions.DEFAULT_AUTO, null, null, null,
                options.track().minRSquared());
        if (project.particles().isEmpty()) {
            return found;
        }
        boolean usable = project.particles().stream().allMatch(selected -> frames.uses(selected.particle().frame()));
        return usable && !options.restart() ? null
                : SelectParticles.automatic(project, options.track().minRSquared());
    }

    /** A disk that can't take the aligned frames is better known before hours of tracking; the step itself warns. */
    private static void checkSpace(Project project, ProjectFrames frames, RunOptions options)
            throws IOException, StepException {
        if (options.restart() || !ProjectStatus.of(project, frames).line(StepName.ALIGN).state().isUsable()) {
            OutputForm form = StepRunner.merged(new AlignFrames(ONE), project, options.align()).output();
            new Preflight().checkAlignment(project, frames, frames.pixelsPerFrame(), form, ProgressListener.NONE);
        }
    }

    private static void chooseFrames(Project project, RunOptions options) throws IOException, StepException {
        if (options.range() != null || options.skip() != null) {
            project.setFrameChoice(FrameChoices.changed(project, options.range(), options.skip()));
        }
    }

    private record Run(Project project, ProjectFrames frames, RunLog log, boolean restart, StepName last,
            ProgressListener progress, JsonObject results) {

        <O extends Record> void anyway(Step<O, ?> step, O given) throws IOException, StepException {
            progress.checkCancelled();
            frames.requireUnchanged();
            if (restart) {
                StepRunner.startOver(step.name(), project);
            }
            results.add(step.name().command(), StepRunner.run(step, project, frames, given, log, progress));
        }

        /** A drift from elsewhere is what the user wants: it is never estimated over by the way. */
        void drift(EstimateDrift estimate, DriftOptions given) throws IOException, StepException {
            if (StepName.DRIFT.compareTo(last) > 0) {
                return;
            }
            Optional<TakeDriftOptions> imported = ImportedDrift.of(project);
            if (imported.isEmpty()) {
                ifNeeded(estimate, given);
            } else if (restart || !ProjectStatus.of(project, frames).line(StepName.DRIFT).state().isUsable()) {
                anyway(new TakeDrift(), imported.get());
            } else {
                progress.message(ProgressListener.Severity.INFO, Remark.of(w -> "The drift is up to date: it was imported from "
                        + imported.get().imported() + "; " + w.name(WayOut.DRIFT) + " estimates it from the particles instead."));
            }
        }

        /** The drift stays that of the other project, and is taken anew if that one has changed. */
        void byApplied(AppliedDrift applied) throws IOException, StepException {
            ProjectStatus.State state = ProjectStatus.of(project, frames).line(StepName.DRIFT).state();
            LoggedProgress logged = new LoggedProgress(progress, log, StepName.DRIFT);
            if (restart || !state.isUsable()) {
                results.add(StepName.DRIFT.command(), ApplyDrift.take(Project.open(applied.project(), null), project, true, logged));
            }
            logged.info("The drift is that of " + applied.images() + ", so it is not validated here.");
        }

        <O extends Record> void ifNeeded(Step<O, ?> step, O given) throws IOException, StepException {
            if (step.name().compareTo(last) > 0) {
                return;
            }
            ProjectStatus.State state = ProjectStatus.of(project, frames).line(step.name()).state();
            if (restart || !state.isUsable() || differs(step, given)) {
                anyway(step, given);
            } else {
                progress.info("The " + step.name().title() + " is up to date.");
            }
        }

        private <O extends Record> boolean differs(Step<O, ?> step, O given)
                throws IOException, StepException {
            StepRecord record = project.step(step.name().command()).orElse(null);
            JsonObject wanted = Options.toJson(given);
            if (record == null) {
                return !wanted.isEmpty();
            }
            JsonObject before = Options.overlaid(Options.toJson(step.defaults()), record.settings());
            return !Options.toJson(StepRunner.resolved(step, project, given)).equals(before);
        }
    }
}
