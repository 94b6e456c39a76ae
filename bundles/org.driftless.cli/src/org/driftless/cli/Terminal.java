/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command prints.
 *
 * @param out results and messages
 * @param err progress, warnings and errors
 * @param interactive whether {@code err} is a terminal, on which a line can be drawn again
 * @param columns width of the terminal, in characters
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, int columns) {

    private static final int DEFAULT_COLUMNS = 80;

    /**
     * This process's own. Java can't tell whether the error stream is a terminal; Linux can, elsewhere the system
     * property {@code driftless.terminal} says so. The width is that of the variable {@code COLUMNS}.
     */
    static Terminal ofProcess() {
        String said = System.getProperty("driftless.terminal");
        boolean interactive = said == null ? isTerminal(Path.of("/proc/self/fd/2")) : Boolean.parseBoolean(said);
        return new Terminal(System.out, System.err, interactive, columns(System.getenv("COLUMNS")));
    }

    /** Whether a link of {@code /proc/self/fd} leads to a terminal. */
    static boolean isTerminal(Path link) {
        try {
            return Files.isSymbolicLink(link) && Files.readSymbolicLink(link).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException e) {
            // Not known means plain lines, which are readable anywhere.
            return false;
        }
    }

    /** The width that a variable of the environment tells, or the usual one. */
    static int columns(String variable) {
        return variable != null && variable.matches("[1-9]\\d{0,3}") ? Integer.parseInt(variable) : DEFAULT_COLUMNS;
    }
}
