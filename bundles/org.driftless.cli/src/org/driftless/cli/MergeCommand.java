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

import com.google.gson.JsonElement;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.MergeShards;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.Workers;

import picocli.CommandLine.Command;

@Command(name = "merge", description = "End a step whose frames were done in parts with --shard.",
        footer = {"", "The result is that of the step in one go. Of several steps that have parts the first is ended. The "
                + "drift is estimated after the tracking, so that parts of the alignment can begin. Nothing is changed if a part "
                + "is missing or not finished."})
final class MergeCommand extends ProjectCommand {

    MergeCommand(CommandContext context) {
        super(context);
    }

    @Override
    JsonElement execute(Project project, Workers workers, ProgressListener progress)
            throws IOException, StepException {
        return new MergeShards(workers).run(project, progress);
    }
}
