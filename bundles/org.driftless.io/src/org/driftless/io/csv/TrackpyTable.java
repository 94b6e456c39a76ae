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

import org.driftless.core.particle.FitResult;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;

/**
 * Trajectories as a table that trackpy takes: {@code pandas.read_csv}, then {@code trackpy.compute_drift},
 * {@code imsd} and so on. A row a frame and particle, ordered by frame and then by particle; a frame in which a particle was
 * not found has no row. Frames count from 0 and positions from the middle of the first pixel, in both programs.
 *
 * <p>Columns: {@code frame}; {@code particle}, its id; {@code y} and {@code x} in pixels; {@code mass}, the light of the whole
 * Gaussian above its background (2 pi times amplitude and both widths, in counts; positive for a dark particle, too);
 * {@code size}, its radius of gyration in pixels (the root of the sum of both squared widths); {@code signal}, its height in
 * counts; {@code ep}, the standard error of the position in pixels, the mean over both axes; empty if it is not known.
 *
 * <p>Source: {@code trackpy.locate} and {@code trackpy.link}, trackpy 0.6, https://soft-matter.github.io/trackpy/.
 */
public final class TrackpyTable {

    private static final List<String> COLUMNS =
            List.of("frame", "particle", "y", "x", "mass", "size", "signal", "ep");

    private TrackpyTable() {
    }

    /**
     * Writes the table; every number reads back as it is, bit by bit.
     *
     * @param trajectories in the order in which they stand in each frame
     * @param frames how many there are, left-out ones included
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, List<Trajectory> trajectories, int frames) throws IOException {
        CsvOutput.write(file, CsvOutput.LF, COLUMNS, out -> {
            for (int frame = 0; frame < frames; frame++) {
                for (Trajectory trajectory : trajectories) {
                    Observation seen = trajectory.at(frame);
                    if (seen != null && seen.success()) {
                        write(out, seen);
                    }
                }
            }
        });
    }

    private static void write(CsvOutput out, Observation seen) throws IOException {
        FitResult fit = seen.fit();
        double height = Math.abs(fit.amplitude());
        out.whole(seen.frame()).whole(seen.particleId()).number(fit.y()).number(fit.x());
        out.number(2 * Math.PI * height * fit.sigmaX() * fit.sigmaY()).number(Math.hypot(fit.sigmaX(), fit.sigmaY()))
                .number(height).number(fit.precision());
        out.endRow();
    }
}
