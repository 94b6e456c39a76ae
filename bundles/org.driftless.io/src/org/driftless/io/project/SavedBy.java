/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Who saved a project file last, as it says itself. */
public final class SavedBy {

    private SavedBy() {
    }

    /**
     * Name and version of the program, e.g. "Driftless 0.1.0"; empty if the file is not there, or no Driftless has saved it.
     *
     * @throws ProjectException if the file can't be read or is damaged
     */
    public static Optional<String> of(Path projectFile) throws ProjectException {
        return Files.exists(projectFile)
                && ProjectFile.load(projectFile).root().get(ProjectFile.DRIFTLESS) instanceof JsonObject ours
                && ours.get(DriftlessSection.SOFTWARE) instanceof JsonPrimitive name ? Optional.of(name.getAsString())
                        : Optional.empty();
    }
}
