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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;

/** Reads one tracking table, see {@link TrackingTable#read}. */
final class TrackingTableReader {

    private static final String WAY_OUT = "run the tracking again";
    private static final double THREE_DECIMALS = 0.50001e-3;
    private static final double SIX_DECIMALS = 0.50001e-6;
    private static final long MAX_EMPTY_PLACES = 10_000_000;
    private static final long MAX_PLACES_PER_ROW = 20;
    private static final long MAX_BOX_PIXELS = 1 << 24;

    private final List<String> frameNames;
    private final FrameNames frames;
    private final TableReport report;
    private final Map<Integer, List<Observation>> byParticle = new TreeMap<>();
    private boolean hasCovariances;

    TrackingTableReader(List<String> frameNames, TableReport report) {
        this.frameNames = frameNames;
        this.frames = new FrameNames(frameNames);
        this.report = report;
    }

    List<Trajectory> read(Path file) throws IOException {
        boolean[] seen = new boolean[frameNames.size()];
        try (CsvInput input = CsvInput.open(file, WAY_OUT, TrackingTable.ORIGINAL_COLUMNS)) {
            hasCovariances = input.hasColumn("var_x") && input.hasColumn("var_y") && input.hasColumn("cov_xy");
            for (CsvRow row = input.next(); row != null; row = input.next()) {
                Observation observation = observation(row);
                seen[observation.frame()] = true;
                put(observation, row);
            }
        }
        report.withoutRows(IntStream.range(0, seen.length).filter(i -> !seen[i]).boxed().toList());
        requireBelievable(file);
        List<Trajectory> all = new ArrayList<>();
        byParticle.forEach((id, rows) -> all.add(new Trajectory(id, seen.length, rows)));
        return all;
    }

    /** A trajectory takes memory for every frame, whether there is a row for it or not. */
    private void requireBelievable(Path file) throws CsvException {
        long places = (long) byParticle.size() * frameNames.size();
        if (places > MAX_EMPTY_PLACES + MAX_PLACES_PER_ROW * report.rows()) {
            throw new CsvException(file + " has " + byParticle.size() + " particles and only " + report.rows()
                    + " rows, for " + frameNames.size() + " frames: " + WAY_OUT + ".");
        }
    }

    /** Takes memory by the rows that are there, not by what ids and frames would allow. */
    private void put(Observation observation, CsvRow row) throws CsvException {
        List<Observation> rows = byParticle.computeIfAbsent(observation.particleId(), id -> new ArrayList<>());
        int at = rows.size();
        while (at > 0 && rows.get(at - 1).frame() >= observation.frame()) {
            at--;
        }
        if (at < rows.size() && rows.get(at).frame() == observation.frame()) {
            throw row.broken("particle " + observation.particleId() + " is there twice in "
                    + frameNames.get(observation.frame()));
        }
        rows.add(at, observation);
    }

    private Observation observation(CsvRow row) throws CsvException {
        int frame = frames.indexOf(row);
        int particle = row.whole("particle_id", 1);
        report.row(row.whole("image_index", 0), frame);
        FitBox box = new FitBox(row.truncated("bbox_x0"), row.truncated("bbox_y0"), row.truncated("bbox_x1"),
                row.truncated("bbox_y1"));
        if ((long) box.width() * box.height() > MAX_BOX_PIXELS) {
            throw row.broken("the box " + box + " is too large");
        }
        return new Observation(particle, frame, box, row.flag("success") ? accepted(row, box) : failed(row, box));
    }

    private FitResult accepted(CsvRow row, FitBox box) throws CsvException {
        double theta = row.exact("rotation_angle", "rotation_angle_full", SIX_DECIMALS);
        row.requirePositive("sigma_x");
        row.requirePositive("sigma_y");
        FitResult fit = new FitResult(FitStatus.ACCEPTED, row.exact("amplitude", "amplitude_full", THREE_DECIMALS),
                row.exact("center_x", "center_x_px", THREE_DECIMALS),
                row.exact("center_y", "center_y_px", THREE_DECIMALS),
                row.exact("sigma_x", "sigma_x_full", THREE_DECIMALS),
                row.exact("sigma_y", "sigma_y_full", THREE_DECIMALS), theta,
                row.exact("background", "background_full", THREE_DECIMALS),
                row.exact("r_squared", "r_squared_full", SIX_DECIMALS), row.optional("var_x"), row.optional("var_y"),
                row.optional("cov_xy"), row.optional("noise"));
        if (Math.abs(theta) > Math.PI / 4) {
            fit = nearestAxis(fit);
        }
        if (hasCovariances && !Double.isNaN(fit.varX() + fit.varY() + fit.covXY())) {
            return fit;
        }
        report.estimated();
        return CovarianceEstimate.complete(box, fit);
    }

    // The original's angle is any in [-pi, pi]; a FitResult's sigmaX axis is the one nearest to the x axis.
    private static FitResult nearestAxis(FitResult fit) {
        long quarters = Math.round(fit.theta() / (Math.PI / 2));
        boolean swap = quarters % 2 != 0;
        return new FitResult(fit.status(), fit.amplitude(), fit.x(), fit.y(), swap ? fit.sigmaY() : fit.sigmaX(),
                swap ? fit.sigmaX() : fit.sigmaY(), fit.theta() - quarters * (Math.PI / 2), fit.offset(),
                fit.rSquared(), fit.varX(), fit.varY(), fit.covXY(), fit.noise());
    }

    private static FitResult failed(CsvRow row, FitBox box) throws CsvException {
        return new FitResult(failedStatus(row, box), row.optional("amplitude_full"), row.optional("center_x_px"),
                row.optional("center_y_px"), row.optional("sigma_x_full"), row.optional("sigma_y_full"),
                row.optional("rotation_angle_full"), row.optional("background_full"), row.optional("r_squared_full"),
                row.optional("var_x"), row.optional("var_y"), row.optional("cov_xy"), row.optional("noise"));
    }

    private static FitStatus failedStatus(CsvRow row, FitBox box) throws CsvException {
        String name = row.cell("status").strip();
        for (FitStatus status : FitStatus.values()) {
            if (status.name().equals(name) && status != FitStatus.ACCEPTED) {
                return status;
            }
        }
        if (!name.isEmpty() && !name.equals(FitStatus.ACCEPTED.name())) {
            throw row.wrong("status", "one that a fit can have");
        }
        return box.isLargeEnough() ? FitStatus.NOT_CONVERGED : FitStatus.BOX_TOO_SMALL;
    }
}
