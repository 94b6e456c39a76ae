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
import java.util.List;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;

/**
 * The table of the drift as the alignment applied it, beside the aligned frames: a row a frame.
 *
 * <p>The first columns are those of the original pipeline; its {@code drift_source} is {@code averaged} for two
 * particles and more, {@code single_particle} for one and {@code interpolated} for none, unless the drift
 * was imported, which it then says. Ours follow: rotation and
 * standard errors, in pixels and degrees, and the {@code source}, which tells interpolated from extrapolated.
 */
public final class CompleteDriftTable {

    private static final List<String> COLUMNS = List.of("image_index", "filename", "avg_drift_x", "avg_drift_y",
            "num_particles_measured", "num_particles_interpolated", "num_particles", "drift_source", "rotation_deg",
            "sigma_drift_x", "sigma_drift_y", "sigma_rotation_deg", "source");

    private CompleteDriftTable() {
    }

    /**
     * Writes the table in the order of frames.
     *
     * @param frameNames exact names of all frames
     * @param particles number of particles that made the drift
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, List<String> frameNames, DriftCurve curve, int particles)
            throws IOException {
        CsvOutput.write(file, CsvOutput.LF, COLUMNS, out -> {
            for (FrameMotion motion : curve.motions()) {
                out.whole(motion.frame()).text(frameNames.get(motion.frame())).number(motion.motion().dx())
                        .number(motion.motion().dy()).whole(motion.measured())
                        .whole(Math.max(0, particles - motion.measured())).whole(particles)
                        .cell(originalSource(motion));
                DriftTable.writeRotation(out, motion.motion(), motion.covariance());
                out.cell(DriftTable.sourceName(motion)).endRow();
            }
        });
    }

    private static String originalSource(FrameMotion motion) {
        return switch (motion.measured()) {
            case 0 -> motion.isGuessed() ? "interpolated" : DriftTable.sourceName(motion);
            case 1 -> "single_particle";
            default -> "averaged";
        };
    }
}
