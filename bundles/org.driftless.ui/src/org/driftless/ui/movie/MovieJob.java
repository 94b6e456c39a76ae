/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.movie;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.movie.WriteMovie;
import org.driftless.ui.jobs.ExportJob;
import org.driftless.ui.jobs.JobFamilies;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.preferences.DriftlessPreferences;
import org.eclipse.swt.widgets.Display;

/** Writes a movie of a project. */
public final class MovieJob extends ExportJob {

    private static final int PARTS = 2;

    private final MovieRequest request;

    /** As {@link ExportJob}. */
    public MovieJob(OpenProject open, MovieRequest request, MessageLog log, Consumer<Path> written, Display display) {
        super("Movie", JobFamilies.MOVIE, PARTS, open, log, written, display);
        this.request = Objects.requireNonNull(request);
    }

    @Override
    protected Path write(Path images, Path output, ProgressListener progress) throws IOException, StepException {
        return new WriteMovie(new DriftlessPreferences().workers()).run(Project.open(images, output), request.options(),
                progress).file();
    }
}
