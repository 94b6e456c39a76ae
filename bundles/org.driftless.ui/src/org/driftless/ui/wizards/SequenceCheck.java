/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.wizards;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.inspect.SequenceSummary;
import org.driftless.ui.model.UiThread;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Looks in the background at the images at a path that is being typed; only what was asked for last is told. */
final class SequenceCheck {

    /** While somebody types, nothing is read. */
    private static final int PAUSE_MILLIS = 250;

    private final UiThread ui;
    private final Consumer<Outcome> told;
    private Job running;

    /**
     * What was found.
     *
     * @param summary null if they can't be read
     * @param problem why not, as one sentence; null if they can
     */
    record Outcome(SequenceSummary summary, String problem) {
    }

    /** @param told gets each outcome on the user interface thread */
    SequenceCheck(UiThread ui, Consumer<Outcome> told) {
        this.ui = ui;
        this.told = told;
    }

    /** Begins to look; for the user interface thread. */
    void look(String path) {
        cancel();
        running = new Job("Looking at the images") {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                Outcome outcome = read(path);
                ui.execute(() -> {
                    if (running == this) {
                        told.accept(outcome);
                    }
                });
                return Status.OK_STATUS;
            }
        };
        running.setSystem(true);
        running.schedule(PAUSE_MILLIS);
    }

    /** Tells nothing more. */
    void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private static Outcome read(String path) {
        try {
            return new Outcome(SequenceSummary.read(Path.of(path)), null);
        } catch (IOException e) {
            return new Outcome(null, PlainMessage.of(e));
        } catch (InvalidPathException e) {
            return new Outcome(null, path + " is no path: choose a folder or a file.");
        }
    }
}
