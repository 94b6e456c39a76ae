/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.io.project.Project;
import org.driftless.pipeline.StepException;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Writes a file on a project in the background, behind the steps that are under way. */
public abstract class ExportJob extends Job {

    private final String what;
    private final Object family;
    private final int parts;
    private final String project;
    private final Path images;
    private final Path output;
    private final MessageLog log;
    private final Consumer<Path> written;
    private final UiThread ui;

    /**
     * To be made on the user interface thread.
     *
     * @param what is written, e.g. "Report"
     * @param family one of {@link JobFamilies}
     * @param parts tasks that it consists of
     * @param open its edits have been saved
     * @param log takes the messages
     * @param written gets the file on the user interface thread, when it is whole
     */
    protected ExportJob(String what, Object family, int parts, OpenProject open, MessageLog log, Consumer<Path> written,
            Display display) {
        super(what + " of " + open.name());
        this.what = what;
        this.family = Objects.requireNonNull(family);
        this.parts = parts;
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

    /**
     * Writes it.
     *
     * @return the file
     * @throws IOException if that fails; the message names the file and the reason
     */
    protected abstract Path write(Path imageFolder, Path outputFolder, ProgressListener progress)
            throws IOException, StepException;

    @Override
    public final boolean belongsTo(Object one) {
        return one == family;
    }

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        ProgressAdapter progress = new ProgressAdapter(monitor, getName(), parts,
                (severity, text) -> log.add(project, severity, text));
        try {
            Path file = write(images, output, progress);
            log.add(project, Severity.INFO, "The " + what.toLowerCase(Locale.ROOT) + " was written: " + file);
            ui.execute(() -> written.accept(file));
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
        return new Status(IStatus.ERROR, getClass(), sentence, e);
    }
}
