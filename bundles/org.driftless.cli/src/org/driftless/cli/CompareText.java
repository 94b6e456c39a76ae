/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftless.pipeline.compare.Comparison;
import org.driftless.pipeline.compare.KeyFigure;
import org.driftless.pipeline.compare.Measure;
import org.driftless.pipeline.compare.ProjectFigures;
import org.driftless.pipeline.compare.SettingNames;
import org.driftless.pipeline.compare.Worth;

/**
 * A comparison as lines for a terminal: the figures as a table, which goes on below itself where the terminal is too narrow;
 * then the settings that differ, and what is wrong.
 */
final class CompareText {

    private static final String STALE = "*";
    private static final String UNKNOWN = "-";

    private final Comparison comparison;
    private final List<String> names;
    private final int width;

    /** @param width of the terminal, in characters */
    CompareText(Comparison comparison, int width) {
        this.comparison = comparison;
        this.names = comparison.names();
        this.width = Math.max(40, width - 1);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(new TextTable("project", names, columns()).lines(width));
        boolean stale = comparison.figures().stream().anyMatch(CompareText::isStale);
        if (stale) {
            lines.add(STALE + " stale: something that it was made from has changed since");
        }
        settings(lines);
        for (int i = 0; i < names.size(); i++) {
            ProjectFigures one = comparison.figures().get(i);
            if (!one.problems().isEmpty() && one.isReadable()) {
                lines.add("");
                lines.addAll(TextTable.wrapped(names.get(i) + ": " + String.join(" ", one.problems()), width));
            }
        }
        return lines;
    }

    private static boolean isStale(ProjectFigures one) {
        return one.verdict().worth() == Worth.STALE
                || one.numbers().values().stream().anyMatch(figure -> figure.worth() == Worth.STALE);
    }

    private List<TextTable.Column> columns() {
        List<TextTable.Column> columns = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<KeyFigure> figures = comparison.figures().stream().map(one -> one.number(measure)).toList();
            boolean said = measure == Measure.FRAMES || figures.stream().anyMatch(KeyFigure::isKnown);
            if (said && !(measure == Measure.FRAMES_IN_USE && sameAsFrames())) {
                columns.add(new TextTable.Column(measure.heading(),
                        figures.stream().map(figure -> cell(measure, figure)).toList()));
            }
        }
        columns.add(new TextTable.Column("Verdict", comparison.figures().stream().map(CompareText::verdict).toList()));
        return columns;
    }

    private static String verdict(ProjectFigures one) {
        if (!one.isReadable()) {
            return "can't be read";
        }
        String word = one.verdict().word();
        return word.isEmpty() ? UNKNOWN : word + (one.verdict().worth() == Worth.STALE ? STALE : "");
    }

    private boolean sameAsFrames() {
        return comparison.figures().stream().allMatch(one -> one.number(Measure.FRAMES).equals(one.number(Measure.FRAMES_IN_USE)));
    }

    private static String cell(Measure measure, KeyFigure figure) {
        return figure.isKnown() ? measure.words(figure.value()) + (figure.worth() == Worth.STALE ? STALE : "") : UNKNOWN;
    }

    /** E.g. "Interpolation: cubic (run_07, run_09), linear (run_08)". */
    private void settings(List<String> lines) {
        if (comparison.differing().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Settings that differ");
        for (String key : comparison.differing()) {
            Map<String, List<String>> byValue = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                String value = comparison.figures().get(i).settings().get(key);
                if (value != null) {
                    byValue.computeIfAbsent(value.isEmpty() ? "none" : value, any -> new ArrayList<>()).add(names.get(i));
                }
            }
            List<String> values = byValue.entrySet().stream()
                    .map(one -> one.getKey() + " (" + String.join(", ", one.getValue()) + ")").toList();
            lines.addAll(TextTable.wrapped("  " + SettingNames.title(key) + ": " + String.join("; ", values), width));
        }
    }
}
