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
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.engine.Engine;
import org.driftless.pipeline.engine.Proof;
import org.driftless.pipeline.engine.UnitResult;
import org.driftless.pipeline.engine.WorkUnit;

/**
 * What of a step an engine may work on.
 *
 * @param project whose file is saved as it is
 * @param kind what is done
 * @param options that it is done with
 * @param start what the units begin with
 */
record HandedOut(Project project, WorkUnit.Kind kind, Record options, Start start) {

    /** Frames of a unit: few enough that a lost one costs little, many enough that handing it out does. */
    private static final int FEWEST = 16;
    private static final int MOST = 64;
    /** Units a worker, so that those that are through early find more to do. */
    private static final int UNITS_EACH = 4;

    /** What a unit begins with. */
    @FunctionalInterface
    interface Start {
        byte[] of(int from, int to) throws IOException;
    }

    /** Takes what was made of the frames, in their order, one at a time. */
    @FunctionalInterface
    interface Sink {
        void accept(int position, byte[] record) throws IOException, StepException;
    }

    /**
     * Has an engine work on frames.
     *
     * @param open their positions, ascending
     * @param progress told of every frame that the sink has taken
     */
    void run(Engine engine, ProjectFrames frames, int[] open, Sink sink, ProgressListener progress)
            throws IOException, StepException {
        if (open.length == 0) {
            return;
        }
        try (SharedProof shared = SharedProof.begin(project, frames)) {
            engine.map(units(open, size(open.length, engine.width()), shared.proof()),
                    (unit, result) -> take(unit, result, sink, progress), progress);
        }
    }

    /** Hands the records of a unit to a sink. */
    static void take(WorkUnit unit, UnitResult result, Sink sink, ProgressListener progress)
            throws IOException, StepException {
        if (result.records().size() != unit.frames()) {
            throw new IllegalStateException(unit + " came back with " + result.records().size() + " records");
        }
        for (int i = 0; i < unit.frames(); i++) {
            sink.accept(unit.from() + i, result.records().get(i));
        }
        // At once: they took as long as one, and the first of them says nothing of how fast the others come.
        progress.worked(unit.frames());
    }

    /** Frames a unit where so many are handed out to so many workers. */
    static int size(int frames, int width) {
        return Math.clamp(frames / ((long) width * UNITS_EACH), FEWEST, MOST);
    }

    /** Cuts frames into units of consecutive ones. */
    List<WorkUnit> units(int[] open, int size, Proof proof) throws IOException {
        List<WorkUnit> units = new ArrayList<>();
        for (int i = 0; i < open.length;) {
            int from = open[i];
            int to = from;
            while (i < open.length && open[i] == to && to - from < size) {
                to++;
                i++;
            }
            units.add(unit(project, kind, options, from, to, start.of(from, to), proof));
        }
        return units;
    }

    /** One unit, for a project whose file is saved as it is. */
    static WorkUnit unit(Project project, WorkUnit.Kind kind, Record options, int from, int to, byte[] start, Proof proof) {
        return new WorkUnit(project.jsonFile().toAbsolutePath().toString(), kind, Options.toJson(options).toString(), from,
                to, start, proof);
    }
}
