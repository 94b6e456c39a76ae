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

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Driftless without a display: the arguments are a command. */
public final class DriftlessApplication implements IApplication {

    private static final long SHUTDOWN_SECONDS = 30;

    @Override
    public Object start(IApplicationContext application) {
        String[] arguments = (String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        CommandContext context =
                new CommandContext(Terminal.ofProcess(), Path.of(System.getProperty("user.dir")));
        CountDownLatch finished = new CountDownLatch(1);
        // Equinox does not call stop() on SIGTERM or Ctrl+C: the hook lets the frames under way end first.
        Thread hook = new Thread(() -> {
            context.cancel();
            await(finished);
        }, "driftless-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            application.applicationRunning();
            return Integer.valueOf(new DriftlessCli(context).run(arguments));
        } finally {
            context.terminal().out().flush();
            context.terminal().err().flush();
            finished.countDown();
        }
    }

    private static void await(CountDownLatch finished) {
        try {
            finished.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        // The command ends by itself: the shutdown hook has asked it to.
    }
}
