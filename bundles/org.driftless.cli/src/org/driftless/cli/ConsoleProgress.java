/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.progress.ProgressListener;

/**
 * Shows progress on a terminal as one line that is drawn again and again, elsewhere as a plain line now and then, and
 * prints messages between.
 */
final class ConsoleProgress implements ProgressListener {

    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long PLAIN_LINE_NANOS = 5_000_000_000L;
    /** What is said again and again for hours is said less often. */
    private static final long PLAIN_STATUS_NANOS = 30_000_000_000L;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final int columns;
    private final boolean quiet;
    private final List<String> warnings = new ArrayList<>();
    private volatile boolean cancelled;

    private String task;
    private long total;
    private long done;
    private long began;
    private long drawn;
    private long statusSaid;
    private boolean lineOpen;

    /**
     * @param terminal where to print
     * @param quiet whether only warnings and errors are shown
     * @param toError whether messages go to the error stream too, so that the output holds nothing but a result
     */
    ConsoleProgress(Terminal terminal, boolean quiet, boolean toError) {
        this.out = toError ? terminal.err() : terminal.out();
        this.err = terminal.err();
        this.terminal = terminal.interactive();
        this.columns = Math.max(20, terminal.columns() - 1);
        this.quiet = quiet;
    }

    @Override
    public synchronized void begin(String newTask, long newTotal) {
        closeLine();
        task = newTask;
        total = newTotal;
        done = 0;
        began = System.nanoTime();
        drawn = began;
    }

    @Override
    public synchronized void worked(long units) {
        done += units;
        long now = System.nanoTime();
        if (quiet || task == null || now - drawn < (terminal ? REDRAW_NANOS : PLAIN_LINE_NANOS)) {
            return;
        }
        drawn = now;
        if (terminal) {
            draw(ProgressLine.bar(task, done, total, now - began));
        } else {
            err.println(ProgressLine.plain(task, done, total, now - began));
        }
    }

    @Override
    public synchronized void done() {
        closeLine();
        task = null;
    }

    @Override
    public synchronized void status(String text) {
        if (quiet) {
            return;
        }
        if (terminal) {
            draw(text);
            return;
        }
        long now = System.nanoTime();
        if (statusSaid == 0 || now - statusSaid >= PLAIN_STATUS_NANOS) {
            statusSaid = now;
            err.println(text);
        }
    }

    @Override
    public synchronized void message(Severity severity, String text) {
        closeLine();
        if (severity == Severity.INFO) {
            if (!quiet) {
                out.println(text);
            }
            return;
        }
        if (severity == Severity.WARNING) {
            warnings.add(text);
        }
        err.println((severity == Severity.WARNING ? "warning: " : "error: ") + text);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** Ends the work at the next frame. */
    void cancel() {
        cancelled = true;
    }

    /** The warnings so far. */
    synchronized List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void draw(String line) {
        String shown = line.length() > columns ? line.substring(0, columns) : line;
        err.print("\r" + shown + " ".repeat(columns - shown.length()));
        err.flush();
        lineOpen = true;
    }

    private void closeLine() {
        if (lineOpen) {
            err.print("\r" + " ".repeat(columns) + "\r");
            err.flush();
            lineOpen = false;
        }
    }
}
