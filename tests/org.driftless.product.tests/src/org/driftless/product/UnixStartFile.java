/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.product;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the start script of Linux and macOS says. */
final class UnixStartFile {

    private static final Pattern NAMES = Pattern.compile("find_bundles (org\\.driftless(?:.*\\\\\n)*.*)");
    private static final Pattern ALTERNATIVES = Pattern.compile("(.*)\\{(.*)}");

    private UnixStartFile() {
    }

    /** The bundles that it looks up for the class path. */
    static List<String> classPath(String script) {
        Matcher call = NAMES.matcher(script);
        if (!call.find()) {
            throw new AssertionError("The script has no class path.");
        }
        List<String> names = new ArrayList<>();
        for (String word : call.group(1).replace("\\\n", " ").strip().split("\\s+")) {
            Matcher alternatives = ALTERNATIVES.matcher(word);
            if (alternatives.matches()) {
                for (String end : alternatives.group(2).split(",")) {
                    names.add(alternatives.group(1) + end);
                }
            } else {
                names.add(word);
            }
        }
        return names;
    }
}
