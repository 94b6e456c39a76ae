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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.driftless.core.particle.FoundSpot;
import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.ProjectSession;
import org.driftless.ui.model.Candidates;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.UiThread;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;

/** Looks for isolated spots in the shown frame, beside those selected, in the background. Nothing is written. */
public final class FindParticlesJob extends Job {

    private final ProjectSession session;
    private final int frame;
    private final int count;
    private final List<FoundSpot> chosen;
    private final Consumer<List<FoundSpot>> found;
    private final UiThread ui;
    private final Path output;

    /**
     * To be made on the user interface thread.
     *
     * @param count how many spots at most, beside those that are selected
     * @param found gets the spots on the user interface thread, the most useful first; empty if
     *     there are none
     */
    public FindParticlesJob(OpenProject open, int count, Consumer<List<FoundSpot>> found, Display display) {
        super("Find particles in " + open.name());
        this.session = open.session();
        this.frame = open.frame();
        this.count = count;
        this.chosen = Candidates.of(open).chosen();
        this.found = Objects.requireNonNull(found);
        ui = UiThread.of(display);
        this.output = session.project().outputFolder();
        setUser(true);
        setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == JobFamilies.FIND_PARTICLES;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        String name = session.frames().name(frame);
        try {
            List<FoundSpot> spots = session.spots().findRiding(frame, count, chosen,
                    new ProgressAdapter(monitor, "Looking for isolated spots in " + name, 1, (severity, text) -> { }));
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            ui.execute(() -> found.accept(spots));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            IStatus failure = new Status(IStatus.ERROR, FindParticlesJob.class, PlainMessage.of(e), e);
            ui.execute(() -> FailureDialog.open(getName(), failure, output));
            return failure;
        }
    }
}
