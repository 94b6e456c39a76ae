/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.PrintStream;

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

    /** This process's own. The start script says in system properties what Java can't find out. */
    static Terminal ofProcess() {
        return new Terminal(System.out, System.err, Boolean.getBoolean("driftless.terminal"),
                Integer.getInteger("driftless.columns", DEFAULT_COLUMNS));
    }
}
