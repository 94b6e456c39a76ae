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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;

/**
 * Where the drift of a project comes from if no particle of its own made it.
 *
 * @param project the project file of the source
 * @param images the images of the source
 * @param print a hash of the drift as it was taken
 */
record AppliedDrift(Path project, Path images, String print) {

    /** The key of the source among the settings and the figures of the drift's step. */
    static final String FROM = "appliedFrom";
    private static final String BESIDE = "appliedFromBeside";
    private static final String IMAGES = "appliedImages";
    private static final String PRINT = "appliedDrift";

    /** As the project file says; empty if its drift is its own. */
    static Optional<AppliedDrift> of(Project target) {
        return target.step(StepName.DRIFT.command()).map(StepRecord::settings).flatMap(settings -> of(settings, target));
    }

    /** As the settings of the step say. */
    static Optional<AppliedDrift> of(JsonObject settings, Project target) {
        if (!settings.has(FROM)) {
            return Optional.empty();
        }
        try {
            Path beside = target.outputFolder().resolve(settings.get(BESIDE).getAsString()).normalize();
            Path stored = Path.of(settings.get(FROM).getAsString());
            return Optional.of(new AppliedDrift(Files.exists(beside) ? beside : stored,
                    Path.of(settings.get(IMAGES).getAsString()), settings.get(PRINT).getAsString()));
        } catch (InvalidPathException | IllegalStateException | NullPointerException e) {
            // Written by hand, or elsewhere: it is still not the project's own.
            return Optional.of(new AppliedDrift(target.outputFolder().resolve("unknown"), Path.of("unknown"), ""));
        }
    }

    /** The drift that a project has now. */
    static AppliedDrift now(Project source) throws IOException {
        return new AppliedDrift(source.jsonFile(), source.imageFolder(),
                new Fingerprint().addContent(source.results().driftCsv().orElseThrow()).value());
    }

    /** As the settings of the step keep it. Both ways to the source are kept, as folders move together or alone. */
    JsonObject toSettings(Project target, String reference) {
        JsonObject settings = new JsonObject();
        settings.addProperty(FROM, project.toString());
        settings.addProperty(BESIDE, beside(target));
        settings.addProperty(IMAGES, images.toString());
        settings.addProperty(PRINT, print);
        settings.addProperty(DriftOptions.REFERENCE, reference);
        return settings;
    }

    private String beside(Project target) {
        try {
            return target.outputFolder().relativize(project).toString();
        } catch (IllegalArgumentException e) {
            return project.toString(); // On another disk.
        }
    }

    /** What people call the source. */
    String name() {
        return String.valueOf(images.getFileName());
    }

    /** The hash that the source's drift has now; that of the one that was taken if the source can't be looked at. */
    String currentPrint() {
        try {
            return Files.exists(project) ? now(Project.open(project, null)).print() : print;
        } catch (IOException | NoSuchElementException e) {
            return print;
        }
    }
}
