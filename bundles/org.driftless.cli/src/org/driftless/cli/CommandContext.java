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
import java.util.concurrent.atomic.AtomicReference;

import org.driftless.pipeline.engine.Engine;

/** What all commands of one process share: where they print, where they are, and who is running. */
final class CommandContext {

    private final Terminal terminal;
    private final Path workingFolder;
    private final Engine engine;
    private volatile ConsoleProgress running;
    private volatile boolean cancelled;
    private final AtomicReference<Runnable> onInterrupt = new AtomicReference<>();

    /**
     * @param terminal where commands print
     * @param workingFolder the folder that relative paths start from
     */
    CommandContext(Terminal terminal, Path workingFolder) {
        this(terminal, workingFolder, null);
    }

    /** @param engine what the steps work with; null for this process's threads */
    CommandContext(Terminal terminal, Path workingFolder, Engine engine) {
        this.terminal = terminal;
        this.workingFolder = workingFolder;
        this.engine = engine;
    }

    Terminal terminal() {
        return terminal;
    }

    Path workingFolder() {
        return workingFolder;
    }

    /** What the steps work with; null for this process's threads. */
    Engine engine() {
        return engine;
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

    /**
     * Does something else than to cancel at the next Ctrl+C.
     *
     * @param action run once, on any thread; null to cancel from now on
     */
    void onInterrupt(Runnable action) {
        onInterrupt.set(action);
    }

    /** Ctrl+C: does what the running work wants then, else ends it as {@link #cancel()} does. */
    void interrupt() {
        Runnable action = onInterrupt.getAndSet(null);
        if (action != null) {
            action.run();
        } else {
            cancel();
        }
    }

    /** Whether work is to end. */
    boolean isCancelled() {
        return cancelled;
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
