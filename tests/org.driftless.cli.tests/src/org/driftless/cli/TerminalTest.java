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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.driftless.core.progress.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed on a terminal, and how one is known. */
class TerminalTest {

    @Test
    void aTerminalIsKnownByWhereItsLinkLeads(@TempDir Path folder) throws IOException {
        assertTrue(Terminal.isTerminal(Files.createSymbolicLink(folder.resolve("a"), Path.of("/dev/pts/3"))));
        assertFalse(Terminal.isTerminal(Files.createSymbolicLink(folder.resolve("b"), Path.of("/tmp/log.txt"))));
        assertFalse(Terminal.isTerminal(folder.resolve("not there")));
    }

    @Test
    void theWidthIsWhatTheEnvironmentSays() {
        assertEquals(132, Terminal.columns("132"));
        assertEquals(80, Terminal.columns("wide"));
        assertEquals(80, Terminal.columns(null));
    }

    @Test
    void aMessageWipesTheBarFirst() throws Exception {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(screen, true, StandardCharsets.UTF_8);
        ProgressListener progress = new ConsoleProgress(new Terminal(both, both, true, 60), false, false);
        progress.begin("Aligning", 4);
        Thread.sleep(120);
        progress.worked(1);
        progress.info("A message.");
        progress.done();
        String shown = screen.toString(StandardCharsets.UTF_8);
        assertTrue(shown.startsWith("\rAligning  [######"), shown);
        assertTrue(shown.endsWith("\r" + " ".repeat(59) + "\rA message." + System.lineSeparator()), shown);
    }
}
