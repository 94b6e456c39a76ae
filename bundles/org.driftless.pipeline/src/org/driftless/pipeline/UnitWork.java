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
import java.util.List;

import org.driftless.core.progress.ProgressListener;
import org.driftless.pipeline.engine.UnitResult;
import org.driftless.pipeline.engine.UnitRunner;
import org.driftless.pipeline.engine.WorkUnit;

/**
 * What a worker does: opens the project of a unit, finds out that it sees the same files, and does the unit. What was
 * opened last is kept, so that many units of one step list a folder of many files once. For any number of threads, each
 * with a unit of its own; one a process.
 */
public final class UnitWork implements UnitRunner {

    private OpenedProject last;

    @Override
    public UnitResult run(WorkUnit unit, ProgressListener progress) throws IOException, StepException {
        OpenedProject opened = opened(unit);
        ProgressListener listener = opened.whileWanted(progress);
        listener.checkCancelled();
        List<byte[]> records = switch (unit.kind()) {
            case ALIGN -> AlignedRange.run(unit, opened, listener);
            case VALIDATE -> FittedRange.run(unit, opened, listener);
            case TRACK, TRACK_BACK -> TrackedRange.run(unit, opened, listener);
        };
        return new UnitResult(records);
    }

    /** Others wait meanwhile: they would do the same. */
    private synchronized OpenedProject opened(WorkUnit unit) throws IOException, StepException {
        if (last == null || !last.isFor(unit)) {
            last = null;
            last = OpenedProject.open(unit);
        }
        return last;
    }
}
