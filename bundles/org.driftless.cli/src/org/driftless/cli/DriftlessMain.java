/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

/**
 * The command line without OSGi around it, as the start script runs it: it needs none, and OSGi takes twice as long to
 * start as all else.
 */
public final class DriftlessMain {

    private DriftlessMain() {
    }

    /** Ends the process with the command's exit code. */
    public static void main(String[] arguments) {
        System.exit(OneCommand.run(arguments));
    }
}
