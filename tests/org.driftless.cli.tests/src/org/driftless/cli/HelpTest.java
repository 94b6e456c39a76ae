/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help of every command, held against golden files. */
class HelpTest {

    private static final Path HERE = Path.of("").toAbsolutePath();

    @Test
    void helpOfTheProgram() throws Exception {
        CommandRun run = CommandRun.in(HERE, "--help");
        assertEquals(0, run.code());
        Golden.assertSame("help.txt", run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "track", "drift", "align", "validate", "merge", "run", "status", "info", "report",
            "movie", "compare", "apply", "export", "simulate"})
    void helpOfACommand(String command) throws Exception {
        CommandRun run = CommandRun.in(HERE, command, "--help");
        assertEquals(0, run.code());
        Golden.assertSame("help-" + command + ".txt", run.out());
    }

    @Test
    void version() {
        CommandRun run = CommandRun.in(HERE, "--version");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Driftless "), run.out());
    }
}
