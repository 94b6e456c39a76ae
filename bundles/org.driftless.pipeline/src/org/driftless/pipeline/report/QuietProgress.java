/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import org.driftless.core.progress.ProgressListener;

/** Hands on how far work is, and no message, since the report itself says it. */
record QuietProgress(ProgressListener user) implements ProgressListener {

    @Override
    public void begin(String task, long total) {
        user.begin(task, total);
    }

    @Override
    public void worked(long units) {
        user.worked(units);
    }

    @Override
    public void done() {
        user.done();
    }

    @Override
    public boolean isCancelled() {
        return user.isCancelled();
    }
}
