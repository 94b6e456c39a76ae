/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.util.ArrayList;
import java.util.List;

import org.driftless.pipeline.UsageException;

/** Words of a command line, as people type them and as a shell reads them. */
final class CommandWords {

    /** Within no quotes. */
    static final char PLAIN = 0;

    private static final char SINGLE = '\'';
    private static final char DOUBLE = '"';
    private static final char ESCAPE = '\\';
    private static final String SAFE = "[A-Za-z0-9_@%+=:,./-]+";

    private CommandWords() {
    }

    /**
     * Parts a line into words. A backslash that is before neither a blank nor a quote is itself, so that names of Windows
     * can be typed.
     *
     * @throws UsageException if a quote is not closed
     */
    static List<String> split(String line) throws UsageException {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = PLAIN;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ESCAPE && quote != SINGLE && i + 1 < line.length() && isSpecial(line.charAt(i + 1), quote)) {
                word.append(line.charAt(++i));
                begun = true;
            } else if (quote == PLAIN && Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                begun = false;
            } else if (c == quote || quote == PLAIN && (c == SINGLE || c == DOUBLE)) {
                quote = c == quote ? PLAIN : c;
                begun = true;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quote != PLAIN) {
            throw new UsageException("A quote (" + quote + ") is not closed: close it.");
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isSpecial(char c, char quote) {
        return quote == DOUBLE ? c == DOUBLE : c == DOUBLE || c == SINGLE || Character.isWhitespace(c);
    }

    /** In which quotes a shell is when it has read a text up to a place. */
    static char quoteAt(String text, int place) {
        char quote = PLAIN;
        for (int i = 0; i < place; i++) {
            char c = text.charAt(i);
            if (c == ESCAPE && quote != SINGLE) {
                i++;
            } else if (c == quote) {
                quote = PLAIN;
            } else if (quote == PLAIN && (c == SINGLE || c == DOUBLE)) {
                quote = c;
            }
        }
        return quote;
    }

    /**
     * A value as a shell has to read it.
     *
     * @param quote what it is within, {@link #PLAIN} for nothing
     */
    static String quoted(String value, char quote) {
        return switch (quote) {
            case SINGLE -> value.replace("'", "'\\''");
            case DOUBLE -> value.replaceAll("([\\\\\"$`])", "\\\\$1");
            default -> value.matches(SAFE) ? value : "'" + value.replace("'", "'\\''") + "'";
        };
    }
}
