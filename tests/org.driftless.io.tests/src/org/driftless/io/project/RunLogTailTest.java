/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.driftless.io.project.RunLogTail.Kind;
import org.driftless.io.project.RunLogTail.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads what a log gets from others. */
class RunLogTailTest {

    @TempDir
    private Path folder;

    @Test
    void onlyWhatIsNewAndWholeIsTold() throws IOException {
        Path file = folder.resolve("log.txt");
        try (RunLog log = RunLog.open(file)) {
            log.line("Step2_DriftAnalysis", "before");
        }
        RunLogTail tail = new RunLogTail(file);
        assertEquals(List.of(), tail.next());
        try (RunLog log = RunLog.open(file)) {
            log.line("Step2_DriftAnalysis", "Tracking 3 particles: [a] [b]");
            log.line("Step2_DriftAnalysis", "WARNING: look out");
            log.line("Step4_ImageAlignment", "ERROR: /data/4.tif: can't be read.");
            log.line("Step4_ImageAlignment", "CANCELLED");
        }
        assertEquals(List.of(new Line(Kind.RUN, ""), new Line(Kind.INFO, "Tracking 3 particles: [a] [b]"),
                new Line(Kind.WARNING, "look out"), new Line(Kind.ERROR, "/data/4.tif: can't be read."),
                new Line(Kind.CANCELLED, "CANCELLED")), tail.next());
        Files.writeString(file, "[09:00:00] [Step5_Validation] half of", StandardOpenOption.APPEND);
        assertEquals(List.of(), tail.next());
        Files.writeString(file, " \u00e9\n", StandardOpenOption.APPEND);
        assertEquals(List.of(new Line(Kind.INFO, "half of \u00e9")), tail.next());
    }

    @Test
    void aLogThatIsNewIsReadFromItsBeginning() throws IOException {
        Path file = folder.resolve("log.txt");
        RunLogTail tail = new RunLogTail(file);
        assertEquals(List.of(), tail.next());
        RunLog.open(file).close();
        assertEquals(List.of(new Line(Kind.RUN, "")), tail.next());
        Files.delete(file);
        assertEquals(List.of(), tail.next());
        Files.writeString(file, "[09:00:00] [x] y\n");
        assertEquals(List.of(new Line(Kind.INFO, "y")), tail.next());
    }
}
