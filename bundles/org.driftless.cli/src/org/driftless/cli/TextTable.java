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
import java.util.List;
import java.util.Locale;

/**
 * A table of characters. Where it is too wide it goes on below itself, with the names of the rows again.
 *
 * @param heading over the names of the rows
 * @param names of the rows
 * @param columns from left to right
 */
record TextTable(String heading, List<String> names, List<Column> columns) {

    private static final int GAP = 2;
    private static final int LEAST = 8;

    /**
     * A column.
     *
     * @param heading broken into lines at its blanks
     * @param cells one a row
     */
    record Column(String heading, List<String> cells) {

        int width() {
            int width = cells.stream().mapToInt(String::length).max().orElse(0);
            for (String word : heading.split(" ")) {
                width = Math.max(width, word.length());
            }
            return width;
        }

        List<String> headingLines() {
            return wrapped(heading, Math.max(LEAST, width()));
        }

        /** With room for lines of the heading. */
        int fullWidth() {
            return Math.max(width(), headingLines().stream().mapToInt(String::length).max().orElse(0));
        }
    }

    /** Breaks a text at its blanks; lines after the first are set in as the first is. */
    static List<String> wrapped(String text, int width) {
        String indent = " ".repeat(text.length() - text.stripLeading().length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > width) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(indent + line);
        return lines;
    }

    /** @param width that no line exceeds unless a name or a cell does so by itself */
    List<String> lines(int width) {
        int nameWidth = Math.max(heading.length(), names.stream().mapToInt(String::length).max().orElse(0));
        int shown = Math.min(nameWidth, Math.max(heading.length(), width / 3));
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < columns.size()) {
            int used = shown;
            int to = from;
            while (to < columns.size() && (to == from || used + GAP + columns.get(to).fullWidth() <= width)) {
                used += GAP + columns.get(to).fullWidth();
                to++;
            }
            if (from > 0) {
                lines.add("");
            }
            addBlock(lines, columns.subList(from, to), shown);
            from = to;
        }
        return lines;
    }

    private void addBlock(List<String> lines, List<Column> block, int nameWidth) {
        int height = block.stream().mapToInt(column -> column.headingLines().size()).max().orElse(1);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder(left(i == height - 1 ? heading : "", nameWidth));
            for (Column column : block) {
                List<String> words = column.headingLines();
                int at = i - height + words.size();
                line.append(right(at < 0 ? "" : words.get(at), column.fullWidth()));
            }
            lines.add(line.toString().stripTrailing());
        }
        for (int row = 0; row < names.size(); row++) {
            StringBuilder line = new StringBuilder(left(names.get(row), nameWidth));
            for (Column column : block) {
                line.append(right(column.cells().get(row), column.fullWidth()));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    /** The end of a name that is too long tells it from others. */
    private static String left(String text, int width) {
        String shown = text.length() <= width ? text : "..." + text.substring(text.length() - width + 3);
        return String.format(Locale.ROOT, "%-" + width + "s", shown);
    }

    private static String right(String text, int width) {
        return " ".repeat(GAP) + String.format(Locale.ROOT, "%" + width + "s", text);
    }
}
