/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

import java.io.IOException;
import java.nio.file.Path;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.StepException;

import com.google.gson.JsonObject;

/** What a batch does with each project. */
@FunctionalInterface
public interface BatchWork {

    /**
     * Does the work and writes its results.
     *
     * @return the key figures of every step that ran, by the name of its command; none if all was up to date
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    JsonObject run(Project project, ProgressListener progress) throws IOException, StepException;

    /** Opens the project of a folder when its turn comes. */
    default Project open(Path folder, ProgressListener progress) throws IOException {
        return Project.open(folder, null);
    }
}
