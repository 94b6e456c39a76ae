/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import org.driftless.io.project.Project;
import org.driftless.pipeline.engine.Proof;
import org.driftless.pipeline.engine.WorkUnit;

/**
 * Consecutive frames of a pass that are tracked by one worker.
 *
 * @param from position of its first frame in the order of the pass
 * @param to position behind its last frame
 * @param start where the tracker begins that is put before the first frame: its state
 */
record PassRange(int from, int to, byte[] start) {

    /** What an engine gets of it. */
    WorkUnit unit(Project project, WorkUnit.Kind kind, TrackOptions options, Proof proof) {
        return HandedOut.unit(project, kind, options, from, to, start, proof);
    }
}
