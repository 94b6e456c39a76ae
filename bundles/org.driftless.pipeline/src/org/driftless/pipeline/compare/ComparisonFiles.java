/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.driftless.io.csv.FiguresTable;
import org.driftless.io.project.AtomicFile;
import org.driftless.pipeline.OutputPlace;
import org.driftless.pipeline.UsageException;
import org.driftless.plot.ComparedCurves;
import org.driftless.plot.ComparisonFigures;
import org.driftless.plot.Figures;

/** Writes a comparison as a table and as a picture. */
public final class ComparisonFiles {

    private ComparisonFiles() {
    }

    /**
     * Writes a row a project as CSV: its name and images, how far it is, every figure exactly, the verdict, every setting, and
     * what is wrong. A number that is not known is an empty cell; {@code drift_state} and {@code validation_state} say whether
     * the numbers of that step are current, stale or missing.
     *
     * @param tags what the user calls the group of each project; an empty list for no such column
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     * @throws UsageException if it would be among the images of a project
     */
    public static void writeCsv(Path file, Comparison comparison, List<String> tags)
            throws IOException, UsageException {
        requirePlace(file, comparison);
        List<String> settings = comparison.settings();
        List<String> columns = new ArrayList<>(List.of("name", "images", "project"));
        if (!tags.isEmpty()) {
            columns.add("tag");
        }
        columns.addAll(List.of("width_px", "height_px", "drift_state", "validation_state"));
        for (Measure measure : Measure.values()) {
            columns.add(measure.key());
        }
        columns.addAll(List.of("verdict", "verdict_text"));
        columns.addAll(settings);
        columns.add("problems");
        List<String> names = comparison.names();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ComparedProject one = comparison.projects().get(i);
            List<Object> row = new ArrayList<>(List.of(names.get(i), one.figures().images().toString(),
                    one.figures().project().map(Path::toString).orElse("")));
            if (!tags.isEmpty()) {
                row.add(tags.get(i));
            }
            addFigures(one, row);
            settings.forEach(key -> row.add(one.figures().settings().getOrDefault(key, "")));
            row.add(String.join(" ", one.figures().problems()));
            rows.add(row);
        }
        FiguresTable.write(file, columns, rows);
    }

    /**
     * Refuses a place among the images of a project.
     *
     * @throws UsageException if the file would be there; says so
     */
    public static void requirePlace(Path file, Comparison comparison) throws IOException, UsageException {
        for (ProjectFigures one : comparison.figures()) {
            if (one.isReadable()) {
                OutputPlace.requireOutside(file, one.images());
            }
        }
    }

    private static void addFigures(ComparedProject one, List<Object> row) {
        ProjectFigures figures = one.figures();
        row.add(figures.identity().map(images -> Integer.toString(images.width())).orElse(""));
        row.add(figures.identity().map(images -> Integer.toString(images.height())).orElse(""));
        row.add(one.drift().worth().word());
        row.add(figures.verdict().worth().word());
        for (Measure measure : Measure.values()) {
            double value = figures.number(measure).value();
            row.add(measure.isCount() ? measure.words(value) : (Object) value);
        }
        row.add(figures.verdict().word());
        row.add(figures.verdict().remark().toString());
    }

    /**
     * Draws all drifts over each other and the residuals beside each other, on axes that all share, as PNG.
     *
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     * @throws UsageException if it would be among the images of a project
     * @throws IllegalStateException if Java cannot draw text here, in plain words
     */
    public static void writePng(Path file, Comparison comparison, CommonAxes axes)
            throws IOException, UsageException {
        requirePlace(file, comparison);
        List<String> names = comparison.names();
        List<ComparedCurves> curves = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ComparedProject one = comparison.projects().get(i);
            curves.add(curves(names.get(i), one, axes));
        }
        AtomicFile.write(file, Figures.png(ComparisonFigures.driftsAndResiduals(curves,
                axes.seconds() ? "Time (s)" : "Frame (index from 0)", axes.lengthUnit())));
    }

    private static ComparedCurves curves(String name, ComparedProject one, CommonAxes axes) {
        ProjectFigures figures = one.figures();
        DriftSeries drift = one.drift();
        ResidualSeries residuals = one.residuals();
        String note = !drift.isThere() ? drift.note() : drift.worth() == Worth.STALE ? "stale" : "";
        return new ComparedCurves(name, note, axes.at(figures, drift.frames()), axes.lengths(figures, drift.x()),
                axes.lengths(figures, drift.y()), axes.at(figures, residuals.frames()),
                axes.lengths(figures, residuals.rms()), axes.lengths(figures, residuals.noise()),
                residuals.isThere() ? residuals.worth() == Worth.STALE ? "stale" : "" : residuals.note());
    }
}
