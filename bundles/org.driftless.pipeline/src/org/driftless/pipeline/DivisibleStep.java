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
import java.util.List;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;

/**
 * A step whose frames may be worked on by several processes.
 *
 * @param <O> its options
 * @param <R> its key figures
 */
interface DivisibleStep<O extends Record, R extends Record> extends Step<O, R> {

    /**
     * What can be done before the step itself. Writes nothing.
     *
     * @param options that it is done with, all of them given
     * @throws StepException if the step can't be done, or not in parts
     */
    List<StepPart> parts(Project project, ProjectFrames frames, O options, ProgressListener progress)
            throws IOException, StepException;
}
