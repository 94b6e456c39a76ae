/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.engine;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import org.driftless.core.progress.ForwardingProgress;
import org.driftless.core.progress.ProgressListener;
import org.driftless.pipeline.FramePool;
import org.driftless.pipeline.StepException;

/** Threads of this process, each with a unit at a time. */
public final class LocalEngine implements Engine {

    private static final int AHEAD_PER_THREAD = 2;

    private final int threads;
    private final UnitRunner runner;

    /**
     * @param threads at least 1
     * @param runner called by all of them
     */
    public LocalEngine(int threads, UnitRunner runner) {
        this.threads = threads;
        this.runner = runner;
    }

    @Override
    public void map(List<WorkUnit> units, Sink sink, ProgressListener progress) throws IOException, StepException {
        new FramePool(threads, threads * AHEAD_PER_THREAD).map(IntStream.range(0, units.size()).toArray(),
                index -> runner.run(units.get(index), progress),
                (index, result) -> sink.accept(units.get(index), result), new Uncounted(progress));
    }

    @Override
    public int width() {
        return threads;
    }

    @Override
    public String describe() {
        return threads + (threads == 1 ? " thread" : " threads") + " of this process";
    }

    /** The sink counts frames. */
    private static final class Uncounted extends ForwardingProgress {

        Uncounted(ProgressListener next) {
            super(next);
        }

        @Override
        public void worked(long units) {
            // A unit is many frames.
        }
    }
}
