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
import org.driftless.pipeline.engine.Proof;
import org.driftless.pipeline.engine.WorkUnit;

/** A part of a step that may be done in units by processes that know nothing of one another. */
interface StepPart {

    /** What is done with the frames. */
    WorkUnit.Kind kind();

    /** How many frames there are. */
    int frames();

    /**
     * Units for some of the frames, the same in every process.
     *
     * @param from position of the first frame
     * @param to position behind the last
     * @param size frames of a unit; {@code from} is a multiple of it
     */
    List<WorkUnit> units(int from, int to, int size, Proof proof, ProgressListener progress)
            throws IOException, StepException;

    /**
     * A hash of what the work follows from beside what the step's own fingerprint holds: of a step before that was done
     * again since, say.
     */
    String print() throws IOException;

    /** Whether what was made of a unit, going by its records, is still there. */
    boolean holds(List<byte[]> records) throws IOException;
}
