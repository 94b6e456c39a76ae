/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A command that runs.
 *
 * @param process its process
 * @param printed the file with all that it prints
 */
record Running(Process process, Path printed) implements AutoCloseable {

    /** More than any of them takes on a busy machine. */
    private static final long MINUTES = 10;
    private static final long POLL_MILLIS = 2;

    /** Something that becomes true while the command runs. */
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Waits for something that the command does; fails if it ends before. */
    Running await(Condition condition) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!condition.holds()) {
            assertTrue(process.isAlive(), () -> "It ended before: " + text());
            if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(MINUTES)) {
                fail("Waited too long: " + text());
            }
            Thread.sleep(POLL_MILLIS);
        }
        return this;
    }

    /** @param name e.g. TERM */
    void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-s", name, Long.toString(process.pid())).inheritIO().start();
        assertEquals(0, kill.waitFor());
    }

    /** Waits for its end. */
    Ended end() throws InterruptedException {
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            close();
            fail("It hangs: " + text());
        }
        String all = text();
        try {
            Files.delete(printed);
        } catch (IOException e) {
            fail(e);
        }
        return new Ended(process.exitValue(), all);
    }

    /** Ends it at once, if it has not ended. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private String text() {
        try {
            return Files.readString(printed);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
