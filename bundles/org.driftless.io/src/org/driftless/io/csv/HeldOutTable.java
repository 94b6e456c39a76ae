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

import org.driftless.core.drift.HeldOutTrack;
import org.driftless.core.validate.Blame;
import org.driftless.core.validate.HeldOutResiduals;

/**
 * The tables of the held-out residuals: where each particle lies against where the others say it is. Lengths are in
 * pixels; {@code noise_px} is the root mean square length that the residual has by the fits' own covariances, and
 * {@code ratio} the residual over that. A value that is not known is an empty cell.
 */
public final class HeldOutTable {

    private static final List<String> RESIDUALS = List.of("image_index", "filename", "particle_id", "residual_x_px",
            "residual_y_px", "residual_px", "noise_px", "ratio", "counted", "to_blame");

    private static final List<String> FRAMES = List.of("image_index", "filename", "particles", "residual_rms_px",
            "noise_px", "ratio", "to_blame", "misplaced_px");

    private static final String WAY_OUT = "run the validation again";

    private HeldOutTable() {
    }

    /**
     * Writes a row a frame and particle, in the order of frames. {@code counted} is false for a single bad fit that was
     * given (nearly) no weight; {@code to_blame} is true if the particle or the frame stands out.
     *
     * @param frameNames exact names of all frames
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void writeResiduals(Path file, List<String> frameNames, HeldOutResiduals residuals, Blame blame)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        residuals.particles().forEach(particle -> particle.track().points()
                .forEach(point -> rows.add(new Row(particle.id(), point))));
        rows.sort(Comparator.comparingInt((Row row) -> row.point.frame()).thenComparingInt(Row::particleId));
        CsvOutput.write(file, CsvOutput.LF, RESIDUALS, out -> {
            for (Row row : rows) {
                HeldOutTrack.Point point = row.point;
                double length = Math.hypot(point.dx(), point.dy());
                double noise = Math.sqrt(point.noise());
                out.whole(point.frame()).text(frameNames.get(point.frame())).whole(row.particleId).number(point.dx())
                        .number(point.dy()).number(length).number(noise).number(length / noise).flag(!point.bad())
                        .flag(blame.isParticle(row.particleId) || blame.isFrame(point.frame())).endRow();
            }
        });
    }

    private record Row(int particleId, HeldOutTrack.Point point) {
    }

    /**
     * Writes a row a frame: all of its particles together. {@code misplaced_px} says by how much an aligned frame does not
     * lie where the drift says; it is empty where it does, or where no particle was found in it.
     *
     * @param frameNames exact names of all frames
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void writeFrames(Path file, List<String> frameNames, HeldOutResiduals residuals, Blame blame)
            throws IOException {
        CsvOutput.write(file, CsvOutput.LF, FRAMES, out -> {
            for (HeldOutResiduals.InFrame frame : residuals.frames()) {
                double misplaced = blame.misplaced().stream().filter(one -> one.frame() == frame.frame())
                        .mapToDouble(Blame.MisplacedFrame::px).filter(px -> px > 0).findFirst().orElse(Double.NaN);
                out.whole(frame.frame()).text(frameNames.get(frame.frame())).whole(frame.particles()).number(frame.rms())
                        .number(frame.noiseRms()).number(frame.ratio()).flag(blame.isFrame(frame.frame()))
                        .number(misplaced).endRow();
            }
        });
    }

    /**
     * Reads the table of {@link #writeFrames} back.
     *
     * @param frameNames exact names of all frames of the image folder
     * @return a row a frame, in the order of the file
     * @throws CsvException if the table can't be understood or names a frame that is not there
     */
    public static List<HeldOutResiduals.InFrame> readFrames(Path file, List<String> frameNames) throws IOException {
        FrameNames frames = new FrameNames(frameNames);
        List<HeldOutResiduals.InFrame> rows = new ArrayList<>();
        try (CsvInput input = CsvInput.open(file, WAY_OUT, FRAMES)) {
            for (CsvRow row = input.next(); row != null; row = input.next()) {
                rows.add(new HeldOutResiduals.InFrame(frames.indexOf(row), row.whole("particles", 0),
                        row.optional("residual_rms_px"), row.optional("noise_px")));
            }
        }
        return rows;
    }
}
