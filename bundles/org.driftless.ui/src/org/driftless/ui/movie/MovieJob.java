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
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.io.project.Project;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.movie.MovieResult;
import org.driftless.pipeline.movie.WriteMovie;
import org.driftless.ui.jobs.JobFamilies;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProgressAdapter;
import org.driftless.ui.jobs.ProjectRule;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.model.WorkbenchWording;
import org.driftless.ui.preferences.DriftlessPreferences;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Writes a movie of a project in the background, behind the steps that are under way. */
public final class MovieJob extends Job {

    private static final int PARTS = 2;

    private final String project;
    private final Path images;
    private final Path output;
    private final MovieRequest request;
    private final MessageLog log;
    private final Consumer<Path> written;
    private final UiThread ui;

    /**
     * To be made on the user interface thread.
     *
     * @param open its edits have been saved
     * @param log takes the messages
     * @param written gets the file on the user interface thread, when it is whole
     */
    public MovieJob(OpenProject open, MovieRequest request, MessageLog log, Consumer<Path> written, Display display) {
        super("Movie of " + open.name());
        this.request = Objects.requireNonNull(request);
        this.log = Objects.requireNonNull(log);
        this.written = Objects.requireNonNull(written);
        ui = UiThread.of(display);
        Project saved = open.session().project();
        project = open.name();
        images = saved.imageFolder();
        output = saved.outputFolder();
        setRule(ProjectRule.of(saved));
        setUser(true);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == JobFamilies.MOVIE;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        ProgressAdapter progress = new ProgressAdapter(monitor, getName(), PARTS,
                (severity, text) -> log.add(project, severity, text));
        try {
            MovieResult result = new WriteMovie(new DriftlessPreferences().workers()).run(Project.open(images, output),
                    request.options(), progress);
            log.add(project, Severity.INFO, "The movie was written: " + result.file());
            ui.execute(() -> written.accept(result.file()));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return failed(WorkbenchWording.of(e), e);
        } catch (StepException e) {
            return failed(WorkbenchWording.of(e), e);
        }
    }

    private IStatus failed(String sentence, Exception e) {
        log.add(project, Severity.ERROR, sentence);
        return new Status(IStatus.ERROR, MovieJob.class, sentence, e);
    }
}
