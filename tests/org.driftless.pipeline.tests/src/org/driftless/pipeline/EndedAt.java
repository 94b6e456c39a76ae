/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.ArrayList;
import java.util.List;

import org.driftless.core.progress.ProgressListener;

/** Ends one task after some frames, as Ctrl+C would, and remembers what was said and how much there was to do. */
final class EndedAt implements ProgressListener {

    private final String task;
    private final int after;
    private final Runnable deed;
    private final List<String> said = new ArrayList<>();
    private boolean running;
    private boolean ended;
    private volatile boolean cancelled;
    long total;
    long done;

    /** One that does not end. */
    EndedAt(String task) {
        this(task, Integer.MAX_VALUE);
    }

    EndedAt(String task, int after) {
        this(task, after, null);
    }

    /** @param deed what happens in place of the end; null to end */
    EndedAt(String task, int after, Runnable deed) {
        this.task = task;
        this.after = after;
        this.deed = deed;
    }

    @Override
    public synchronized void begin(String begun, long units) {
        running = begun.equals(task);
        total = running ? units : total;
        end();
    }

    @Override
    public synchronized void worked(long units) {
        done += running ? units : 0;
        end();
    }

    private void end() {
        // Frames may be counted many at a time.
        if (running && !ended && done >= after) {
            ended = true;
            if (deed == null) {
                cancelled = true;
            } else {
                deed.run();
            }
        }
    }

    @Override
    public synchronized void done() {
        running = false;
    }

    @Override
    public synchronized void message(Severity severity, String text) {
        said.add(text);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    synchronized boolean said(String text) {
        return said.stream().anyMatch(one -> one.contains(text));
    }

    @Override
    public synchronized String toString() {
        return said.toString();
    }
}
