/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;

/**
 * The table of a tracking, and of the fits on aligned frames: a row a frame and particle.
 *
 * <p>The first columns are those of the original pipeline, in its order and with its decimals; a fit that failed has
 * them empty. Ours follow: {@code status} and {@code reason} of the fit, then every number of it in full,
 * {@code center_x_px} to {@code noise} (pixels, counts, radians). What is read back equals what was written, bit by
 * bit, so that a drift that starts from the file is the drift that starts from memory.
 */
public final class TrackingTable {

    static final List<String> ORIGINAL_COLUMNS = List.of("filename", "particle_id", "image_index", "bbox_x0",
            "bbox_y0", "bbox_x1", "bbox_y1", "success", "center_x", "center_y", "drift_x", "drift_y",
            "drift_magnitude", "amplitude", "sigma_x", "sigma_y", "rotation_angle", "background", "r_squared");

    private static final List<String> OUR_COLUMNS = List.of("status", "reason", "center_x_px", "center_y_px", "var_x",
            "var_y", "cov_xy", "noise", "amplitude_full", "sigma_x_full", "sigma_y_full", "rotation_angle_full",
            "background_full", "r_squared_full");

    private TrackingTable() {
    }

    /**
     * Writes the table, ordered by frame and then by particle.
     *
     * @param frameNames exact names of all frames
     * @param referenceFrame frame from which each particle's own drift is counted; a particle that was not found in it
     *     has empty drift cells
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, List<String> frameNames, List<Trajectory> trajectories, int referenceFrame)
            throws IOException {
        List<Trajectory> byId = new ArrayList<>(trajectories);
        byId.sort(Comparator.comparingInt(Trajectory::particleId));
        List<String> columns = new ArrayList<>(ORIGINAL_COLUMNS);
        columns.addAll(OUR_COLUMNS);
        CsvOutput.write(file, CsvOutput.CRLF, columns, out -> {
            for (int frame = 0; frame < frameNames.size(); frame++) {
                for (Trajectory trajectory : byId) {
                    Observation observation = trajectory.at(frame);
                    if (observation != null) {
                        writeRow(out, frameNames.get(frame), observation, trajectory.at(referenceFrame));
                    }
                }
            }
        });
    }

    /**
     * Reads the table back, or one of the original pipeline.
     *
     * <p>Rows belong to frames by their file name; the index in the file is not trusted. Where our columns are
     * missing, a failed fit counts as {@link org.driftless.core.particle.FitStatus#NOT_CONVERGED} (or as
     * {@code BOX_TOO_SMALL}, if it is), and covariances are estimated from amplitude, widths and R squared for white
     * noise. A cell of the original's columns that was edited by hand counts more than the exact number beside it.
     *
     * @param frameNames exact names of all frames of the image folder
     * @param report receives what is odd about the table
     * @return one trajectory a particle, by ascending id; a frame that has no row has no observation
     * @throws CsvException if the table can't be understood or names a frame that is not there
     */
    public static List<Trajectory> read(Path file, List<String> frameNames, TableReport report) throws IOException {
        return new TrackingTableReader(frameNames, report).read(file);
    }

    private static void writeRow(CsvOutput out, String frameName, Observation observation, Observation reference)
            throws IOException {
        FitBox box = observation.box();
        FitResult fit = observation.fit();
        out.text(frameName).whole(observation.particleId()).whole(observation.frame());
        out.whole(box.x0()).whole(box.y0()).whole(box.x1()).whole(box.y1()).flag(observation.success());
        if (observation.success()) {
            out.fixed(fit.x(), 3).fixed(fit.y(), 3);
            writeDrift(out, fit, reference);
            out.fixed(fit.amplitude(), 3).fixed(fit.sigmaX(), 3).fixed(fit.sigmaY(), 3).fixed(fit.theta(), 6)
                    .fixed(fit.offset(), 3).fixed(fit.rSquared(), 6);
        } else {
            out.empty(11);
        }
        out.cell(fit.status().name()).text(fit.accepted() ? "" : fit.status().reason());
        out.number(fit.x()).number(fit.y()).number(fit.varX()).number(fit.varY()).number(fit.covXY())
                .number(fit.noise()).number(fit.amplitude()).number(fit.sigmaX()).number(fit.sigmaY())
                .number(fit.theta()).number(fit.offset()).number(fit.rSquared());
        out.endRow();
    }

    private static void writeDrift(CsvOutput out, FitResult fit, Observation reference) {
        if (reference == null || !reference.success()) {
            out.empty(3);
            return;
        }
        double dx = fit.x() - reference.fit().x();
        double dy = fit.y() - reference.fit().y();
        out.fixed(dx, 3).fixed(dy, 3).fixed(Math.sqrt(dx * dx + dy * dy), 3);
    }
}
