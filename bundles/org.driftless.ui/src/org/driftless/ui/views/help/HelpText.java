/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A help page as text with its styles. Of Markdown it knows titles (#, ##), items (-), rows of two cells
 * ({@code | key | what |}), {@code **bold**} and links to other pages ({@code [words](page)}). Lines that follow each
 * other are one paragraph.
 */
final class HelpText {

    private static final Pattern INLINE = Pattern.compile("\\*\\*(.+?)\\*\\*|\\[(.+?)\\]\\((.+?)\\)|\\{(\\w+\\..+?)\\}");

    /** How a line is shown. */
    enum Kind { TITLE, SECTION, ITEM, ROW, PARAGRAPH, GAP }

    /**
     * A line.
     *
     * @param kind how it is shown
     * @param start of its text
     * @param length of its text, without the line's end
     */
    record Line(Kind kind, int start, int length) {
    }

    /**
     * A stretch of text.
     *
     * @param start where it begins
     * @param length how many characters it has
     * @param page the name of the page that it leads to; null for bold text
     */
    record Span(int start, int length, String page) {
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final UnaryOperator<String> keys;

    /**
     * @param keys gets the id of a command that stands in braces, and gives its keys
     */
    HelpText(List<String> source, UnaryOperator<String> keys) {
        this.keys = keys;
        StringBuilder paragraph = new StringBuilder();
        for (String line : source) {
            if (line.isBlank() || "#-|".indexOf(line.charAt(0)) >= 0) {
                flush(paragraph);
                special(line);
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        flush(paragraph);
    }

    private void flush(StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            add(Kind.PARAGRAPH, paragraph.toString());
            paragraph.setLength(0);
        }
    }

    private void special(String line) {
        if (line.isBlank()) {
            add(Kind.GAP, "");
        } else if (line.startsWith("## ")) {
            add(Kind.SECTION, line.substring(3));
        } else if (line.startsWith("# ")) {
            add(Kind.TITLE, line.substring(2));
        } else if (line.startsWith("- ")) {
            add(Kind.ITEM, "\u2022\t" + line.substring(2));
        } else {
            String[] cells = line.substring(1).split("\\|");
            add(Kind.ROW, "**" + cells[0].strip() + "**\t" + (cells.length > 1 ? cells[1].strip() : ""));
        }
    }

    private void add(Kind kind, String marked) {
        if (!lines.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        Matcher found = INLINE.matcher(marked);
        int at = 0;
        while (found.find()) {
            text.append(marked, at, found.start());
            at = found.end();
            if (found.group(4) != null) {
                text.append(keys.apply(found.group(4)));
            } else {
                span(found.group(1) == null ? found.group(2) : found.group(1), found.group(3));
            }
        }
        text.append(marked, at, marked.length());
        lines.add(new Line(kind, start, text.length() - start));
    }

    /** Bold text may hold a command's keys. */
    private void span(String words, String page) {
        int start = text.length();
        text.append(words.startsWith("{") && words.endsWith("}") ? keys.apply(words.substring(1, words.length() - 1)) : words);
        spans.add(new Span(start, text.length() - start, page));
    }

    String text() {
        return text.toString();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }
}
