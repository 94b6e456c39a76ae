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

import org.driftless.pipeline.Kymograph;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.Workers;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Reads a kymograph in the background. Nothing is written. */
public final class KymographJob extends Job {

    private final Kymograph kymograph;

    /** @param project name of the project */
    public KymographJob(Kymograph kymograph, String project) {
        super("Kymograph of " + project);
        this.kymograph = Objects.requireNonNull(kymograph);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == JobFamilies.KYMOGRAPH;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            kymograph.read(workers(), new ProgressAdapter(monitor, getName(), 1, (severity, text) -> { }));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException | StepException e) {
            return new Status(IStatus.ERROR, KymographJob.class, WorkbenchWording.of(e), e);
        }
    }

    /** One processor is left to the frames that are looked at meanwhile. */
    private static Workers workers() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new Workers(threads, threads, "for the kymograph");
    }
}
