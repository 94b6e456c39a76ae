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
import org.driftless.io.project.Project;
import org.driftless.pipeline.engine.Proof;
import org.driftless.pipeline.engine.WorkUnit;

/**
 * A way through the frames, which is tracked in ranges. A range begins some frames early, so that two may have frames in
 * common. Each process finds out by itself where the ranges begin; it looks at no key frame behind its own part.
 *
 * @param project whose file is saved as it is
 * @param plan what is tracked
 * @param options by which
 * @param map reads key frames
 */
record PassPart(Project project, PassPlan plan, TrackOptions options, FrameMap map) implements StepPart {

    @Override
    public WorkUnit.Kind kind() {
        return plan.kind();
    }

    @Override
    public int frames() {
        return plan.size();
    }

    @Override
    public List<WorkUnit> units(int from, int to, int size, Proof proof, ProgressListener progress)
            throws IOException, StepException {
        return RangedPass.ranges(plan, size, to, map, progress).stream().filter(range -> range.to() > from)
                .map(range -> range.unit(project, plan.kind(), options, proof)).toList();
    }

    /** The step's fingerprint holds the particles. */
    @Override
    public String print() {
        return "";
    }

    @Override
    public boolean holds(List<byte[]> records) {
        return true;
    }
}
