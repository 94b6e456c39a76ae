/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "driftless", versionProvider = Version.class,
        description = "Holds long microscope image sequences still: fits particles that ride with the sample, estimates "
                + "how the field moved, moves the pixels back, and proves that it worked.",
        footer = {"", "Without arguments the workbench opens, and with --workbench PATH... these folders or stacks in it.",
                "Results go to script_output beside the image folder; the images are never changed.",
                "Exit codes: 0 done, 1 failed, 2 bad usage, 130 cancelled."})
final class DriftlessCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
