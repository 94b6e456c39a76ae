/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.nio.file.Path;
import java.util.List;

/** What all commands of one process share: where they print, where they are, and who is running. */
final class CommandContext {

    private final Terminal terminal;
    private final Path workingFolder;
    private volatile ConsoleProgress running;
    private volatile boolean cancelled;

    /**
     * @param terminal where commands print
     * @param workingFolder the folder that relative paths start from
     */
    CommandContext(Terminal terminal, Path workingFolder) {
        this.terminal = terminal;
        this.workingFolder = workingFolder;
    }

    Terminal terminal() {
        return terminal;
    }

    Path workingFolder() {
        return workingFolder;
    }

    /** A path as the user typed it, from the working folder; null stays null. */
    Path resolve(Path typed) {
        return typed == null ? null : workingFolder.resolve(typed);
    }

    /** A command's work begins. */
    void running(ConsoleProgress progress) {
        running = progress;
        if (cancelled) {
            progress.cancel();
        }
    }

    /** What the running work, or the last one, warned of. */
    List<String> warnings() {
        ConsoleProgress progress = running;
        return progress == null ? List.of() : progress.warnings();
    }

    /** Ends the running work at its next frame. */
    void cancel() {
        cancelled = true;
        ConsoleProgress progress = running;
        if (progress != null) {
            progress.cancel();
        }
    }
}
