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
import java.util.Optional;

import org.driftless.io.project.LockHolder;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepResults;

/**
 * All that an {@link OpenProject} knows from the disk, read at once. Long tables take a while: to be read away from the
 * user interface thread and taken over on it.
 *
 * @param session the project
 * @param results what its steps have written
 * @param status how far they are
 * @param usedElsewhere who else is working on the project, in another process; empty if nobody is
 */
public record ProjectSnapshot(ProjectSession session, StepResults results, ProjectStatus status,
        Optional<LockHolder> usedElsewhere) {

    /**
     * Reads what the steps of a project have written.
     *
     * @throws IOException if it can't be found out how far the steps are
     * @throws StepException if no frame of the project is in use
     */
    public static ProjectSnapshot of(ProjectSession session) throws IOException, StepException {
        return new ProjectSnapshot(session, session.results(), session.status(),
                session.project().usedElsewhere());
    }
}
