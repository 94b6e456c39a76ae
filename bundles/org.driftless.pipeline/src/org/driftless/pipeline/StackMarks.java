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
import java.util.concurrent.TimeUnit;

import org.driftless.io.tiff.FrameOutput;

/** Notes now and then how far a stack is on the disk, so that a run that was ended goes on from there. */
final class StackMarks {

    /** Work of so much time is done again after a kill. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final AlignJournal journal;
    private final FrameOutput output;
    private long marked = System.nanoTime();

    StackMarks(AlignJournal journal, FrameOutput output) {
        this.journal = journal;
        this.output = output;
    }

    /** To be called behind every frame. */
    void markNowAndThen() throws IOException {
        if (journal.isOfStack() && System.nanoTime() - marked > PAUSE_NANOS) {
            mark();
        }
    }

    /** To be called when the work ends early, though nothing failed to be written. */
    void markAtTheEnd(Exception reason) {
        try {
            if (journal.isOfStack()) {
                mark();
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private void mark() throws IOException {
        journal.mark(output.force());
        marked = System.nanoTime();
    }
}
