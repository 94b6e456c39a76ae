/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.nio.file.Path;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;

/** Whether the drift of a project came from elsewhere: then its step needs no tracking, and no particle made it. */
public final class ImportedDrift {

    private static final String KEY = "imported";

    private ImportedDrift() {
    }

    /** The file of another program that the drift was taken from; empty if it was estimated, or there is none. */
    public static Optional<Path> file(Project project) {
        return of(project).map(TakeDriftOptions::imported).map(Path::of);
    }

    static boolean isIn(Project project) {
        return of(project).isPresent();
    }

    /** Whether options of the drift step, as a project keeps them, are those of an import. */
    static boolean isIn(JsonObject options) {
        return options.has(KEY);
    }

    /** Where it came from, and against which frame it is to be by now. */
    static Optional<TakeDriftOptions> of(Project project) {
        JsonElement file = project.step(StepName.DRIFT.command()).map(StepRecord::settings).map(all -> all.get(KEY)).orElse(null);
        return file == null || !file.isJsonPrimitive() ? Optional.empty()
                : Optional.of(new TakeDriftOptions(file.getAsString(), project.referenceFrame()));
    }
}
