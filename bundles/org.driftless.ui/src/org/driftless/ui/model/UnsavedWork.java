/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.io.IOException;
import java.util.function.Consumer;

import org.driftless.io.project.ProjectSetup;
import org.driftless.pipeline.UnsavedSetup;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Keeps the setup of an open project while it is not saved, a moment after an edit and in the background, so that
 * it survives a crash. Forgets it when that is saved or reverted, or the project is closed. For the user
 * interface thread alone.
 */
public final class UnsavedWork {

    /** A drag or several keys are one write. */
    private static final int DELAY_MS = 1000;

    private final OpenProject project;
    private final UnsavedSetup file;
    private final Consumer<String> problem;
    private final ProjectListener listener = this::changed;
    private final Object writing = new Object();
    private final Job job;
    private ProjectSetup wanted;
    private boolean closed;
    private boolean failed;

    /**
     * @param file where the setup is kept; what is there already stays until the first edit
     * @param problem hears why work is not kept, as one sentence, in the background
     */
    public UnsavedWork(OpenProject project, UnsavedSetup file, Consumer<String> problem) {
        this.project = project;
        this.file = file;
        this.problem = problem;
        this.job = Job.createSystem("Keeping unsaved edits", (ICoreRunnable) monitor -> write());
        project.addListener(listener);
    }

    private void changed(OpenProject changed, ProjectChange change) {
        if (change.isEdit()) {
            want(project.isDirty() ? project.setup() : null);
        }
    }

    /** Forgets what was kept before. */
    public void discard() {
        want(null);
    }

    private void want(ProjectSetup setup) {
        synchronized (job) {
            wanted = setup;
        }
        if (setup == null) {
            job.cancel();
        }
        job.schedule(setup == null ? 0 : DELAY_MS);
    }

    private void write() {
        synchronized (writing) {
            ProjectSetup now;
            synchronized (job) {
                now = wanted;
            }
            if (closed) {
                return;
            }
            try {
                if (now == null) {
                    file.discard();
                } else {
                    file.keep(now);
                }
                failed = false;
            } catch (IOException e) {
                if (!failed) {
                    problem.accept("Edits that are not saved would be lost in a crash: " + e.getMessage());
                }
                failed = true;
            }
        }
    }

    /** Ends it: whoever closes a project in order has saved, or does not want to. Waits for a write under way. */
    public void close() {
        project.removeListener(listener);
        job.cancel();
        synchronized (writing) {
            closed = true;
            try {
                file.discard();
            } catch (IOException e) {
                problem.accept(e.getMessage());
            }
        }
    }
}
