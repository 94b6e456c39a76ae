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
import java.util.Objects;
import java.util.concurrent.CancellationException;

import org.driftless.pipeline.StepException;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Writes a file that the user has named, in the background; what goes wrong is shown. */
public final class FileJob extends Job {

    private final Writing writing;

    /** What writes it. */
    public interface Writing {

        void write(IProgressMonitor monitor) throws IOException, StepException;
    }

    private FileJob(String name, Writing writing) {
        super(name);
        this.writing = Objects.requireNonNull(writing);
        setUser(true);
    }

    /** @return the job, so that it can be joined */
    public static Job schedule(String name, Writing writing) {
        FileJob job = new FileJob(name, writing);
        job.schedule();
        return job;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            writing.write(monitor);
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException | StepException | IllegalStateException e) {
            // The last one is thrown where Java can't draw text, and says so in plain words.
            return Status.error(WorkbenchWording.of(e), e);
        }
    }
}
