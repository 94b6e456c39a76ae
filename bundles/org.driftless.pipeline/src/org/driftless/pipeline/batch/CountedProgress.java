/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;

/** Passes on what is done in a folder, and counts it for the whole batch. */
final class CountedProgress implements ProgressListener {

    private final ProgressListener user;
    private final BatchProgress overall;
    private long total;
    private long done;

    CountedProgress(ProgressListener user, BatchProgress overall) {
        this.user = user;
        this.overall = overall;
    }

    @Override
    public void begin(String task, long newTotal) {
        synchronized (this) {
            total = newTotal;
            done = 0;
        }
        overall.taskBegins(newTotal);
        user.begin(task, newTotal);
    }

    @Override
    public void worked(long units) {
        synchronized (this) {
            done += units;
            overall.task(total <= 0 ? 0 : Math.min(1.0, (double) done / total));
        }
        user.worked(units);
    }

    @Override
    public void done() {
        user.done();
    }

    @Override
    public void status(String text) {
        user.status(text);
    }

    @Override
    public void message(Severity severity, String text) {
        user.message(severity, text);
    }

    @Override
    public void message(Severity severity, Remark remark) {
        user.message(severity, remark);
    }

    @Override
    public boolean isCancelled() {
        return user.isCancelled();
    }
}
