/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.driftless.core.drift.FrameMotion;
import org.driftless.core.progress.NumberWords;
import org.driftless.pipeline.compare.CommonAxes;
import org.driftless.pipeline.compare.DriftSeries;
import org.driftless.pipeline.compare.ProjectFigures;
import org.driftless.pipeline.compare.ResidualSeries;
import org.driftless.pipeline.compare.Worth;
import org.driftless.ui.views.trajectories.Plot;
import org.driftless.ui.views.trajectories.PlotCurve;
import org.driftless.ui.views.trajectories.PlotPoint;
import org.driftless.ui.views.trajectories.PlotUnits;

/**
 * Makes plots of several projects on axes that they share. A curve has the colour of its project in place of a particle's.
 *
 * @param rows those that have been read
 * @param axes of all plots
 */
record ComparisonPlots(List<ComparisonRow> rows, CommonAxes axes) {

    /** Lengths below which a plot shows no more detail at first, in pixels and in micrometres. */
    private static final double LEAST_PIXELS = 0.1;
    private static final double LEAST_MICROMETRES = 0.01;
    private static final String NO_DRIFT = "No project has a drift yet.";

    ComparisonPlots {
        rows = List.copyOf(rows);
    }

    /** All drifts along x. */
    Plot driftX() {
        return drift("Drift x", DriftSeries::x);
    }

    /** All drifts along y. */
    Plot driftY() {
        return drift("Drift y", DriftSeries::y);
    }

    /** All distances from the reference frame. */
    Plot distance() {
        return drift("Distance", DriftSeries::magnitude);
    }

    private Plot drift(String title, Function<DriftSeries, double[]> values) {
        List<PlotCurve> curves = new ArrayList<>();
        for (ComparisonRow row : rows) {
            DriftSeries drift = row.project().drift();
            if (drift.isThere()) {
                FrameMotion.Source[] sources = new FrameMotion.Source[drift.frames().length];
                for (int i = 0; i < sources.length; i++) {
                    sources[i] = drift.guessed()[i] ? FrameMotion.Source.INTERPOLATED : FrameMotion.Source.MEASURED;
                }
                curves.add(new PlotCurve(row.entry().color(), drift.worth() == Worth.STALE, drift.frames(),
                        across(row.figures(), drift.frames()), axes.lengths(row.figures(), values.apply(drift)), null, sources));
            }
        }
        return plot(title, curves, NO_DRIFT);
    }

    /** The residuals of one project. */
    Plot residuals(ComparisonRow row) {
        ResidualSeries series = row.project().residuals();
        List<PlotCurve> curves = new ArrayList<>();
        if (series.isThere()) {
            double[] x = across(row.figures(), series.frames());
            curves.add(new PlotCurve(PlotCurve.ESTIMATE, true, series.frames(), x, axes.lengths(row.figures(), series.noise()),
                    null, null));
            curves.add(new PlotCurve(row.entry().color(), series.worth() == Worth.STALE, series.frames(), x,
                    axes.lengths(row.figures(), series.rms()), null, null));
        }
        String note = series.note().isEmpty() ? "no residuals" : series.note();
        return plot("Residual", curves, Character.toUpperCase(note.charAt(0)) + note.substring(1) + ".");
    }

    private Plot plot(String title, List<PlotCurve> curves, String note) {
        return new Plot(axes.seconds() ? "Time (s)" : "Frame", title + " (" + axes.lengthUnit() + ")", false,
                axes.micrometres() ? LEAST_MICROMETRES : LEAST_PIXELS, curves, curves.isEmpty() ? note : "",
                new PlotUnits(1, axes.lengthUnit(), axes.seconds() ? 1 : Double.NaN, axes.seconds() ? "s" : ""));
    }

    /** The workbench counts frames from 1. */
    private double[] across(ProjectFigures project, int[] frames) {
        double[] at = axes.at(project, frames);
        for (int i = 0; i < at.length && !axes.seconds(); i++) {
            at[i]++;
        }
        return at;
    }

    /** The project of a curve; null if it is none's. */
    ComparisonRow rowOf(PlotCurve curve) {
        return rows.stream().filter(row -> row.entry().color() == curve.particleId()).findFirst().orElse(null);
    }

    /** Says in words what a point is, in two lines. */
    String words(Plot plot, PlotPoint point) {
        ComparisonRow row = rowOf(point.curve());
        String time = axes.seconds() ? String.format(Locale.ROOT, ", %.3f s", point.x()) : "";
        String state = point.curve().faded() ? ", stale" : point.curve().isGuessed(point.index()) ? ", not measured" : "";
        return (row == null ? "What noise allows" : row.name()) + ", frame " + Plot.number(point.frame()) + time + state + "\n"
                + (NumberWords.fixed(point.y(), axes.micrometres() ? 4 : 3) + " " + axes.lengthUnit()).replace('-', '\u2212');
    }
}
