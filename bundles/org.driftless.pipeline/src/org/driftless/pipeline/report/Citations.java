/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.util.ArrayList;
import java.util.List;

/** What a text cites, numbered from 1 in the order in which it is cited first. */
final class Citations {

    private final List<Source> cited = new ArrayList<>();

    /** " [3]" or " [1-4]"; several must be those that follow each other. */
    String cite(Source... sources) {
        for (Source source : sources) {
            if (!cited.contains(source)) {
                cited.add(source);
            }
        }
        int first = cited.indexOf(sources[0]) + 1;
        int last = cited.indexOf(sources[sources.length - 1]) + 1;
        return " [" + (first == last ? "" + first : last == first + 1 ? first + ", " + last : first + "\u2013" + last) + "]";
    }

    /** The sources in the order of their numbers. */
    List<Source> sources() {
        return List.copyOf(cited);
    }
}
