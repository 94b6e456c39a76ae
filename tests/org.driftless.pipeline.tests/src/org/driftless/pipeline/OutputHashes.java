/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all steps have left, but for what tells when they did: the log, times, and the journals. */
final class OutputHashes {

    private static final String WHEN = "\"(fingerprint|date|finished|time|completed_at|[a-z_]*timestamp[a-z_]*)\" *: *\"[^\"]*\"";

    private OutputHashes() {
    }

    /** By the name of each file, from the output folder on. */
    static Map<String, String> of(Path output) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = output.relativize(file).toString();
                if (name.endsWith(".json")) {
                    hashes.put(name, Files.readString(file).replaceAll(WHEN, "when")
                            .replaceAll("\\d{4}-\\d{2}-\\d{2}[T ]\\S+", "when"));
                } else if (!name.equals("log.txt") && !name.startsWith("progress") && !name.endsWith(".bak")) {
                    hashes.put(name, new Fingerprint().addContent(file).value());
                }
            }
        }
        return hashes;
    }

    /** Fails unless both are the same; says which files are not. */
    static void assertSame(Map<String, String> expected, Map<String, String> found) {
        assertEquals(expected.keySet(), found.keySet());
        for (String name : expected.keySet()) {
            if (!expected.get(name).equals(found.get(name))) {
                assertEquals(List.of(expected.get(name).split("\n")), List.of(found.get(name).split("\n")), name);
            }
        }
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
