/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;

/**
 * One step on the way from frames to proof. A plain object: a workbench job, the command line and a cluster's worker
 * call the same one.
 *
 * @param <O> its options
 * @param <R> its key figures, kept in the project file and shown by {@code status}
 */
public interface Step<O extends Record, R extends Record> {

    /** Which step this is. */
    StepName name();

    /** What is taken for an option that nobody gave. */
    O defaults();

    /** Whether an option that is not given keeps the value of the step's last run on the project. */
    default boolean remembersOptions() {
        return true;
    }

    /**
     * The options as the project keeps them: with names in place of what means something else when files come or go.
     *
     * @throws StepException if they do not fit the project
     */
    default O resolved(Project project, O options) throws IOException, StepException {
        return options;
    }

    /**
     * Does the work and writes its outputs. Replaces only its own; before the first is written it calls
     * {@link StepRunner#begin}, so that a half-done step is never taken for a finished one.
     *
     * @param project is read, and told of the new outputs; saved by the caller
     * @param options none of them null
     * @param progress told of the progress, asked for cancel
     * @return the key figures
     * @throws StepException if the step can't be done
     * @throws IOException if a file can't be read or written
     * @throws CancellationException if the progress listener says so; outputs that are finished stay
     */
    R run(Project project, O options, ProgressListener progress) throws IOException, StepException;
}
