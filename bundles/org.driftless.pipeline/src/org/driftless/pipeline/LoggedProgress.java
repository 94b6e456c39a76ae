/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

import org.driftless.core.progress.ForwardingProgress;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.io.project.RunLog;

/** Hands everything on to the user's listener, and every message to log.txt too. */
final class LoggedProgress extends ForwardingProgress {

    private final RunLog log;
    private final String name;
    private final AtomicReference<IOException> failure = new AtomicReference<>();

    LoggedProgress(ProgressListener user, RunLog log, StepName step) {
        this(user, log, step.logName());
    }

    /** @param name stands before each line of the log */
    LoggedProgress(ProgressListener user, RunLog log, String name) {
        super(user);
        this.log = log;
        this.name = name;
    }

    @Override
    public void message(Severity severity, String text) {
        super.message(severity, text);
        write(severity, text);
    }

    @Override
    public void message(Severity severity, Remark remark) {
        super.message(severity, remark);
        write(severity, remark.toString());
    }

    private void write(Severity severity, String text) {
        try {
            log.line(name, severity == Severity.INFO ? text : severity + ": " + text);
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Writes a line into the log alone; if that fails too, it is told with the reason for the line. */
    void logOnly(String text, Exception reason) {
        try {
            log.line(name, text);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** A log that could not be written is an error too, but not one that ends the work half-way. */
    void throwIfLogFailed() throws IOException {
        IOException e = failure.get();
        if (e != null) {
            throw e;
        }
    }
}
