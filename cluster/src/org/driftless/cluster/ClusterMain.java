/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cluster;

import org.driftless.cli.DriftlessMain;

/**
 * The command line of Driftless with Spark as its engine: what {@code spark-submit} runs, and what the command's own option
 * {@code --spark} starts in a process of its own. Spark's settings, its master among them, come from {@code spark-submit}.
 */
public final class ClusterMain {

    private ClusterMain() {
    }

    /** Ends the process with the command's exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try (SparkEngine engine = new SparkEngine(SparkSettings.ofProcess())) {
            return DriftlessMain.run(engine, arguments);
        }
    }
}
