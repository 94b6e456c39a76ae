/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.driftless.io.project.FileState;

/** The files of a growing folder that have been handed over, and whether they stay as they were. */
final class UsedFiles {

    /** So many are looked at each time: asking a network folder for thousands would take longer than a look may. */
    private static final int A_LOOK = 250;

    private final Path folder;
    private final List<String> names = new ArrayList<>();
    private final Map<String, FileState> stamps = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private int next;

    UsedFiles(Path folder) {
        this.folder = folder;
    }

    void add(String name, FileState stamp) {
        names.add(name);
        stamps.put(name, stamp);
    }

    boolean knows(String name) {
        return stamps.containsKey(name);
    }

    /** The names of those that are still there, in the order in which they were handed over. */
    Stream<String> names() {
        return names.stream().filter(name -> !gone.contains(name));
    }

    /** Says which have been deleted. */
    void gone(Set<String> present, List<String> warnings) {
        for (String name : names) {
            if (!present.contains(name) && gone.add(name)) {
                warnings.add(folder.resolve(name) + " was deleted after it had been used; the last steps go without it.");
            }
        }
    }

    /** Says which of the next few have been written again. */
    void look(List<String> warnings) throws IOException {
        for (int i = Math.min(A_LOOK, names.size()); i > 0; i--) {
            next = next < names.size() ? next : 0;
            look(names.get(next++), warnings);
        }
    }

    private void look(String name, List<String> warnings) throws IOException {
        FileState now;
        try {
            now = FileState.of(folder.resolve(name));
        } catch (NoSuchFileException e) {
            // The next listing says that it is gone.
            return;
        }
        boolean back = gone.remove(name);
        if (!now.equals(stamps.put(name, now)) || back) {
            warnings.add(folder.resolve(name) + " was written again after it had been used; the last steps read it anew.");
        }
    }
}
