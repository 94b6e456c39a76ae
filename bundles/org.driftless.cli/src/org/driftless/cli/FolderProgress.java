/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import org.driftless.core.progress.ProgressListener;
import org.driftless.pipeline.batch.BatchProgress;

/** Shows what is done in one folder of several: how far all are, and which one a warning is about. */
final class FolderProgress implements ProgressListener {

    private final ConsoleProgress console;
    private final String name;
    private final BatchProgress overall;

    FolderProgress(ConsoleProgress console, String name, BatchProgress overall) {
        this.console = console;
        this.name = name;
        this.overall = overall;
    }

    @Override
    public void begin(String task, long total) {
        console.begin("[" + overall.words() + "] " + task, total);
    }

    @Override
    public void worked(long units) {
        console.worked(units);
    }

    @Override
    public void done() {
        console.done();
    }

    @Override
    public void message(Severity severity, String text) {
        console.message(severity, severity == Severity.INFO ? text : name + ": " + text);
    }

    @Override
    public boolean isCancelled() {
        return console.isCancelled();
    }
}
