/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

import org.driftless.core.progress.ForwardingProgress;
import org.driftless.core.progress.ProgressListener;

/** Passes on what is done in a folder, and counts it for the whole batch. */
final class CountedProgress extends ForwardingProgress {

    private final BatchProgress overall;
    private long total;
    private long done;

    CountedProgress(ProgressListener user, BatchProgress overall) {
        super(user);
        this.overall = overall;
    }

    @Override
    public void begin(String task, long newTotal) {
        synchronized (this) {
            total = newTotal;
            done = 0;
        }
        overall.taskBegins(newTotal);
        super.begin(task, newTotal);
    }

    @Override
    public void worked(long units) {
        synchronized (this) {
            done += units;
            overall.task(total <= 0 ? 0 : Math.min(1.0, (double) done / total));
        }
        super.worked(units);
    }
}
