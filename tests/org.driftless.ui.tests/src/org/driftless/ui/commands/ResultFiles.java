/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Aligned frames and tables of an output folder. */
public final class ResultFiles {

    private ResultFiles() {
    }

    /**
     * Compares two output folders byte by byte.
     *
     * @param frames how many frames there are; at least as many files must be there, and a table
     */
    public static void assertSame(Path expected, Path actual, int frames) throws IOException {
        TreeSet<Path> results = in(expected);
        assertTrue(results.size() > frames, results.toString());
        assertEquals(results, in(actual));
        for (Path result : results) {
            assertArrayEquals(Files.readAllBytes(expected.resolve(result)), Files.readAllBytes(actual.resolve(result)),
                    result.toString());
        }
    }

    private static TreeSet<Path> in(Path output) throws IOException {
        TreeSet<Path> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(output)) {
            files.filter(file -> file.toString().endsWith(".tif") || file.toString().endsWith(".csv"))
                    .forEach(file -> found.add(output.relativize(file)));
        }
        return found;
    }
}
