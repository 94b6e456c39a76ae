/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.TrackpyTable;
import org.driftless.io.exchange.TrackMateFile;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;

/** What was tracked, as other programs read it: in the original frames, a frame in which a particle was not found left out. */
public final class TrajectoryExport {

    private TrajectoryExport() {
    }

    /**
     * Writes a model of TrackMate; in micrometres and seconds as far as these are known.
     *
     * @param file ends in .xml
     * @throws StepException if nothing is tracked, or the file's name does not fit
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void trackMate(Path file, ProjectSession session, ProgressListener progress)
            throws IOException, StepException {
        ExportTarget.check(file, session.project(), ".xml");
        List<Trajectory> all = trajectories(session, progress);
        Calibration calibration = session.project().calibration().or(session.imageCalibration());
        Path images = session.project().imageFolder().toAbsolutePath();
        boolean stack = !session.isFolder();
        TrackMateFile.write(file, new TrackMateFile.Movie(stack ? images.getFileName().toString() : "",
                stack ? images.getParent().toString() : "", session.frames().width(), session.frames().height(),
                session.frames().size(), calibration), all);
        progress.info(words(all) + " were written for TrackMate, in " + (calibration.hasPixelSize() ? "micrometres" : "pixels")
                + " and " + (calibration.hasFrameInterval() ? "seconds" : "frames") + ": " + file);
    }

    /**
     * Writes a table for trackpy, in pixels and frames.
     *
     * @param file ends in .csv
     * @throws StepException as {@link #trackMate} does
     * @throws IOException as {@link #trackMate} does
     */
    public static void trackpy(Path file, ProjectSession session, ProgressListener progress)
            throws IOException, StepException {
        ExportTarget.check(file, session.project(), ".csv");
        List<Trajectory> all = trajectories(session, progress);
        TrackpyTable.write(file, all, session.frames().size());
        progress.info(words(all) + " were written for trackpy, in pixels and frames: " + file);
    }

    private static List<Trajectory> trajectories(ProjectSession session, ProgressListener progress)
            throws IOException, StepException {
        List<Trajectory> all = session.trajectories();
        if (all.isEmpty()) {
            throw new StepException(Remark.of(w -> "The particles of " + session.project().imageFolder()
                    + " are not tracked yet: run " + w.name(WayOut.TRACK) + " first."));
        }
        Staleness.warn(StepName.TRACK, session, progress);
        return all;
    }

    private static String words(List<Trajectory> all) {
        long spots = all.stream().mapToLong(Trajectory::successes).sum();
        return spots + " positions of " + all.size() + (all.size() == 1 ? " particle" : " particles");
    }
}
