/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.driftless.io.project.ProjectFixture.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

    private static final String HEADER = "\n" + "=".repeat(80) + "\nNEW PIPELINE RUN - 2026-11-22 09:30:05\n"
            + "=".repeat(80) + "\n\n";

    @TempDir
    Path home;

    @Test
    void runsAreAppendedInTheOriginalsForm() throws IOException {
        Path file = home.resolve("script_output/log.txt");
        for (int run = 0; run < 2; run++) {
            try (RunLog log = RunLog.open(file, CLOCK)) {
                log.line("Step2_DriftAnalysis", "6 particles in \u00e9chantillon \u4e2d");
            }
        }
        String run = HEADER + "[09:30:05] [Step2_DriftAnalysis] 6 particles in \u00e9chantillon \u4e2d\n";
        assertEquals(run + run, Files.readString(file));
    }

    @Test
    void messageCantForgeALine() throws IOException {
        Path file = home.resolve("log.txt");
        try (RunLog log = RunLog.open(file, CLOCK)) {
            log.line("Step", "a\r\n[00:00:00] [Step] b\u2028c\u0085d\u001b[31me\tf");
        }
        assertEquals(HEADER + "[09:30:05] [Step] a [00:00:00] [Step] b c d [31me f\n", Files.readString(file));
    }

    @Test
    void threadsWriteWholeLines() throws Exception {
        Path file = home.resolve("log.txt");
        try (RunLog log = RunLog.open(file, CLOCK); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> tasks = IntStream.range(0, 400).mapToObj(i -> (Callable<Void>) () -> {
                log.line("Step", "line " + "x".repeat(i));
                return null;
            }).toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(405, lines.size());
        assertTrue(lines.stream().skip(5).allMatch(line -> line.matches("\\[09:30:05] \\[Step] line x*")));
    }

    @Test
    void logThatCantBeWrittenIsNamed() throws IOException {
        Path file = Files.createDirectory(home.resolve("log.txt"));
        IOException e = assertThrows(IOException.class, () -> RunLog.open(file));
        assertEquals("The log " + file + " can't be written: it is not a file: move it away.", e.getMessage());
        RunLog log = RunLog.open(home.resolve("other.txt"));
        log.close();
        assertThrows(IOException.class, () -> log.line("Step", "late"));
    }

    @Test
    void linkToSomebodysFileIsNotFollowed() throws IOException {
        Path image = Files.writeString(home.resolve("1.tif"), "an image");
        Path log = Files.createSymbolicLink(home.resolve("linked.txt"), image);
        assertThrows(IOException.class, () -> RunLog.open(log));
        assertEquals("an image", Files.readString(image));
    }
}
