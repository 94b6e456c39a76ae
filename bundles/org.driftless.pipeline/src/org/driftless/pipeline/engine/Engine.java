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
import java.util.concurrent.CancellationException;

import org.driftless.core.progress.ProgressListener;
import org.driftless.pipeline.StepException;

/**
 * An ordered, fault-tolerant map over ranges of frames, which may be worked on in other processes and on other machines.
 * What comes out depends neither on how many there are nor on how often one of them was lost.
 */
public interface Engine {

    /** Takes what was made of the units, in their order, one at a time. */
    @FunctionalInterface
    interface Sink {
        void accept(WorkUnit unit, UnitResult result) throws IOException, StepException;
    }

    /**
     * Has every unit worked on and hands the results to the sink in the order of units. A unit that was lost is run
     * again, so that it may be run twice, and twice at a time. The first failure, in the order of units, ends the whole
     * and is thrown.
     *
     * @param units what is to be done, in the order in which the sink wants it
     * @param sink called once a unit, by the calling thread
     * @param progress asked for cancel several times a second, and told what the user should know of the engine; not
     *     told of units, which is up to the sink
     * @throws CancellationException if the progress listener says so
     */
    void map(List<WorkUnit> units, Sink sink, ProgressListener progress) throws IOException, StepException;

    /** How many units it works on at a time, roughly; at least 1. */
    int width();

    /** What it is, for the log, e.g. "Spark at local[2,4]". */
    String describe();
}
