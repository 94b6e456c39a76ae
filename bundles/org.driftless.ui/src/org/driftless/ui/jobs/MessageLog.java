/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.driftless.core.progress.ProgressListener.Severity;

/**
 * What the steps have said since the workbench was started: a workbench service, to be had by
 * {@code site.getService(MessageLog.class)}. The same lines are in the projects' log.txt. Safe for several threads.
 */
public final class MessageLog {

    private static final int MAX_KEPT = 5000;

    /**
     * One line.
     *
     * @param time when it was said
     * @param project the name of the project
     * @param severity how serious it is
     * @param text one plain sentence
     */
    public record Line(LocalTime time, String project, Severity severity, String text) {
    }

    private final Deque<Line> lines = new ArrayDeque<>();
    private final List<Consumer<Line>> listeners = new CopyOnWriteArrayList<>();

    public void add(String project, Severity severity, String text) {
        Line line = new Line(LocalTime.now(), project, severity, text);
        synchronized (lines) {
            lines.add(line);
            if (lines.size() > MAX_KEPT) {
                lines.remove();
            }
        }
        listeners.forEach(listener -> listener.accept(line));
    }

    /** The last lines, the oldest first. */
    public List<Line> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** @param listener hears of every new line, on the thread that says it */
    public void addListener(Consumer<Line> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<Line> listener) {
        listeners.remove(listener);
    }
}
