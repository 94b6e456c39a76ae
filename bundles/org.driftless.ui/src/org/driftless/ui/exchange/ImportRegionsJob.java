/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectSetup;
import org.driftless.pipeline.SelectParticles;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.TrackOptions;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProgressAdapter;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Reads regions and fits what is in them, in the background. Nothing is written. */
final class ImportRegionsJob extends Job {

    /** All jobs of this kind, to be joined. */
    static final Object FAMILY = new Object();

    private final Path images;
    private final Path output;
    private final Path file;
    private final boolean add;
    private final ProjectSetup setup;
    private final TrackOptions fit;
    private final String projectName;
    private final MessageLog log;
    private final UiThread ui;
    private final BiConsumer<ProjectSetup, List<String>> done;

    /**
     * To be made on the user interface thread.
     *
     * @param done gets the setup with the particles, and what was said to be wrong, on the user interface thread
     */
    ImportRegionsJob(OpenProject open, Path file, boolean add, MessageLog log, Display display,
            BiConsumer<ProjectSetup, List<String>> done) {
        super("Import particles into " + open.name());
        images = open.session().project().imageFolder();
        output = open.session().project().outputFolder();
        this.file = file;
        this.add = add;
        setup = open.setup();
        fit = open.session().settings().track();
        projectName = open.name();
        this.log = log;
        ui = UiThread.of(display);
        this.done = done;
        setUser(true);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<String> wrong = new ArrayList<>();
        ProgressAdapter progress = new ProgressAdapter(monitor, getName(), 1, (severity, text) -> {
            log.add(projectName, severity, text);
            if (severity != Severity.INFO) {
                wrong.add(text);
            }
        });
        try {
            ProjectSetup after = SelectParticles.withRegions(Project.open(images, output), setup, file, add, fit, progress);
            ui.execute(() -> done.accept(after, wrong));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return Status.error(WorkbenchWording.of(e), e);
        } catch (StepException e) {
            return Status.error(String.join("\n", wrong) + (wrong.isEmpty() ? "" : "\n") + WorkbenchWording.of(e), e);
        }
    }
}
