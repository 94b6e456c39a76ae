/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.util.List;
import java.util.regex.Pattern;

/** What a program has said last, without what only its makers understand. */
final class LastWords {

    private static final String OURS = "driftless: ";
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");
    private static final Pattern TRACE = Pattern.compile("\\s+at \\S+\\(.*|\\s*\\.\\.\\. \\d+ more|\\s*");
    private static final int LINES = 3;
    private static final int LONGEST = 400;

    private LastWords() {
    }

    /** One line of text, empty if there is none. */
    static String of(List<String> lines) {
        List<String> plain = lines.stream().map(LastWords::plain).filter(line -> !TRACE.matcher(line).matches()).toList();
        for (int i = plain.size() - 1; i >= 0 && i >= plain.size() - LINES; i--) {
            if (plain.get(i).startsWith(OURS)) {
                return plain.get(i).substring(OURS.length());
            }
        }
        String last = String.join(" / ", plain.subList(Math.max(0, plain.size() - LINES), plain.size()).stream()
                .map(String::strip).toList());
        return last.length() > LONGEST ? "... " + last.substring(last.length() - LONGEST) : last;
    }

    /** A line that was drawn over and over shows what was drawn last. */
    private static String plain(String line) {
        String end = line.stripTrailing();
        return COLOURS.matcher(end.substring(end.lastIndexOf('\r') + 1)).replaceAll("").replace('\t', ' ');
    }
}
