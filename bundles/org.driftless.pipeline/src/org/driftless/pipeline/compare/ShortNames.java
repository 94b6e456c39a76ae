/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** Names for paths: their ends, as long as is needed to tell them apart. */
public final class ShortNames {

    private ShortNames() {
    }

    /** A name for each path, in their order; equal paths have equal names. */
    public static List<String> of(List<Path> paths) {
        int longest = paths.stream().mapToInt(Path::getNameCount).max().orElse(0);
        for (int parts = 1; parts <= longest; parts++) {
            int length = parts;
            List<String> names = paths.stream().map(path -> end(path, length)).toList();
            if (new HashSet<>(names).size() == new HashSet<>(paths).size()) {
                return names;
            }
        }
        return paths.stream().map(Path::toString).toList();
    }

    private static String end(Path path, int parts) {
        int count = path.getNameCount();
        return count == 0 ? path.toString() : path.subpath(Math.max(0, count - parts), count).toString();
    }
}
