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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.MotionCovariance;
import org.driftless.core.drift.RigidMotion;

/**
 * The table of the averaged drift: a row a frame that has a motion.
 *
 * <p>The first columns are those of the original pipeline. Ours follow: rotation and standard errors for people, in
 * pixels and degrees, the {@code source} of the motion, whether the frame is the {@code reference}, and rotation and
 * covariance in full, in pixels and radians. What is read back equals what was written, bit by bit.
 */
public final class DriftTable {

    private static final List<String> ORIGINAL_COLUMNS = List.of("image_index", "filename", "avg_drift_x",
            "std_drift_x", "avg_drift_y", "std_drift_y", "num_particles_averaged", "avg_drift_magnitude");

    private static final List<String> OUR_COLUMNS = List.of("rotation_deg", "sigma_drift_x", "sigma_drift_y",
            "sigma_rotation_deg", "source", "reference", "rotation_rad", "cov_xx", "cov_xy", "cov_yy", "cov_xt",
            "cov_yt", "cov_tt");

    private static final String WAY_OUT = "run the drift step again";
    private static final double DEGREES_ROUNDING = 1e-9;

    private DriftTable() {
    }

    /**
     * Writes the table in the order of frames.
     *
     * @param frameNames exact names of all frames
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, List<String> frameNames, DriftCurve curve) throws IOException {
        List<String> columns = new ArrayList<>(ORIGINAL_COLUMNS);
        columns.addAll(OUR_COLUMNS);
        CsvOutput.write(file, CsvOutput.LF, columns, out -> {
            for (FrameMotion motion : curve.motions()) {
                writeRow(out, frameNames.get(motion.frame()), motion, motion.frame() == curve.referenceFrame());
            }
        });
    }

    private static void writeRow(CsvOutput out, String frameName, FrameMotion row, boolean reference)
            throws IOException {
        RigidMotion motion = row.motion();
        MotionCovariance covariance = row.covariance();
        out.whole(row.frame()).text(frameName).number(motion.dx()).number(row.spreadX()).number(motion.dy())
                .number(row.spreadY()).whole(row.measured())
                .number(Math.sqrt(motion.dx() * motion.dx() + motion.dy() * motion.dy()));
        writeRotation(out, motion, covariance);
        out.cell(sourceName(row)).flag(reference).number(motion.theta());
        out.number(covariance.xx()).number(covariance.xy()).number(covariance.yy()).number(covariance.xt())
                .number(covariance.yt()).number(covariance.tt());
        out.endRow();
    }

    /** The columns rotation_deg to sigma_rotation_deg. */
    static void writeRotation(CsvOutput out, RigidMotion motion, MotionCovariance covariance) {
        out.number(Math.toDegrees(motion.theta())).number(covariance.sigmaX()).number(covariance.sigmaY())
                .number(Math.toDegrees(covariance.sigmaTheta()));
    }

    /** The cell of the column source. */
    static String sourceName(FrameMotion motion) {
        return motion.source().name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the table back, or one of the original pipeline.
     *
     * <p>Rows belong to frames by their file name; the index in the file is not trusted. Where our columns are
     * missing, the reference frame is the one that the file counts as its first, there is no rotation, and the
     * variance of a mean of n particles is their spread squared over n, not known (NaN) for one particle.
     *
     * @param frameNames exact names of all frames of the image folder
     * @param report receives what is odd about the table
     * @throws CsvException if the table can't be understood or names a frame that is not there
     */
    public static DriftCurve read(Path file, List<String> frameNames, TableReport report) throws IOException {
        FrameNames frames = new FrameNames(frameNames);
        List<FrameMotion> motions = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int reference = 0;
        try (CsvInput input = CsvInput.open(file, WAY_OUT, ORIGINAL_COLUMNS)) {
            boolean ours = OUR_COLUMNS.stream().allMatch(input::hasColumn);
            for (CsvRow row = input.next(); row != null; row = input.next()) {
                int frame = frames.indexOf(row);
                int indexInFile = row.whole("image_index", 0);
                report.row(indexInFile, frame);
                if (!seen.add(frame)) {
                    throw row.broken("the frame " + frameNames.get(frame) + " is there twice");
                }
                boolean isReference = ours ? row.flag("reference") : indexInFile == 0;
                reference = isReference ? frame : reference;
                motions.add(ours ? ours(row, frame) : original(row, frame, isReference));
            }
            if (!ours) {
                report.estimated();
            }
        }
        List<Integer> without = new ArrayList<>();
        for (int i = 0; i < frameNames.size(); i++) {
            if (!seen.contains(i)) {
                without.add(i);
            }
        }
        report.withoutRows(without);
        return new DriftCurve(reference, frameNames.size(), motions);
    }

    private static FrameMotion ours(CsvRow row, int frame) throws CsvException {
        double degrees = row.number("rotation_deg");
        double exact = row.optional("rotation_rad");
        boolean edited = !(Math.abs(Math.toDegrees(exact) - degrees) <= DEGREES_ROUNDING);
        MotionCovariance covariance = new MotionCovariance(row.optional("cov_xx"), row.optional("cov_xy"),
                row.optional("cov_yy"), row.optional("cov_xt"), row.optional("cov_yt"), row.optional("cov_tt"));
        return motion(row, frame, edited ? Math.toRadians(degrees) : exact, source(row), covariance);
    }

    private static FrameMotion original(CsvRow row, int frame, boolean reference) throws CsvException {
        int particles = row.whole("num_particles_averaged", 0);
        double xx = particles < 2 ? Double.NaN : Math.pow(row.optional("std_drift_x"), 2) / particles;
        double yy = particles < 2 ? Double.NaN : Math.pow(row.optional("std_drift_y"), 2) / particles;
        MotionCovariance covariance = reference ? MotionCovariance.ZERO : new MotionCovariance(xx, 0, yy, 0, 0, 0);
        return motion(row, frame, 0, FrameMotion.Source.MEASURED, covariance);
    }

    private static FrameMotion motion(CsvRow row, int frame, double theta, FrameMotion.Source source,
            MotionCovariance covariance) throws CsvException {
        return new FrameMotion(frame, new RigidMotion(row.number("avg_drift_x"), row.number("avg_drift_y"), theta),
                source, row.whole("num_particles_averaged", 0), covariance, row.optional("std_drift_x"),
                row.optional("std_drift_y"));
    }

    private static FrameMotion.Source source(CsvRow row) throws CsvException {
        String name = row.cell("source").strip();
        for (FrameMotion.Source source : FrameMotion.Source.values()) {
            if (source.name().equalsIgnoreCase(name)) {
                return source;
            }
        }
        throw row.wrong("source", "measured, interpolated, extrapolated or imported");
    }
}
