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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.driftless.io.tiff.NaturalOrder;
import org.driftless.pipeline.compare.Finding;
import org.driftless.pipeline.compare.KeyFigure;
import org.driftless.pipeline.compare.Measure;
import org.driftless.pipeline.compare.SettingNames;
import org.driftless.pipeline.compare.Worth;

/**
 * A column of the table.
 *
 * @param title over it
 * @param tip what it says, with its unit
 * @param width at first, in pixels
 * @param isNumber whether it stands at the right
 * @param text of a cell; marked if it is not current
 * @param note what else is to be said of a cell; empty for nothing
 * @param order rows by this column, the least first; what is not known comes last
 * @param reversed the same with the greatest first; what is not known comes last all the same
 */
record ComparisonColumn(String title, String tip, int width, boolean isNumber, Function<ComparisonRow, String> text,
        Function<ComparisonRow, String> note, Comparator<ComparisonRow> order, Comparator<ComparisonRow> reversed) {

    /** The least width of a project's name, in pixels. */
    static final int NAME_WIDTH = 120;

    private static final String STALE = "*";
    private static final String MISSING = "\u2013";
    private static final int NUMBER_WIDTH = 56;
    private static final int WORD_WIDTH = 96;
    /** What is short under its unit, so that all columns are seen at once; the pointer over it says the rest. */
    private static final Map<Measure, String> SHORT = Map.of(Measure.DRIFT_MAX, "Drift", Measure.DRIFT_PATH, "Path",
            Measure.NOISE_RATIO, "x noise", Measure.RESIDUAL_RMS, "Residual", Measure.DRIFT_REDUCTION, "Reduced",
            Measure.ROTATION_RANGE, "Rotation", Measure.PARTICLES_USED, "Particles", Measure.DRIFT_ERROR, "Error");
    /** What is asked first stands first. */
    private static final List<Measure> FIRST = List.of(Measure.DRIFT_MAX, Measure.DRIFT_PATH, Measure.NOISE_RATIO,
            Measure.RESIDUAL_RMS, Measure.DRIFT_REDUCTION, Measure.ROTATION_RANGE);
    private static final List<Measure> LAST = List.of(Measure.PARTICLES_USED, Measure.FRAMES, Measure.FRAMES_IN_USE,
            Measure.DRIFT_ERROR, Measure.PIXEL_SIZE, Measure.FRAME_INTERVAL);

    /** Name and colour, and why a project can't be read. */
    static final ComparisonColumn PROJECT = words("Project",
            "Name and colour of the project; double click to open it", NAME_WIDTH, ComparisonRow::name,
            row -> row.isRead() ? problems(row) : row.entry().path().toString());

    private static final ComparisonColumn TAG = words("Tag", "What you call the project's group (Set Tag in the context menu)", WORD_WIDTH,
            ComparisonRow::tag, row -> "");

    private static final ComparisonColumn VERDICT = words("Verdict", "What the validation came to", WORD_WIDTH,
            ComparisonColumn::verdict, ComparisonColumn::verdictNote);

    /** The columns for some rows, from left to right. */
    static List<ComparisonColumn> of(List<ComparisonRow> rows, List<String> differing) {
        List<ComparisonColumn> columns = new ArrayList<>();
        columns.add(PROJECT);
        if (rows.stream().anyMatch(row -> !row.tag().isEmpty())) {
            columns.add(TAG);
        }
        columns.add(VERDICT);
        FIRST.stream().filter(measure -> isTelling(measure, rows)).forEach(measure -> columns.add(number(measure)));
        differing.forEach(key -> columns.add(words(SettingNames.title(key),
                SettingNames.title(key) + ": a setting in which the projects differ", WORD_WIDTH,
                row -> row.isRead() ? row.figures().settings().getOrDefault(key, "") : "", row -> "")));
        LAST.stream().filter(measure -> isTelling(measure, rows)).forEach(measure -> columns.add(number(measure)));
        return columns;
    }

    /** A column without any number, with those of the one before, or with the scale that all share takes room for nothing. */
    private static boolean isTelling(Measure measure, List<ComparisonRow> rows) {
        List<ComparisonRow> read = rows.stream().filter(ComparisonRow::isRead).toList();
        return switch (measure) {
            case ROTATION_RANGE -> read.stream().anyMatch(row -> row.figures().number(measure).isKnown());
            case PIXEL_SIZE, FRAME_INTERVAL ->
                read.stream().mapToDouble(row -> row.figures().number(measure).value()).distinct().count() > 1;
            case FRAMES_IN_USE -> read.stream().anyMatch(row -> !row.figures().number(measure)
                    .equals(row.figures().number(Measure.FRAMES)));
            default -> true;
        };
    }

    private static ComparisonColumn words(String title, String tip, int width, Function<ComparisonRow, String> text,
            Function<ComparisonRow, String> note) {
        Comparator<ComparisonRow> empty = Comparator.comparing(row -> text.apply(row).isEmpty());
        Comparator<ComparisonRow> byWords = Comparator.comparing(text, NaturalOrder.NAMES);
        return new ComparisonColumn(title, tip, width, false, text, note, empty.thenComparing(byWords),
                empty.thenComparing(byWords.reversed()));
    }

    private static ComparisonColumn number(Measure measure) {
        ToDoubleFunction<ComparisonRow> value = row -> row.isRead() ? row.figures().number(measure).value() : Double.NaN;
        Comparator<ComparisonRow> unknown = Comparator.comparing(row -> Double.isNaN(value.applyAsDouble(row)));
        Comparator<ComparisonRow> byValue = Comparator.comparingDouble(value);
        return new ComparisonColumn(title(measure), measure.title() + ": " + measure.meaning() + ".",
                NUMBER_WIDTH, true,
                row -> row.isRead() ? text(measure, row.figures().number(measure)) : "",
                row -> row.isRead() ? capital(row.figures().number(measure).note()) : "",
                unknown.thenComparing(byValue), unknown.thenComparing(byValue.reversed()));
    }

    private static String title(Measure measure) {
        return measure.heading().replace(measure.title(), SHORT.getOrDefault(measure, measure.title()))
                .replace("(um)", "(\u00b5m)").replace("(deg)", "(\u00b0)");
    }

    private static String text(Measure measure, KeyFigure figure) {
        return switch (figure.worth()) {
            case CURRENT -> measure.words(figure.value());
            case STALE -> measure.words(figure.value()) + STALE;
            case MISSING -> MISSING;
            case NONE -> "";
        };
    }

    private static String verdict(ComparisonRow row) {
        if (!row.isRead()) {
            return "reading...";
        }
        Finding verdict = row.figures().verdict();
        return !row.figures().isReadable() ? "can't be read"
                : verdict.worth() == Worth.MISSING ? MISSING : verdict.word() + (verdict.worth() == Worth.STALE ? STALE : "");
    }

    private static String verdictNote(ComparisonRow row) {
        if (!row.isRead()) {
            return "";
        }
        Finding verdict = row.figures().verdict();
        String said = verdict.remark().toString();
        String note = row.figures().isReadable() ? capital(verdict.note()) : problems(row);
        return said.isEmpty() || note.isEmpty() ? said + note : said + "\n" + note;
    }

    private static String problems(ComparisonRow row) {
        return row.figures().problems().isEmpty() ? row.images().toString()
                : row.images() + "\n" + String.join("\n", row.figures().problems());
    }

    private static String capital(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
