/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import org.driftless.pipeline.engine.Engine;

/**
 * The command line without OSGi around it, as the start script runs it: it needs none, and OSGi takes twice as long to
 * start as all else.
 */
public final class DriftlessMain {

    private DriftlessMain() {
    }

    /** Ends the process with the command's exit code. */
    public static void main(String[] arguments) {
        System.exit(OneCommand.run(null, arguments));
    }

    /**
     * Runs a command whose steps work with an engine. To be called once a process: Ctrl+C and SIGTERM cancel it from then
     * on.
     *
     * @return the exit code: 0 done, 1 failed, 2 bad usage, 130 cancelled
     */
    public static int run(Engine engine, String... arguments) {
        return OneCommand.run(engine, arguments);
    }
}
