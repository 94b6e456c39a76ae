/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.pipeline.engine.LocalEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 500 frames with all steps: whoever does the work, what is left is the same to the byte. */
class ManyWorkersTest {

    @TempDir
    private Path temp;

    @Test
    void poolEngineAndShardsLeaveTheSame() throws Exception {
        SimulatedFolder simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(500).withSize(96, 80).withParticles(3).withMotion(6, 0.01)),
                temp.resolve("frames"), TiffCompression.DEFLATE);
        Path output = temp.resolve("script_output");
        SelectOptions boxes = new SelectOptions(simulated.boxes(0), null, null, null, "0", null);

        select(boxes);
        run(Workers.parse("2"));
        Map<String, String> pool = OutputHashes.of(output);
        assertTrue(pool.keySet().stream().filter(name -> name.endsWith(".tif")).count() > 500, pool.keySet()::toString);

        OutputHashes.remove(output);
        select(boxes);
        run(Workers.parse("2").with(new LocalEngine(3, new UnitWork())));
        OutputHashes.assertSame(pool, OutputHashes.of(output));

        OutputHashes.remove(output);
        select(boxes);
        for (StepName step : List.of(StepName.TRACK, StepName.ALIGN, StepName.VALIDATE)) {
            for (String which : List.of("1/3", "2/3", "3/3")) {
                shard(step, new RunShard(open(), Shard.parse(which), Workers.parse("2"), ProgressListener.NONE));
            }
            new MergeShards(Workers.parse("2")).run(open(), ProgressListener.NONE);
        }
        OutputHashes.assertSame(pool, OutputHashes.of(output));
    }

    private Project open() throws Exception {
        return Project.open(temp.resolve("frames"), null);
    }

    private void select(SelectOptions boxes) throws Exception {
        StepRunner.run(new SelectParticles(), open(), boxes, ProgressListener.NONE);
    }

    private void run(Workers workers) throws Exception {
        new Pipeline(workers).run(open(), RunOptions.NONE, ProgressListener.NONE);
    }

    private static void shard(StepName step, RunShard run) throws Exception {
        switch (step) {
            case TRACK -> run.track(TrackOptions.NONE, false);
            case ALIGN -> run.align(AlignOptions.NONE, false);
            case VALIDATE -> run.validate(false);
            case SELECT, DRIFT -> throw new IllegalArgumentException(step.toString());
        }
    }
}
