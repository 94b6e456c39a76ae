/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.driftless.core.drift.FrameMotion;
import org.driftless.io.csv.PlotTable;
import org.driftless.pipeline.PlotFiles;
import org.driftless.plot.PlotLine;
import org.driftless.plot.PlotPanel;
import org.driftless.plot.PlotSheet;

/**
 * The plots that are shown, taken at one moment, so that they can be written away from the user interface thread.
 *
 * @param kind which plots
 * @param title what they show, for whom has the file only
 * @param words what else is known
 * @param plots from top to bottom
 * @param seen the part of each that is seen
 * @param fileNames of all frames
 * @param frameInterval seconds from a frame to the next; NaN if it is not known
 */
record PlotExport(PlotKind kind, String title, String words, List<Plot> plots, List<PlotRange> seen,
        List<String> fileNames, double frameInterval) {

    PlotExport {
        plots = List.copyOf(plots);
        seen = List.copyOf(seen);
        fileNames = List.copyOf(fileNames);
    }

    /**
     * Writes them.
     *
     * @param width in millimetres, of a drawing or picture
     * @param dpi dots an inch of a picture
     * @throws IOException if the file can't be written; the message names it and the reason
     */
    void write(Path file, PlotFormat format, double width, int dpi) throws IOException {
        switch (format) {
            case PNG -> PlotFiles.writePng(file, sheet(width), dpi);
            case SVG -> PlotFiles.writeSvg(file, sheet(width));
            case CSV -> PlotFiles.writeCsv(file, table());
        }
    }

    /** A name for the file, with its extension. */
    String fileName(PlotFormat format) {
        return "plot_" + kind.name().toLowerCase(Locale.ROOT) + "." + format.extension();
    }

    /** As a drawing of what is seen. */
    PlotSheet sheet(double width) {
        List<PlotPanel> panels = new ArrayList<>();
        for (int i = 0; i < plots.size(); i++) {
            Plot plot = plots.get(i);
            PlotRange range = seen.get(i);
            List<PlotLine> lines = plot.curves().stream().map(PlotExport::line).toList();
            panels.add(new PlotPanel(plot.xTitle(), plot.yTitle(), plot.isImage(),
                    !plot.isImage() && !plot.units().isTimed(), range.minX(), range.maxX(), range.minY(), range.maxY(),
                    lines, plot.note()));
        }
        return new PlotSheet(title, words, panels, width);
    }

    private static PlotLine line(PlotCurve curve) {
        boolean[] guessed = null;
        if (curve.sources() != null) {
            guessed = new boolean[curve.size()];
            for (int i = 0; i < guessed.length; i++) {
                guessed[i] = curve.isGuessed(i);
            }
        }
        return new PlotLine(curve.name(), curve.particleId(), curve.faded(), curve.x(), curve.y(), curve.error(), guessed);
    }

    /** As numbers: all of them, whatever is seen. */
    PlotTable table() {
        Plot first = plots.get(0);
        List<String> columns = new ArrayList<>();
        if (first.isImage()) {
            columns.add(column(first.xTitle()));
        }
        plots.forEach(plot -> columns.add(column(plot.yTitle())));
        boolean known = first.curves().stream().anyMatch(curve -> curve.error() != null);
        if (known) {
            plots.forEach(plot -> columns.add("sigma_" + column(plot.yTitle())));
        }
        List<PlotTable.Row> rows = new ArrayList<>();
        for (int c = 0; c < first.curves().size(); c++) {
            for (int i = 0; i < first.curves().get(c).size(); i++) {
                rows.add(row(c, i, known));
            }
        }
        return new PlotTable(columns, frameInterval, rows);
    }

    private PlotTable.Row row(int index, int point, boolean known) {
        PlotCurve curve = plots.get(0).curves().get(index);
        List<Double> values = new ArrayList<>();
        if (plots.get(0).isImage()) {
            values.add(curve.x()[point]);
        }
        plots.forEach(plot -> values.add(plot.curves().get(index).y()[point]));
        if (known) {
            plots.forEach(plot -> values.add(plot.curves().get(index).error()[point]));
        }
        int frame = curve.frames()[point];
        return new PlotTable.Row(curve.name(), frame, fileNames.get(frame),
                values.stream().mapToDouble(Double::doubleValue).toArray(), state(curve, point));
    }

    private static String state(PlotCurve curve, int point) {
        FrameMotion.Source source = curve.source(point);
        return curve.has(point) ? source.name().toLowerCase(Locale.ROOT) : "missing";
    }

    /** "Drift x (µm)" becomes "drift_x_um". */
    private static String column(String axis) {
        return axis.toLowerCase(Locale.ROOT).replace("(\u00b0)", "deg").replace("\u00b5", "u").replaceAll("[()]", "")
                .replace(' ', '_');
    }
}
