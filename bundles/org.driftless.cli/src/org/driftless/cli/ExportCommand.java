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
import com.google.gson.JsonObject;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;
import org.driftless.pipeline.exchange.DriftExport;
import org.driftless.pipeline.exchange.ParticleExport;
import org.driftless.pipeline.exchange.TrajectoryExport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export",
        description = "Write particles, drift or trajectories as other programs read them. The project stays as it is.",
        footer = {"", "A file that is there is replaced. What has no value is left out or nan, and never zero. To take from other "
                + "programs: select --from, drift --picasso."})
final class ExportCommand extends ProjectCommand {

    @Option(names = "--roi", paramLabel = "FILE", order = 10,
            description = "The particles as regions of ImageJ: an archive (zip) for its ROI Manager, or one particle (roi).")
    private Path roi;

    @Option(names = "--picasso", paramLabel = "FILE", order = 11,
            description = "The drift for Picasso, e.g. run_drift.txt: a line a frame, x and y in pixels.")
    private Path picasso;

    @Option(names = "--without-rotation", order = 12,
            description = "Leave out the rotation, which Picasso does not know, instead of refusing.")
    private boolean withoutRotation;

    @Option(names = "--trackmate", paramLabel = "FILE", order = 13,
            description = "The trajectories as a model (xml) that TrackMate loads, in micrometres and seconds where these are"
                    + " known.")
    private Path trackMate;

    @Option(names = "--trackpy", paramLabel = "FILE", order = 14,
            description = "The trajectories as a table (csv) for trackpy, in pixels and frames.")
    private Path trackpy;

    ExportCommand(CommandContext context) {
        super(context);
    }

    @Override
    JsonElement execute(Project project, Workers workers, ProgressListener progress) throws IOException, StepException {
        if (roi == null && picasso == null && trackMate == null && trackpy == null) {
            throw new UsageException("What is to be written is missing: give --roi, --picasso, --trackmate or --trackpy with a "
                    + "file.");
        }
        if (withoutRotation && picasso == null) {
            throw new UsageException("--without-rotation says how the drift is written: give --picasso with it.");
        }
        JsonObject written = new JsonObject();
        ProjectSession session = ProjectSession.of(project);
        // First, since it may be refused: then nothing is written.
        if (picasso != null) {
            DriftExport.write(target("picasso", picasso, written), session, withoutRotation, progress);
        }
        if (roi != null) {
            ParticleExport.write(target("roi", roi, written), project,
                    project.particles().stream().map(SelectedParticle::particle).toList(), progress);
        }
        if (trackMate != null) {
            TrajectoryExport.trackMate(target("trackmate", trackMate, written), session, progress);
        }
        if (trackpy != null) {
            TrajectoryExport.trackpy(target("trackpy", trackpy, written), session, progress);
        }
        return written;
    }

    private Path target(String what, Path given, JsonObject written) {
        Path file = context().resolve(given);
        written.addProperty(what, file.toString());
        return file;
    }
}
