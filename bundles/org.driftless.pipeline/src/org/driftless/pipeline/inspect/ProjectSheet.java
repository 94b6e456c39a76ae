/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;

import org.driftless.core.image.Calibration;
import org.driftless.io.project.Project;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;

/**
 * All there is to say about a project, in words for people.
 *
 * @param images what is known of its images, by name, with the scale that the project sets
 * @param steps how far each step is, by its name
 * @param settings what the project sets for itself, by the name of the step; empty if that is nothing
 */
public record ProjectSheet(Map<String, String> images, Map<String, String> steps, Map<String, String> settings) {

    /** The steps that have settings. */
    private static final List<StepName> SET = List.of(StepName.TRACK, StepName.DRIFT, StepName.ALIGN);

    /**
     * Reads a project; takes as long as {@link SequenceSummary#read} does.
     *
     * @param output the output folder; null for the one beside the images
     * @throws IOException if images or project file can't be read; the message names the file, the reason and the way out
     * @throws StepException if what is in the project file does not fit the images
     */
    public static ProjectSheet read(Path imageFolder, Path output) throws IOException, StepException {
        Map<String, String> images = new LinkedHashMap<>(SequenceSummary.read(imageFolder).lines());
        Project project = Project.open(imageFolder, output);
        ProjectStatus status = ProjectStatus.of(project);
        setScale(images, project.calibration());
        images.put("results", project.isSaved() ? status.outputFolder() : status.outputFolder() + " (nothing yet)");
        return new ProjectSheet(images, steps(status), settings(project));
    }

    private static void setScale(Map<String, String> images, Calibration own) {
        if (own.hasPixelSize()) {
            images.put("pixel size", SequenceSummary.number(own.pixelSize()) + " um (set in the project)");
        }
        if (own.hasFrameInterval()) {
            images.put("frame time", SequenceSummary.number(own.frameInterval()) + " s (set in the project)");
        }
    }

    private static Map<String, String> steps(ProjectStatus status) {
        Map<String, String> steps = new LinkedHashMap<>();
        for (ProjectStatus.Line line : status.lines()) {
            steps.put(line.step().title(), line.detail().isEmpty() ? line.state().word()
                    : line.state().word() + ": " + line.detail());
        }
        return steps;
    }

    private static Map<String, String> settings(Project project) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (StepName step : SET) {
            project.settings().of(step.command()).ifPresent(own -> settings.put(step.title(), words(own)));
        }
        return settings;
    }

    private static String words(JsonObject settings) {
        return settings.entrySet().stream().map(each -> each.getKey().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                + " " + each.getValue().toString().replace("\"", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
