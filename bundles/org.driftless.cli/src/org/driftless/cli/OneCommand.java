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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.driftless.pipeline.engine.Engine;

/** One command of this process: ends by itself, or soon after the process is told to end. */
final class OneCommand {

    private static final long SHUTDOWN_SECONDS = 30;

    private OneCommand() {
    }

    /**
     * Runs a command.
     *
     * @param engine what its steps work with; null for this process's threads
     * @return the exit code, see {@link ExitCodes}
     */
    static int run(Engine engine, String... arguments) {
        CommandContext context =
                new CommandContext(Terminal.ofProcess(), Path.of(System.getProperty("user.dir")), engine);
        CountDownLatch finished = new CountDownLatch(1);
        // On SIGTERM the frames under way end first. Equinox would not tell an application.
        Thread hook = new Thread(() -> {
            context.cancel();
            await(finished);
        }, "driftless-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        InterruptKey.listen(() -> interrupt(context), context::cancel);
        try {
            return new DriftlessCli(context, arguments).run(arguments);
        } finally {
            context.terminal().out().flush();
            context.terminal().err().flush();
            finished.countDown();
        }
    }

    /** Whoever presses Ctrl+C again while work is being cancelled does not want to wait for long. */
    private static void interrupt(CommandContext context) {
        if (context.isCancelled()) {
            System.exit(ExitCodes.CANCELLED);
        }
        context.interrupt();
    }

    private static void await(CountDownLatch finished) {
        try {
            finished.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
