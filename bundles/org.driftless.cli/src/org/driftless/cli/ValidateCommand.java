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
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Validate;
import org.driftless.pipeline.ValidateOptions;
import org.driftless.pipeline.Workers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "validate",
        description = "Fit the particles again in the aligned frames, and say how well the alignment worked.")
final class ValidateCommand extends ProjectCommand {

    @Mixin
    private RestartArgument restart;
    @Mixin
    private SparkArgument spark;
    @Mixin
    private ShardArgument shard;

    ValidateCommand(CommandContext context) {
        super(context);
    }

    @Override
    String sparkMaster() throws UsageException {
        return spark.master();
    }

    @Override
    JsonElement execute(Project project, Workers workers, ProgressListener progress)
            throws IOException, StepException {
        if (shard.isGiven()) {
            return shard.of(project, workers, progress).validate(restart.isGiven());
        }
        return restart.run(new Validate(workers), project, ValidateOptions.NONE, progress);
    }
}
