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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.driftless.io.project.LoggedWarnings.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedWarningsTest {

    @TempDir
    private Path folder;

    @Test
    void eachStepSaysWhatItsLastRunWarnedOf() throws Exception {
        Path file = folder.resolve("log.txt");
        try (RunLog log = RunLog.open(file)) {
            log.line("Step2", "WARNING: old");
            log.line("Step3", "WARNING: still true");
            log.line("Step3", "All else is fine. WARNING: is a word");
            log.line("Step4", "WARNING: gone");
        }
        try (RunLog log = RunLog.open(file)) {
            log.line("Step2", "WARNING: new");
            log.line("Step2", "WARNING: new");
            log.line("Step4", "No warning any more.");
        }
        Files.writeString(file, Files.readString(file) + "a line of another program\n");
        assertEquals(List.of(new Warning("Step2", "new"), new Warning("Step3", "still true")),
                LoggedWarnings.ofLastRuns(file));
    }

    @Test
    void whereThereIsNoLogThereIsNoWarning() throws Exception {
        assertEquals(List.of(), LoggedWarnings.ofLastRuns(folder.resolve("log.txt")));
    }
}
