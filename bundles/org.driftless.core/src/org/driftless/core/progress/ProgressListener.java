/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.progress;

import java.util.concurrent.CancellationException;

/**
 * Receives the progress of a step and carries the wish to cancel it.
 *
 * <p>Free of any user interface: a workbench job, a terminal and a test each bring their own implementation.
 * Implementations must be safe to call from several threads at once.
 */
public interface ProgressListener {

    /** How serious a message is. */
    enum Severity { INFO, WARNING, ERROR }

    /** A listener that hears nothing and never cancels. */
    ProgressListener NONE = new ProgressListener() { };

    /**
     * A task begins; a running one has ended.
     *
     * @param task what is being done, in a few words, e.g. "Tracking 6 particles"
     * @param total units of work to come, e.g. frames; 0 if unknown
     */
    default void begin(String task, long total) {
    }

    /**
     * More units of the running task are done.
     *
     * @param units number of units since the last call
     */
    default void worked(long units) {
    }

    /** The running task is over. Messages that sum it up follow; no call of {@link #worked} does. */
    default void done() {
    }

    /**
     * What is going on right now, in place of what was said so the last time; for work whose end is not known.
     *
     * @param text a few words, e.g. "Following run_07: 812 frames, drift 3.2 px"
     */
    default void status(String text) {
    }

    /**
     * One line for the log and the user.
     *
     * @param severity how serious it is
     * @param text one plain sentence, without a line break
     */
    default void message(Severity severity, String text) {
    }

    /** The same in the hearer's own words; as files say it if the hearer has none. */
    default void message(Severity severity, Remark remark) {
        message(severity, remark.toString());
    }

    /** Whether the user wants the work to stop. Asked at least once a frame. */
    default boolean isCancelled() {
        return false;
    }

    /** Logs a line of information. */
    default void info(String text) {
        message(Severity.INFO, text);
    }

    /** Logs a warning: the work goes on, the user should know. */
    default void warn(String text) {
        message(Severity.WARNING, text);
    }

    /** Logs a warning in the hearer's own words. */
    default void warn(Remark remark) {
        message(Severity.WARNING, remark);
    }

    /**
     * Ends the work if the user wants it.
     *
     * @throws CancellationException if {@link #isCancelled()}
     */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}
