/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.driftless.io.project.Project;
import org.driftless.pipeline.StepException;
import org.driftless.ui.jobs.ProjectJob;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;

import com.google.gson.JsonObject;

/** A folder's turn in a batch: waits for steps of that project that are running, and holds back those that follow. */
final class FolderJob extends ProjectJob {

    private static final long LOOK_MILLIS = 100;

    private final Steps steps;
    private JsonObject results;
    private Throwable failure;

    /** What is done. */
    @FunctionalInterface
    interface Steps {

        JsonObject run() throws IOException, StepException;
    }

    FolderJob(Project project, Steps steps) {
        super("Batch: " + project.imageFolder().getFileName(), project);
        this.steps = steps;
        setSystem(true);
    }

    /**
     * Does it and waits for it.
     *
     * @throws CancellationException if it is cancelled, be it before it could begin
     */
    JsonObject runAndWait(BooleanSupplier cancelled) throws IOException, StepException {
        schedule();
        try {
            while (!join(LOOK_MILLIS, null)) {
                if (cancelled.getAsBoolean()) {
                    cancel();
                }
            }
        } catch (InterruptedException | OperationCanceledException e) {
            cancel();
            throw new CancellationException();
        }
        switch (failure) {
            case IOException e -> throw e;
            case StepException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {
                if (results == null) {
                    throw new CancellationException();
                }
                return results;
            }
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            results = steps.run();
        } catch (IOException | StepException | RuntimeException | OutOfMemoryError e) {
            failure = e;
        }
        return Status.OK_STATUS;
    }
}
