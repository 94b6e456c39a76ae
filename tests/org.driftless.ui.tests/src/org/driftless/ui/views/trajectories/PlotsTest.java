/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.drift.DriftEstimator;
import org.driftless.core.drift.DriftException;
import org.driftless.core.drift.DriftSettings;
import org.driftless.core.image.Calibration;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.PlotTable;
import org.junit.jupiter.api.Test;

class PlotsTest {

    private static final int FRAMES = 8;

    private static FitResult at(double x, double y) {
        return new FitResult(FitStatus.ACCEPTED, 500, x, y, 2, 2, 0, 1000, 0.95, 0.0004, 0.0004, 0, 20);
    }

    /** Moves by (1, 0.5) px a frame; the second one is missing in frame 4. */
    private static List<Trajectory> tracked() {
        List<Trajectory> all = new ArrayList<>();
        double[][] starts = {{20, 30}, {80, 40}, {50, 90}};
        for (int id = 1; id <= starts.length; id++) {
            List<Observation> seen = new ArrayList<>();
            for (int k = 0; k < FRAMES; k++) {
                FitResult fit = id == 2 && k == 4 ? FitResult.failed(FitStatus.FLAT)
                        : at(starts[id - 1][0] + k, starts[id - 1][1] + 0.5 * k);
                seen.add(new Observation(id, k, new FitBox(0, 0, 20, 20), fit));
            }
            all.add(new Trajectory(id, FRAMES, seen));
        }
        return all;
    }

    private static Plots plots(List<Integer> used) throws DriftException {
        return plots(used, PlotUnits.MEASURED);
    }

    private static Plots plots(List<Integer> used, PlotUnits units) throws DriftException {
        List<Trajectory> chosen = tracked().stream().filter(one -> used.contains(one.particleId())).toList();
        DriftEstimate estimate =
                DriftEstimator.estimate(chosen, 120, 120, DriftSettings.DEFAULT, ProgressListener.NONE);
        return new Plots(tracked(), used, Optional.of(estimate), "", units);
    }

    @Test
    void pathsFadeWhatIsNotChecked() throws DriftException {
        Plot plot = plots(List.of(1, 2)).paths();
        assertEquals(List.of(false, false, true), plot.curves().stream().map(PlotCurve::faded).toList());
        assertEquals(-1, plot.curves().get(1).pointOf(4));
        assertEquals(new PlotRange(20, 87, 30, 93.5), plot.range());
    }

    @Test
    void driftStartsAtZeroWithTheEstimateInFront() throws DriftException {
        Plot plot = plots(List.of(1, 2)).drift();
        assertEquals(List.of(1, 2, PlotCurve.ESTIMATE), plot.curves().stream().map(PlotCurve::particleId).toList());
        for (PlotCurve curve : plot.curves()) {
            assertEquals(0, curve.x()[0], 1e-6);
            assertEquals(7, curve.x()[curve.last()], 1e-3);
            assertEquals(3.5, curve.y()[curve.last()], 1e-3);
        }
    }

    @Test
    void driftOverTimeHasABand() throws DriftException {
        PlotCurve curve = plots(List.of(1, 2, 3)).driftY().curves().get(0);
        assertEquals(FRAMES, curve.size());
        assertEquals(2, curve.y()[4], 1e-3);
        assertTrue(curve.error()[4] > 0 && curve.error()[4] < 0.1);
    }

    @Test
    void residualsAreOfTheParticlesThatMakeTheDrift() throws DriftException {
        Plot plot = plots(List.of(1, 3)).residualsX();
        assertEquals(List.of(1, 3), plot.curves().stream().map(PlotCurve::particleId).toList());
        assertEquals(0, plot.curves().get(0).y()[5], 1e-3);
    }

    @Test
    void otherUnitsMultiplyLengthsAndNotAngles() throws DriftException {
        PlotUnits units = PlotUnits.of(new Calibration(0.108, 0.5), FRAMES);
        Plots pixels = plots(List.of(1, 2, 3));
        Plots micrometres = plots(List.of(1, 2, 3), units);
        PlotCurve before = pixels.driftX().curves().get(0);
        PlotCurve after = micrometres.driftX().curves().get(0);
        for (int i = 0; i < FRAMES; i++) {
            assertEquals(0.108 * before.y()[i], after.y()[i], 1e-12);
            assertEquals(0.108 * before.error()[i], after.error()[i], 1e-12);
            assertEquals(0.5 * i, after.x()[i], 1e-12);
        }
        assertEquals("Drift x (\u00b5m)", micrometres.driftX().yTitle());
        assertEquals("Time (s)", micrometres.driftX().xTitle());
        assertArrayEquals(pixels.rotation().curves().get(0).y(), micrometres.rotation().curves().get(0).y());
        assertEquals("Drift, frame 3 (3.tif), 1.000 s\n" + "0.2160", new PlotPoint(after, 2)
                .words(micrometres.driftX(), "3.tif").substring(0, 38));
        assertTrue(new PlotPoint(after, 2).words(micrometres.driftX(), "3.tif").contains("\u00b5m (2.000 \u00b1 "));
    }

    @Test
    void tableHasTheNumbersOfThePlot() throws DriftException {
        Plots source = plots(List.of(1, 2));
        List<String> names = IntStream.range(0, FRAMES).mapToObj(k -> k + ".tif").toList();
        List<Plot> plots = PlotKind.OVER_TIME.of(source);
        List<PlotRange> seen = plots.stream().map(plot -> new PlotRange(1, 2, 0, 1)).toList();
        PlotTable table = new PlotExport(PlotKind.OVER_TIME, "", "", plots, seen, names, 2).table();
        assertEquals(List.of("drift_x_px", "drift_y_px", "rotation_deg", "sigma_drift_x_px", "sigma_drift_y_px",
                "sigma_rotation_deg"), table.columns());
        assertEquals(FRAMES, table.rows().size(), "All frames, whatever is seen");
        PlotTable.Row third = table.rows().get(2);
        assertEquals("2.tif", third.fileName());
        assertEquals(source.driftY().curves().get(0).y()[2], third.values()[1]);
        assertEquals(source.driftY().curves().get(0).error()[2], third.values()[4]);
        PlotTable paths = new PlotExport(PlotKind.PATHS, "", "", PlotKind.PATHS.of(source), seen, names, 2).table();
        assertEquals(List.of("x_px", "y_px"), paths.columns());
        PlotTable.Row lost = paths.rows().get(FRAMES + 4);
        assertEquals("Particle 2", lost.curve());
        assertEquals("missing", lost.state());
        assertTrue(Double.isNaN(lost.values()[0]));
    }

    @Test
    void framesOnlyAreNumberedInWholes() {
        TickFormat frames = TickFormat.whole(String::length);
        assertEquals("3", frames.format(3.0));
        assertEquals("", frames.format(2.5));
        assertEquals("", new TickFormat(1, String::length, 0).within(0, 1).format(1.01));
    }

    @Test
    void saysWhyThereIsNoCurve() {
        Plot plot = new Plots(tracked(), List.of(1), Optional.empty(), "No two particles move together.",
                PlotUnits.MEASURED).driftX();
        assertTrue(plot.curves().isEmpty());
        assertEquals("No two particles move together.", plot.note());
        assertEquals(null, plot.range());
    }

    @Test
    void numbersBesideAnAxisAreOfOneWidth() {
        TickFormat format = new TickFormat(0.5, String::length, 7);
        assertEquals("\u200a\u200a\u200a0.10", format.format(0.1));
        assertEquals("\u200a\u200a\u22120.10", format.format(-0.1));
        assertEquals("\u200a\u200a\u200a0.00", format.format(-0.0001));
    }

    @Test
    void longNotesAreBrokenIntoLines() {
        assertEquals(List.of("no two", "particles", "move"), Lines.wrapped("no two particles move", String::length, 9));
    }
}
