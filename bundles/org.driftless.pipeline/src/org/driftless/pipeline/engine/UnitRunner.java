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

import org.driftless.core.progress.ProgressListener;
import org.driftless.pipeline.StepException;

/** Works on units, one after the other or several at a time. */
@FunctionalInterface
public interface UnitRunner {

    /**
     * Works on one unit, by the calling thread alone.
     *
     * @param progress asked for cancel once a frame
     * @throws StepException if it can't be done anywhere, so that it is of no use to try again
     */
    UnitResult run(WorkUnit unit, ProgressListener progress) throws IOException, StepException;
}
