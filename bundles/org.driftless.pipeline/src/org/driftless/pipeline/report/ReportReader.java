/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

import org.driftless.core.image.PixelType;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.LoggedWarnings;
import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;
import org.driftless.pipeline.AlignFrames;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.EstimateDrift;
import org.driftless.pipeline.InspectImages;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.Software;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.StepResults;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.TrackParticles;
import org.driftless.pipeline.Workers;
import org.driftless.pipeline.compare.ComparedProject;

/** Reads what a report tells of. Results that can't be read are told as missing; the reason is among the warnings. */
final class ReportReader {

    private static final Gson GSON = new Gson();

    private final Workers workers;
    private final ProgressListener progress;

    ReportReader(Workers workers, ProgressListener progress) {
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * Reads a project.
     *
     * @param output the output folder; null for the one beside the images
     * @param checksum whether every frame is read
     * @param made when the report is made
     * @throws IOException if the project or its images can't be read; the message names the file, the reason and the way out
     * @throws StepException if what a step recorded can't be understood
     */
    ReportData read(Path path, Path output, boolean checksum, LocalDateTime made) throws IOException, StepException {
        ProjectSession session = ProjectSession.glance(path, output);
        Project project = session.project();
        InspectImages.Result images = new InspectImages(workers).run(project.imageFolder(), checksum, quiet());
        ImageHash hash = checksum ? ImageHash.ofValues(images.info().sequence(), images.values())
                : ImageHash.ofSizes(images.info().sequence());
        progress.checkCancelled();
        ProjectStatus status = session.status();
        StepResults results = session.results();
        ComparedProject compared = ComparedProject.read(project.imageFolder(), project.outputFolder());
        progress.checkCancelled();
        List<LoggedWarnings.Warning> warnings = new ArrayList<>();
        images.info().warnings().forEach(text -> warnings.add(new LoggedWarnings.Warning("", text)));
        results.problems().forEach((step, problem) -> warnings.add(new LoggedWarnings.Warning(step.logName(), problem.toString())));
        warnings.addAll(LoggedWarnings.ofLastRuns(project.logFile()));
        return new ReportData(session, status, compared, images.info(), hash, results.trajectories(), results.drift(),
                recorded(session, status), warnings, made);
    }

    /** The report itself says what is odd about the images. */
    private ProgressListener quiet() {
        return new QuietProgress(progress);
    }

    private static ReportData.Recorded recorded(ProjectSession session, ProjectStatus status) throws StepException {
        Project project = session.project();
        return new ReportData.Recorded(figures(project, StepName.TRACK, TrackParticles.Result.class),
                figures(project, StepName.DRIFT, EstimateDrift.Result.class),
                figures(project, StepName.ALIGN, AlignFrames.Result.class),
                status.line(StepName.VALIDATE).state() == ProjectStatus.State.MISSING ? null : session.validation().orElse(null));
    }

    private static <R extends Record> R figures(Project project, StepName step, Class<R> type) throws StepException {
        StepRecord record = project.step(step.command()).filter(one -> !one.fingerprint().isEmpty()).orElse(null);
        return record == null ? null : understood(record.results(), type, step, project);
    }

    private static <R extends Record> R understood(JsonObject json, Class<R> type, StepName step, Project project)
            throws StepException {
        try {
            return GSON.fromJson(json, type);
        } catch (JsonParseException e) {
            throw new StepException("What " + project.jsonFile() + " keeps of the " + step.title() + " can't be understood ("
                    + e.getMessage() + "): run that step again.", e);
        }
    }

    /** What a text on the methods is written from. */
    static MethodsFacts facts(ReportData data) throws StepException {
        Project project = data.project();
        Map<StepName, ProjectStatus.State> states = new EnumMap<>(StepName.class);
        data.status().lines().forEach(line -> states.put(line.step(), line.state()));
        MethodsFacts.Images images = new MethodsFacts.Images(data.images().size(), data.framesInUse(), data.images().width(),
                data.images().height(), data.images().type() == PixelType.FLOAT32);
        TrackOptions track = settings(project, StepName.TRACK, StepSettings.DEFAULTS.track(), TrackOptions.class);
        DriftOptions drift = settings(project, StepName.DRIFT, StepSettings.DEFAULTS.drift(), DriftOptions.class);
        AlignOptions align = settings(project, StepName.ALIGN, StepSettings.DEFAULTS.align(), AlignOptions.class);
        return new MethodsFacts(Software.NAME_AND_VERSION, images, data.scale(), states, data.origin(),
                Selection.of(project, data.status()), project.particles().size(), track, data.recorded().track(), drift,
                data.recorded().drift(), data.rotation(), data.worstError(), align, data.recorded().align(), data.recorded().validate());
    }

    /** What a step ran with; what an older version did not record is as the default was. */
    private static <R extends Record> R settings(Project project, StepName step, R defaults, Class<R> type) throws StepException {
        JsonObject all = GSON.toJsonTree(defaults).getAsJsonObject();
        project.step(step.command()).ifPresent(record -> record.settings().asMap().forEach(all::add));
        return understood(all, type, step, project);
    }
}
