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
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.driftless.core.progress.ProgressListener;
import org.driftless.pipeline.engine.Proof;
import org.driftless.pipeline.engine.WorkUnit;

/**
 * Frames in use, each of which can be worked on without the others.
 *
 * @param handed what is done with them
 * @param frames how many there are
 * @param check whether what was made of some of them is still there
 */
record FramesPart(HandedOut handed, int frames, ShardJournal.Check check) implements StepPart {

    @Override
    public WorkUnit.Kind kind() {
        return handed.kind();
    }

    @Override
    public List<WorkUnit> units(int from, int to, int size, Proof proof, ProgressListener progress) throws IOException {
        return handed.units(IntStream.range(from, to).toArray(), size, proof);
    }

    @Override
    public String print() throws IOException {
        return new Fingerprint().add(Options.toJson(handed.options()))
                .add(HexFormat.of().formatHex(handed.start().of(0, frames))).value();
    }

    @Override
    public boolean holds(List<byte[]> records) throws IOException {
        return check.holds(records);
    }
}
