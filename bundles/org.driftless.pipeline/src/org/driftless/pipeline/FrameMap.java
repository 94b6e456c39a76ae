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
import java.util.concurrent.CancellationException;

import org.driftless.core.progress.ProgressListener;

/**
 * Runs independent pieces of work at once and hands their results over in order, so that what comes out does not
 * depend on how many workers there are.
 */
public interface FrameMap {

    /**
     * Work on one unit, called by any worker.
     *
     * @param <T> what it makes
     */
    @FunctionalInterface
    interface Work<T> {
        T apply(int unit) throws IOException, StepException;
    }

    /**
     * Takes the results, in the order of units, one at a time.
     *
     * @param <T> what it takes
     */
    @FunctionalInterface
    interface Sink<T> {
        void accept(int unit, T result) throws IOException, StepException;
    }

    /**
     * Applies the work to every unit and hands the results to the sink in the order given. Never holds more results
     * than its read-ahead. The first failure, in the order of units, ends the whole and is thrown.
     *
     * @param units the units, e.g. frame indices, in the order in which the sink wants them
     * @param work called at most once a unit
     * @param sink called once a unit, by the calling thread
     * @param progress told of every unit that the sink has taken; asked for cancel before every unit
     * @throws CancellationException if the progress listener says so; running work ends first
     */
    <T> void map(int[] units, Work<T> work, Sink<T> sink, ProgressListener progress)
            throws IOException, StepException;
}
