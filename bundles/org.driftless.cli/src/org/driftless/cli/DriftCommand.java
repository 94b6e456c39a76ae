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
import java.nio.file.Path;

import com.google.gson.JsonElement;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.EstimateDrift;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepRunner;
import org.driftless.pipeline.TakeDrift;
import org.driftless.pipeline.TakeDriftOptions;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "drift", description = "Estimate how the field moved, from the particles that were tracked.",
        footer = {"", "With --picasso nothing is estimated, and no particle is needed: the drift of that file is taken, until "
                + "\"driftless drift\" is run without it."})
final class DriftCommand extends ProjectCommand {

    @Mixin
    private DriftArguments drift;

    @Option(names = "--picasso", paramLabel = "FILE", order = 29,
            description = "Take the drift from a file of Picasso (..._drift.txt): a line a frame, x and y in pixels.")
    private Path picasso;

    DriftCommand(CommandContext context) {
        super(context);
    }

    @Override
    JsonElement execute(Project project, Workers workers, ProgressListener progress)
            throws IOException, StepException {
        DriftOptions options = drift.toOptions();
        if (picasso == null) {
            return StepRunner.run(new EstimateDrift(), project, options, progress);
        }
        if (!options.equals(new DriftOptions(null, null, null, null, options.reference()))) {
            throw new UsageException("--picasso takes the drift as it is, so that only --reference can be given with it.");
        }
        return StepRunner.run(new TakeDrift(), project,
                new TakeDriftOptions(context().resolve(picasso).toString(), options.reference()), progress);
    }
}
