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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.csv.DriftTable;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectLock;
import org.driftless.io.project.RunLog;
import org.driftless.io.project.StepRecord;

/**
 * Aligns images by the drift of another project: another channel that was recorded together with it, in which there may be
 * nothing to track. The other project is named in the project file and the log, and when its drift changes the alignment
 * here is stale. It is not validated here, as no particle of these images had a part in it.
 */
public final class ApplyDrift {

    private final Project source;
    private final boolean ignoreTimes;
    private final boolean replace;
    private final Workers workers;

    /**
     * @param source whose drift is applied
     * @param ignoreTimes whether frames may have been taken at other times, going by their time stamps
     * @param replace whether a drift that the others have by themselves is replaced
     */
    public ApplyDrift(Project source, boolean ignoreTimes, boolean replace, Workers workers) {
        this.source = source;
        this.ignoreTimes = ignoreTimes;
        this.replace = replace;
        this.workers = workers;
    }

    /**
     * Aligns other images.
     *
     * @param target the project of the other images; its selection stays
     * @return the key figures of the steps that were done; none if all was up to date
     * @throws StepException if the two do not belong together, or one lacks or has a drift; says why
     */
    public JsonObject run(Project target, AlignOptions align, ProgressListener progress)
            throws IOException, StepException {
        requireKnown(source, ProjectFrames.glance(source));
        if (target.imageFolder().toRealPath().equals(source.imageFolder().toRealPath())) {
            throw new UsageException(target.imageFolder() + " has this drift already: it is its own.");
        }
        Optional<AppliedDrift> before = AppliedDrift.of(target);
        if (before.isEmpty() && target.results().driftCsv().isPresent() && !replace) {
            throw new StepException(Remark.of(w -> target.imageFolder() + " has a drift of its own: to have that of "
                    + source.imageFolder() + " in its place, use " + w.name(WayOut.REPLACE_DRIFT) + "."));
        }
        JsonObject results = new JsonObject();
        boolean there = before.filter(one -> one.images().equals(source.imageFolder())).isPresent()
                && ProjectStatus.of(target).line(StepName.DRIFT).state() == ProjectStatus.State.DONE;
        if (!there) {
            results.add(StepName.DRIFT.command(), take(target, progress));
        }
        new Pipeline(workers).run(target, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE, align, null, null, false),
                progress).asMap().forEach(results::add);
        return results;
    }

    private JsonObject take(Project target, ProgressListener progress) throws IOException, StepException {
        try (ProjectLock.Held held = target.lock(); RunLog log = StepRunner.logIfWritable(target)) {
            LoggedProgress logged = new LoggedProgress(progress, log, StepName.DRIFT);
            held.warning().ifPresent(logged::warn);
            if (target.frameChoice().equals(FrameChoice.ALL)) {
                target.setFrameChoice(source.frameChoice());
            }
            JsonObject figures = take(source, target, ignoreTimes, logged);
            logged.throwIfLogFailed();
            return figures;
        }
    }

    /** Takes the drift over into a project that is locked. */
    static JsonObject take(Project source, Project target, boolean ignoreTimes, ProgressListener progress)
            throws IOException, StepException {
        ProjectFrames from = ProjectFrames.open(source);
        requireKnown(source, from);
        ProjectFrames to = ProjectFrames.open(target);
        new SameField(source, from, target, to).require(ignoreTimes);
        DriftCurve curve = Tables.drift(source, from, progress);
        for (int frame : to.used()) {
            if (curve.at(frame) == null) {
                throw new StepException(to.folder().name(frame) + " of " + target.imageFolder() + " has no drift, as "
                        + from.folder().name(frame) + " of " + source.imageFolder() + " is left out: leave it out here too.");
            }
        }
        return write(AppliedDrift.now(source), target, to, curve, progress);
    }

    private static void requireKnown(Project source, ProjectFrames frames) throws IOException, StepException {
        ProjectStatus.Line line = ProjectStatus.of(source, frames).line(StepName.DRIFT);
        if (!line.state().isUsable()) {
            throw new StepException("The drift of " + source.imageFolder() + " is " + line.state().word()
                    + (line.detail().isEmpty() ? "" : " (" + line.detail() + ")") + ": run all its steps first.");
        }
    }

    private static JsonObject write(AppliedDrift applied, Project target, ProjectFrames frames, DriftCurve curve,
            ProgressListener progress) throws IOException {
        String reference = frames.folder().name(curve.referenceFrame());
        JsonObject settings = applied.toSettings(target, reference);
        target.putStep(StepName.DRIFT.command(), new StepRecord("", "", settings, new JsonObject()));
        target.save();
        Path csv = target.driftFolder().resolve(Outputs.DRIFT_CSV);
        DriftTable.write(csv, frames.folder().names(), curve);
        for (String figure : List.of(Outputs.DRIFT_PNG, Outputs.TRAJECTORIES_PNG)) {
            Files.deleteIfExists(target.driftFolder().resolve(figure)); // They would show another drift.
        }
        target.setReferenceFrame(reference);
        target.results().setDriftCsv(csv);
        target.results().setSelectedForDrift(List.of());
        JsonObject figures = new JsonObject();
        figures.addProperty("maxDriftPx", curve.maxMagnitude());
        if (curve.maxRotation() > 0) {
            figures.addProperty("maxRotationDeg", Math.toDegrees(curve.maxRotation()));
        }
        figures.addProperty(AppliedDrift.FROM, applied.images().toString());
        StepRunner.record(StepName.DRIFT, target, Fingerprints.of(StepName.DRIFT, target, frames, settings), settings, figures);
        progress.info("Applied the drift of " + applied.images() + " (" + applied.project() + ", " + applied.print()
                + "): " + csv);
        return figures;
    }
}
