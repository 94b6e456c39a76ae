/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.progress;

import java.util.Objects;

/** Hands everything on to another listener; for those that do something beside. */
public abstract class ForwardingProgress implements ProgressListener {

    private final ProgressListener next;

    /** @param next gets everything that is not overridden */
    protected ForwardingProgress(ProgressListener next) {
        this.next = Objects.requireNonNull(next);
    }

    @Override
    public void begin(String task, long total) {
        next.begin(task, total);
    }

    @Override
    public void worked(long units) {
        next.worked(units);
    }

    @Override
    public void done() {
        next.done();
    }

    @Override
    public void status(String text) {
        next.status(text);
    }

    @Override
    public void message(Severity severity, String text) {
        next.message(severity, text);
    }

    @Override
    public void message(Severity severity, Remark remark) {
        next.message(severity, remark);
    }

    @Override
    public boolean isCancelled() {
        return next.isCancelled();
    }
}
