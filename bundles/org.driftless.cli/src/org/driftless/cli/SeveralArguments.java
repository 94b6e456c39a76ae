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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.driftless.io.project.FolderList;
import org.driftless.pipeline.UsageException;

import picocli.CommandLine.Option;

/** Which folders, where there may be several. */
final class SeveralArguments {

    @Option(names = "--list", paramLabel = "FILE", order = 86,
            description = "Take the folders that a text file names too, one a line; relative ones start from its folder.")
    private Path list;

    @Option(names = "--report", paramLabel = "FILE", order = 87,
            description = "Write what happened to each folder into a CSV table.")
    private Path report;

    /** Whether even one folder is to be reported as one of several. */
    boolean isGiven() {
        return list != null || report != null;
    }

    /**
     * All folders, in their order: those given, then those of the list; if there are none, the current folder.
     *
     * @param given as they were typed
     */
    List<Path> folders(CommandContext context, List<Path> given) throws IOException {
        List<Path> all = all(context, given);
        return all.isEmpty() ? List.of(context.workingFolder()) : all;
    }

    /**
     * The same where the current folder is not meant.
     *
     * @throws UsageException if there are none
     */
    List<Path> others(CommandContext context, List<Path> given) throws IOException, UsageException {
        List<Path> all = all(context, given);
        if (all.isEmpty()) {
            throw new UsageException("Which images? Give the project whose drift is known, then their folders.");
        }
        return all;
    }

    private List<Path> all(CommandContext context, List<Path> given) throws IOException {
        List<Path> all = new ArrayList<>();
        given.stream().map(context::resolve).forEach(all::add);
        if (list != null) {
            all.addAll(FolderList.read(context.resolve(list)));
        }
        return all;
    }

    /** The file of the report; null for none. */
    Path report(CommandContext context) {
        return report == null ? null : context.resolve(report).normalize();
    }

    /** @throws UsageException if an option is given that makes no sense for several folders */
    void refuse(boolean given, String option, String why) throws UsageException {
        if (given) {
            throw new UsageException(option + " " + why + ": give it with one folder, and without --list and --report.");
        }
    }
}
