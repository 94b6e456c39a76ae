/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {

    static final String JSON = "--json";

    @Option(names = "--workers", paramLabel = "N|hdd|ssd|all", order = 91,
            description = "Frames worked on at once: a number, hdd for one spinning disk, ssd or all for one a processor. "
                    + "Left out: one a processor, fewer if memory is short.")
    String workers;

    @Option(names = "--quiet", order = 92, description = "Print warnings and errors only.")
    boolean quiet;

    @Option(names = JSON, order = 93,
            description = "Print the result, or the error, as one JSON object on standard output, all else on standard "
                    + "error.")
    boolean json;

    @Option(names = "--help", usageHelp = true, order = 94, description = "Show this help and exit.")
    boolean help;

    @Option(names = "--version", versionHelp = true, order = 95, description = "Show the version and exit.")
    boolean version;
}
