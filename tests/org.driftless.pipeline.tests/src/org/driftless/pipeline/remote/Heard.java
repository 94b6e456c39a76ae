/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.util.ArrayList;
import java.util.List;

import org.driftless.core.progress.ProgressListener;

/** Keeps what a listener was told. */
final class Heard implements ProgressListener {

    final List<String> messages = new ArrayList<>();
    String task = "";
    String status = "";
    long total;
    long done;
    boolean cancelled;

    @Override
    public void begin(String newTask, long newTotal) {
        task = newTask;
        total = newTotal;
        done = 0;
    }

    @Override
    public void worked(long units) {
        done += units;
    }

    @Override
    public void status(String text) {
        status = text;
    }

    @Override
    public void message(Severity severity, String text) {
        messages.add(severity + ": " + text);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
