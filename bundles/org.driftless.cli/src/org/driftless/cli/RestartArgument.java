/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;

import com.google.gson.JsonObject;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.Step;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepRunner;

import picocli.CommandLine.Option;

/** Whether a step that was ended starts over, for the steps that take long. */
final class RestartArgument {

    @Option(names = "--restart", order = 52,
            description = "Start over. Left out, the step goes on where it was ended, if it was.")
    private boolean restart;

    boolean isGiven() {
        return restart;
    }

    <O extends Record> JsonObject run(Step<O, ?> step, Project project, O options, ProgressListener progress)
            throws IOException, StepException {
        return restart ? StepRunner.restart(step, project, options, progress)
                : StepRunner.run(step, project, options, progress);
    }
}
