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
import org.driftless.pipeline.TrackParticles;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "track", description = "Fit every particle in every frame.")
final class TrackCommand extends ProjectCommand {

    @Mixin
    private TrackArguments track;
    @Mixin
    private RestartArgument restart;
    @Mixin
    private SparkArgument spark;
    @Mixin
    private ShardArgument shard;

    TrackCommand(CommandContext context) {
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
            return shard.of(project, workers, progress).track(track.toOptions(), restart.isGiven());
        }
        return restart.run(new TrackParticles(workers), project, track.toOptions(), progress);
    }
}
