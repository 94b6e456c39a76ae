/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import com.google.gson.JsonObject;

import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepName;

/** Who chose the particles. */
enum Selection {
    /** The program found them. */
    AUTOMATIC("found automatically as isolated spots that move with the sample in several frames spread over the sequence"),
    /** A person gave their boxes. */
    BOXES("selected by hand as boxes"),
    /** They are those of another project. */
    FROM_PROJECT("taken from another project"),
    /** Some joined others, each chosen in its own way. */
    EXTENDED("selected in several goes"),
    /** In the workbench, where a person draws boxes and accepts what the program suggests. */
    WORKBENCH("selected interactively"),
    /** It is not known: by the original pipeline, or in the project file. */
    OTHER("selected outside of Driftless");

    private final String words;

    Selection(String words) {
        this.words = words;
    }

    /** To follow "particles were". */
    String words() {
        return words;
    }

    /** How the selection came about that the project has now. */
    static Selection of(Project project, ProjectStatus status) {
        StepRecord record = project.step(StepName.SELECT.command()).orElse(null);
        boolean ours = record != null && !record.fingerprint().isEmpty()
                && record.results().equals(status.line(StepName.SELECT).results());
        return ours ? of(record.settings()) : OTHER;
    }

    /** @param settings that the selection ran with */
    static Selection of(JsonObject settings) {
        if (settings.has("add") && settings.get("add").getAsBoolean()) {
            return EXTENDED;
        }
        if (settings.has("auto")) {
            return AUTOMATIC;
        }
        return settings.has("boxes") ? BOXES : settings.has("from") ? FROM_PROJECT : WORKBENCH;
    }
}
