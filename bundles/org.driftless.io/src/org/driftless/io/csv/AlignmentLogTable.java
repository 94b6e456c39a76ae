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
import java.util.List;

/** The log of an alignment, beside the aligned frames: a row a frame, the original pipeline's columns first. */
public final class AlignmentLogTable {

    /** Status of a frame that was aligned. */
    public static final String SUCCESS = "success";
    /** Status of a frame that was copied, since nothing is known of its drift. */
    public static final String NO_DRIFT_DATA = "no_drift_data";

    private static final List<String> ORIGINAL_COLUMNS =
            List.of("filename", "avg_drift_x", "avg_drift_y", "num_particles", "aligned", "status");

    private static final List<String> OUR_COLUMNS =
            List.of("rotation_deg", "interpolation", "edges", "clipped_pixels", "noise_gain", "peak_loss");

    private static final String WAY_OUT = "run the alignment again";

    private AlignmentLogTable() {
    }

    /**
     * One frame.
     *
     * @param filename exact name of the frame
     * @param driftX drift that was taken back along x, in pixels
     * @param driftY the same along y
     * @param particles number of particles behind it
     * @param aligned whether its pixels were moved
     * @param status {@link #SUCCESS}, {@link #NO_DRIFT_DATA}, or what went wrong
     * @param rotationDegrees rotation that was taken back
     * @param interpolation name of the interpolation; empty if not known
     * @param edges name of what was done at the edges; empty if not known
     * @param clippedPixels pixels that had to be clamped to the type
     * @param noiseGain variance of white noise behind the interpolation over that before; NaN if not known
     * @param peakLoss share of a particle's peak that the interpolation takes, 0 to 1; NaN if not known
     */
    public record Row(String filename, double driftX, double driftY, int particles, boolean aligned, String status,
            double rotationDegrees, String interpolation, String edges, long clippedPixels, double noiseGain,
            double peakLoss) {
    }

    /**
     * Writes the rows in the given order.
     *
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, List<Row> rows) throws IOException {
        List<String> columns = new ArrayList<>(ORIGINAL_COLUMNS);
        columns.addAll(OUR_COLUMNS);
        CsvOutput.write(file, CsvOutput.LF, columns, out -> {
            for (Row row : rows) {
                out.text(row.filename()).number(row.driftX()).number(row.driftY()).whole(row.particles())
                        .flag(row.aligned()).text(row.status()).number(row.rotationDegrees())
                        .text(row.interpolation()).text(row.edges()).whole(row.clippedPixels())
                        .number(row.noiseGain()).number(row.peakLoss()).endRow();
            }
        });
    }

    /**
     * Reads a log back, or one of the original pipeline, which has no rotation, clipped pixels or costs.
     *
     * @return the rows in the order of the file, which in the original's is not that of the frames
     * @throws CsvException if the table can't be understood
     */
    public static List<Row> read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvInput input = CsvInput.open(file, WAY_OUT, ORIGINAL_COLUMNS)) {
            boolean ours = OUR_COLUMNS.stream().allMatch(input::hasColumn);
            for (CsvRow row = input.next(); row != null; row = input.next()) {
                rows.add(new Row(row.text("filename"), row.number("avg_drift_x"), row.number("avg_drift_y"),
                        row.whole("num_particles", 0), row.flag("aligned"), row.text("status"),
                        ours ? row.number("rotation_deg") : 0, row.text("interpolation"), row.text("edges"),
                        ours ? row.whole("clipped_pixels", 0) : 0, row.optional("noise_gain"),
                        row.optional("peak_loss")));
            }
        }
        return rows;
    }
}
