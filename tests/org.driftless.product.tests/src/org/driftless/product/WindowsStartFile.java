/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code driftless.bat} says, as far as it can be known without Windows. */
final class WindowsStartFile {

    private static final Pattern NAMED = Pattern.compile("(?m)^set \"names=(?:%names% )?(.*)\"\\r?$");
    private static final Pattern JUMP = Pattern.compile("(?i)(?:goto|call) :(\\w+)");
    private static final Pattern LABEL = Pattern.compile("(?m)^:(\\w+)\\r?$");

    private WindowsStartFile() {
    }

    /** The bundles that it looks up for the class path; it counts them itself. */
    static List<String> classPath(Archive archive) {
        String text = text(archive);
        List<String> names = new ArrayList<>();
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            names.addAll(List.of(matcher.group(1).split(" ")));
        }
        assertEquals(1, text.split("\"%found%\"==\"" + names.size() + "\"").length - 1, "the number of bundles");
        return names;
    }

    static void requireLabels(Archive archive) {
        assertEquals(all(LABEL, text(archive)), all(JUMP, text(archive)));
    }

    private static String text(Archive archive) {
        return archive.entry("driftless/driftless.bat").text();
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
