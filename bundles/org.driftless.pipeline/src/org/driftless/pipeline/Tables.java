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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.DriftTable;
import org.driftless.io.csv.TableReport;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.io.project.StepRecord;

/** Reads what an earlier step wrote, or says which step is missing. */
final class Tables {

    private Tables() {
    }

    /** The trajectories of the tracking table, by particle id. */
    static List<Trajectory> trajectories(Project project, ProjectFrames frames, ProgressListener progress)
            throws IOException, StepException {
        return trajectories(project, frames, new TrackedTable(), progress);
    }

    /**
     * The same.
     *
     * @param tracked need not read the table again if it has read it
     */
    static List<Trajectory> trajectories(Project project, ProjectFrames frames, TrackedTable tracked,
            ProgressListener progress) throws IOException, StepException {
        Path table = project.results().trackingCsv().orElseThrow(() -> new StepException(Remark.of(w ->
                "The particles of " + project.imageFolder() + " are not tracked yet: run " + w.name(WayOut.TRACK)
                        + " first.")));
        TrackedTable.Read read = tracked.read(table, frames.folder().names());
        warnOfOrder(table, read.report(), progress);
        Map<Integer, Particle> particles = project.particles().stream().map(SelectedParticle::particle)
                .collect(Collectors.toMap(Particle::id, Function.identity()));
        return read.trajectories().stream().map(one -> within(one, particles.get(one.particleId()))).toList();
    }

    private static Trajectory within(Trajectory tracked, Particle selected) {
        return selected == null ? tracked : tracked.within(selected.first(), selected.last());
    }

    /** The drift, for every frame in use. */
    static DriftCurve drift(Project project, ProjectFrames frames, ProgressListener progress)
            throws IOException, StepException {
        Path table = project.results().driftCsv().orElseThrow(() -> new StepException(Remark.of(w -> "The drift of "
                + project.imageFolder() + " is not estimated yet: run " + w.name(WayOut.DRIFT) + " first.")));
        TableReport report = new TableReport();
        DriftCurve curve = DriftTable.read(table, frames.folder().names(), report);
        warnOfOrder(table, report, progress);
        for (int frame : frames.used()) {
            if (curve.at(frame) == null) {
                throw new StepException(Remark.of(w -> table + " has no drift for frame " + frames.folder().name(frame)
                        + ": run " + w.name(WayOut.DRIFT) + " again."));
            }
        }
        return curve;
    }

    private static void warnOfOrder(Path table, TableReport report, ProgressListener progress) {
        if (report.orderDiffers()) {
            progress.warn(table.getFileName() + " counts the frames in another order than the folder (1, 10, 2 and not "
                    + "1, 2, 10); its rows were matched by file name.");
        }
    }

    /**
     * Looks whether the step before can be built on: what is stale is used and said to be.
     *
     * @throws StepException if it was cancelled or failed, so that what is on the disk may be half of it
     */
    static void requireFinished(StepName needed, Project project, ProjectFrames frames, ProgressListener progress)
            throws IOException, StepException {
        if (project.step(needed.command()).map(StepRecord::fingerprint).filter(String::isEmpty).isPresent()) {
            throw new StepException(Remark.of(w -> "The " + needed.title() + " of " + project.imageFolder()
                    + " was not finished: run " + w.name(needed.wayOut()) + " again first."));
        }
        ProjectStatus.Line line = ProjectStatus.of(project, frames).line(needed);
        if (line.state() == ProjectStatus.State.STALE) {
            progress.warn(Remark.of(w -> "The " + needed.title() + " is stale (" + line.detail() + "): run "
                    + w.name(WayOut.RUN) + " to renew it."));
        }
    }
}
