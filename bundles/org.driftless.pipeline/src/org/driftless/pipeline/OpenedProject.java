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
import java.nio.file.Files;
import java.nio.file.Path;

import org.driftless.core.progress.ForwardingProgress;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.pipeline.engine.Proof;
import org.driftless.pipeline.engine.WorkUnit;

/** A project as a worker has it open for the units of one run of a step. */
final class OpenedProject {

    private final String path;
    private final Proof proof;
    private final Project project;
    private final ProjectFrames frames;
    private TiffSequence aligned;

    private OpenedProject(String path, Proof proof, Project project, ProjectFrames frames) {
        this.path = path;
        this.proof = proof;
        this.project = project;
        this.frames = frames;
    }

    /**
     * Opens it, if this machine sees the files that the step sees.
     *
     * @throws StepException if it does not; says so
     */
    static OpenedProject open(WorkUnit unit) throws IOException, StepException {
        Path json = Path.of(unit.project());
        if (!Files.isRegularFile(json)) {
            throw new StepException(SharedProof.worker() + " does not see " + json
                    + ": mount the same storage at the same place on all machines.");
        }
        Project project = Project.open(json, null);
        SharedProof.requireWanted(unit.proof(), progress(project));
        ProjectFrames frames = ProjectFrames.glance(project);
        SharedProof.require(unit.proof(), project, frames);
        return new OpenedProject(unit.project(), unit.proof(), project, frames);
    }

    private static Path progress(Project project) {
        return Journals.file(project, "");
    }

    /** Whether a unit is of the same run. */
    boolean isFor(WorkUnit unit) {
        return path.equals(unit.project()) && proof.equals(unit.proof());
    }

    Project project() {
        return project;
    }

    ProjectFrames frames() {
        return frames;
    }

    /** The aligned frames, which stay as they are as long as the step runs that this is open for. */
    synchronized TiffSequence aligned() throws IOException, StepException {
        if (aligned == null) {
            aligned = new AlignedImages(project, frames).open();
        }
        return aligned;
    }

    /**
     * A listener for the work on a unit, which is cancelled when the step no longer wants it.
     *
     * @param user asked for cancel too
     */
    ProgressListener whileWanted(ProgressListener user) {
        Path folder = progress(project);
        return new ForwardingProgress(user) {
            @Override
            public boolean isCancelled() {
                return super.isCancelled() || !SharedProof.isWanted(proof, folder);
            }
        };
    }
}
