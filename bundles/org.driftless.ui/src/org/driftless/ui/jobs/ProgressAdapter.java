/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.util.Objects;
import java.util.function.BiConsumer;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.TimeWords;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Shows the progress of a step on a monitor of the workbench, and hands on its wish to cancel. */
public final class ProgressAdapter implements ProgressListener {

    private static final int TICKS_A_TASK = 1000;
    private static final long REDRAW_NANOS = 100_000_000L;
    /** Before this, the time left is a guess. */
    private static final long KNOWN_AFTER_NANOS = 1_000_000_000L;
    private static final double NANOS_A_SECOND = 1e9;
    /** The one task that does not count frames. */
    private static final String FIGURES = "Drawing figures";

    private final SubMonitor monitor;
    private final BiConsumer<Severity, String> messages;
    private int tasksLeft;
    private SubMonitor running;
    private String task;
    private long total;
    private long done;
    private long began;
    private long drawn;
    private volatile Runnable whenStatus = () -> { };

    /**
     * @param monitor shows the progress
     * @param name of the whole work
     * @param tasks how many tasks are expected to begin; if there are more or fewer, the bar is uneven
     * @param messages takes every message, on any thread
     */
    public ProgressAdapter(IProgressMonitor monitor, String name, int tasks, BiConsumer<Severity, String> messages) {
        this.monitor = SubMonitor.convert(monitor, name, tasks * TICKS_A_TASK);
        this.messages = Objects.requireNonNull(messages);
        this.tasksLeft = tasks;
    }

    @Override
    public synchronized void begin(String newTask, long newTotal) {
        monitor.setWorkRemaining(Math.max(1, tasksLeft) * TICKS_A_TASK);
        tasksLeft--;
        total = newTotal;
        running = monitor.newChild(TICKS_A_TASK);
        running.setWorkRemaining((int) Math.min(Integer.MAX_VALUE, total));
        task = newTask;
        done = 0;
        began = System.nanoTime();
        drawn = began;
        monitor.setTaskName(task);
    }

    @Override
    public synchronized void worked(long units) {
        if (running == null) {
            return;
        }
        done += units;
        running.worked((int) units);
        long now = System.nanoTime();
        if (now - drawn >= REDRAW_NANOS) {
            drawn = now;
            monitor.setTaskName(line(task, done, total, now - began));
        }
    }

    @Override
    public synchronized void done() {
        running = null;
    }

    @Override
    public void status(String text) {
        monitor.setTaskName(text);
        whenStatus.run();
    }

    /** Does something whenever the work says what it is doing, on its thread. */
    void whenStatus(Runnable deed) {
        whenStatus = Objects.requireNonNull(deed);
    }

    @Override
    public void message(Severity severity, String text) {
        messages.accept(severity, text);
    }

    @Override
    public void message(Severity severity, Remark remark) {
        message(severity, remark.in(WorkbenchWording.INSTANCE));
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }

    /** E.g. "Tracking: frame 812 of 2000, 4 s left". */
    static String line(String task, long done, long total, long elapsedNanos) {
        if (total <= 0) {
            return task;
        }
        String line = task + (task.equals(FIGURES) ? ": " : ": frame ") + done + " of " + total;
        if (done == 0 || elapsedNanos < KNOWN_AFTER_NANOS) {
            return line;
        }
        return line + ", " + TimeWords.rough(elapsedNanos / NANOS_A_SECOND * (total - done) / done) + " left";
    }
}
