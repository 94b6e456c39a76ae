/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.driftless.core.align.Interpolation;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectException;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.pipeline.engine.WorkUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shards and their merging leave is what the steps leave in one go. */
class ShardTest {

    private static final int FRAMES = 200;
    private static final AlignOptions LINEAR = new AlignOptions(Interpolation.LINEAR, null);

    @TempDir
    private static Path temp;
    private static SimulatedFolder simulated;
    private static Map<String, String> whole;

    @BeforeAll
    static void runInOneGo() throws IOException, StepException {
        simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(96, 80).withParticles(3).withMotion(6, 0.01)),
                temp.resolve("frames"), TiffCompression.NONE);
        select();
        new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, ProgressListener.NONE);
        whole = OutputHashes.of(output());
    }

    @BeforeEach
    void removeResults() throws IOException, StepException {
        OutputHashes.remove(output());
        select();
    }

    private static Path output() {
        return temp.resolve("script_output");
    }

    private static Project open() throws IOException {
        return Project.open(simulated.folder, null);
    }

    /** Boxes that are drawn in the middle have the frames passed both ways. */
    private static void select() throws IOException, StepException {
        SelectOptions boxes = new SelectOptions(simulated.boxes(100), null, null, null, "100", null);
        StepRunner.run(new SelectParticles(), open(), boxes, ProgressListener.NONE);
    }

    private static void trackAndEstimate() throws IOException, StepException {
        new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, StepName.DRIFT, ProgressListener.NONE);
    }

    private static void shard(StepName step, String which, ProgressListener progress) throws IOException, StepException {
        RunShard run = new RunShard(open(), Shard.parse(which), Workers.parse("2"), progress);
        switch (step) {
            case TRACK -> run.track(TrackOptions.NONE, false);
            case ALIGN -> run.align(AlignOptions.NONE, false);
            case VALIDATE -> run.validate(false);
            case SELECT, DRIFT -> throw new IllegalArgumentException(step.toString());
        }
    }

    private static EndedAt merge() throws IOException, StepException {
        EndedAt said = new EndedAt("");
        new MergeShards(Workers.parse("2")).run(open(), said);
        return said;
    }

    private static String refusal() {
        return assertThrows(StepException.class, ShardTest::merge).getMessage();
    }

    @Test
    void shardsOfAllStepsInAnyOrderLeaveTheSame() throws Exception {
        for (StepName step : List.of(StepName.TRACK, StepName.ALIGN, StepName.VALIDATE)) {
            byte[] before = Files.readAllBytes(open().jsonFile());
            for (String which : List.of("3/3", "1/3", "2/3")) {
                shard(step, which, ProgressListener.NONE);
            }
            assertArrayEquals(before, Files.readAllBytes(open().jsonFile()));
            EndedAt merged = merge();
            assertTrue(merged.said("what 3 shards have done"), merged::toString);
        }
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
        assertTrue(assertThrows(UsageException.class, ShardTest::merge).getMessage().startsWith("There is nothing to merge"));
    }

    @Test
    void shardsAtTheSameTimeLeaveTheSame() throws Exception {
        ExecutorService machines = Executors.newFixedThreadPool(4);
        try {
            for (StepName step : List.of(StepName.TRACK, StepName.ALIGN, StepName.VALIDATE)) {
                List<Callable<Void>> all = new ArrayList<>();
                for (int number = 1; number <= 4; number++) {
                    String which = number + "/4";
                    all.add(() -> {
                        shard(step, which, ProgressListener.NONE);
                        return null;
                    });
                }
                for (Future<Void> one : machines.invokeAll(all)) {
                    one.get();
                }
                merge();
            }
        } finally {
            machines.shutdown();
        }
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
    }

    @Test
    void moreShardsThanWorkLeaveTheSame() throws Exception {
        trackAndEstimate();
        for (int number = 1; number <= 9; number++) {
            shard(StepName.ALIGN, number + "/9", ProgressListener.NONE);
        }
        merge();
        new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, ProgressListener.NONE);
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
    }

    @Test
    void shardThatIsEndedOrTornGoesOn() throws Exception {
        trackAndEstimate();
        shard(StepName.ALIGN, "2/2", ProgressListener.NONE);
        assertThrows(CancellationException.class,
                () -> shard(StepName.ALIGN, "1/2", new EndedAt("Shard 1/2 of the alignment", 64)));
        assertEquals(List.of("1/2 (64 frames done)"), ShardStatus.of(open()).orElseThrow().unfinished());
        String refusal = refusal();
        assertTrue(refusal.contains("Shard 1/2 of the alignment of " + simulated.folder + " has not finished: of its frames 0 to 95 "
                + "those from 64 on are missing"), refusal);
        assertTrue(refusal.contains("\"driftless align --shard 1/2\""), refusal);
        // As a kill leaves it, in the middle of a record.
        try (RandomAccessFile torn = new RandomAccessFile(
                ShardFiles.file(open(), WorkUnit.Kind.ALIGN, new Shard(1, 2)).toFile(), "rw")) {
            torn.setLength(torn.length() - 5);
        }
        EndedAt rest = new EndedAt("Shard 1/2 of the alignment");
        shard(StepName.ALIGN, "1/2", rest);
        assertTrue(rest.said("32 of 96 frames are done already"), rest::toString);
        assertEquals(64, rest.done);
        merge();
        new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, ProgressListener.NONE);
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
    }

    @Test
    void mergingThatIsEndedGoesOn() throws Exception {
        for (String which : List.of("1/2", "2/2")) {
            shard(StepName.TRACK, which, ProgressListener.NONE);
        }
        assertEquals("2 of 2 are done: run \"driftless merge\"", ShardStatus.of(open()).orElseThrow().words());
        assertThrows(CancellationException.class,
                () -> new MergeShards(Workers.parse("1")).run(open(), new EndedAt("Tracking", 120)));
        merge();
        new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, ProgressListener.NONE);
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
    }

    @Test
    void shardThatIsMissingIsNamed() throws Exception {
        trackAndEstimate();
        shard(StepName.ALIGN, "1/3", ProgressListener.NONE);
        shard(StepName.ALIGN, "3/3", ProgressListener.NONE);
        assertEquals("2 of 3 are done; not 2/3 (not begun)", ShardStatus.of(open()).orElseThrow().words());
        String refusal = refusal();
        assertTrue(refusal.contains("Shard 2/3 of the alignment of " + simulated.folder + " is missing: run \"driftless align "
                + "--shard 2/3\""), refusal);
        assertTrue(open().step("align").isEmpty(), "nothing has begun");
    }

    @Test
    void shardOfOtherOptionsIsRefused() throws Exception {
        trackAndEstimate();
        shard(StepName.ALIGN, "1/2", ProgressListener.NONE);
        new RunShard(open(), Shard.parse("2/2"), Workers.parse("2"), ProgressListener.NONE).align(LINEAR, false);
        String refusal = refusal();
        assertTrue(refusal.startsWith("Shard 2/2 ") && refusal.contains("an option"), refusal);
        new RunShard(open(), Shard.parse("1/2"), Workers.parse("2"), ProgressListener.NONE).align(LINEAR, false);
        merge();
        assertEquals(Interpolation.LINEAR, StepRunner.lastRun(new AlignFrames(Workers.parse("1")), open()).interpolation());
    }

    @Test
    void shardsOfAnotherDriftAreRefused() throws Exception {
        trackAndEstimate();
        shard(StepName.ALIGN, "1/2", ProgressListener.NONE);
        StepRunner.run(new EstimateDrift(), open(), DriftOptions.NONE.withUse(List.of(1, 2)), ProgressListener.NONE);
        shard(StepName.ALIGN, "2/2", ProgressListener.NONE);
        String refusal = refusal();
        assertTrue(refusal.startsWith("Shard 1/2 ") && refusal.contains("what it is made from"), refusal);
    }

    @Test
    void shardsOfAnotherTrackingAreRefusedThoughTheAlignedFramesAreTheSame() throws Exception {
        new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, StepName.ALIGN, ProgressListener.NONE);
        shard(StepName.VALIDATE, "1/2", ProgressListener.NONE);
        StepRunner.run(new TrackParticles(Workers.parse("2")), open(), new TrackOptions(0.2, null, null, null, null),
                ProgressListener.NONE);
        shard(StepName.VALIDATE, "2/2", ProgressListener.NONE);
        String refusal = refusal();
        assertTrue(refusal.startsWith("Shard 1/2 ") && refusal.contains("what it is made from"), refusal);
    }

    @Test
    void framesOfShardsAreNotTakenForAlignedEvenIfTheProgressIsRemoved() throws Exception {
        new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, ProgressListener.NONE);
        new RunShard(open(), Shard.parse("1/2"), Workers.parse("2"), ProgressListener.NONE).align(LINEAR, false);
        for (String name : List.of("align.1-of-2.journal", "align.journal")) {
            Files.delete(Journals.file(open(), name));
        }
        assertEquals(ProjectStatus.State.MISSING, ProjectStatus.of(open()).line(StepName.ALIGN).state());
        new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, ProgressListener.NONE);
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
    }

    @Test
    void nothingIsMergedWhileAShardIsAtWork() throws Exception {
        trackAndEstimate();
        shard(StepName.ALIGN, "1/2", ProgressListener.NONE);
        shard(StepName.ALIGN, "2/2", ProgressListener.NONE);
        List<String> refused = new ArrayList<>();
        Runnable merging = () -> refused.add(assertThrows(ProjectException.class, ShardTest::merge).getMessage());
        shard(StepName.ALIGN, "1/4", new EndedAt("Shard 1/4 of the alignment", 32, merging));
        assertTrue(refused.getFirst().contains("align.1-of-4.journal is in use by another Driftless"), refused::toString);
        assertTrue(open().step("align").isEmpty(), "nothing has begun");
    }

    @Test
    void alignedFileThatIsGoneIsNamedAndMadeAgain() throws Exception {
        trackAndEstimate();
        shard(StepName.ALIGN, "1/2", ProgressListener.NONE);
        shard(StepName.ALIGN, "2/2", ProgressListener.NONE);
        Files.delete(open().alignedFolder().resolve(simulated.truth.name(150)));
        String refusal = refusal();
        assertTrue(refusal.startsWith("Shard 2/2 ") && refusal.contains("some of its files are not there any more"), refusal);
        EndedAt again = new EndedAt("Shard 2/2 of the alignment");
        shard(StepName.ALIGN, "2/2", again);
        assertEquals(RunShard.UNIT, again.done);
        merge();
        new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, ProgressListener.NONE);
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
    }

    @Test
    void framesOfShardsThatAreNotMergedAreNotTakenForAligned() throws Exception {
        new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, ProgressListener.NONE);
        new RunShard(open(), Shard.parse("1/2"), Workers.parse("2"), ProgressListener.NONE).align(LINEAR, false);
        // The project file says that all frames are aligned, but half of them are others now.
        ProjectStatus.Line line = ProjectStatus.of(open()).line(StepName.ALIGN);
        assertEquals(ProjectStatus.State.MISSING, line.state());
        assertTrue(line.detail().contains("shards (1/2) have written frames that are not merged"), line.detail());
        EndedAt said = new EndedAt("Aligning");
        new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, said);
        assertTrue(said.said("What shards have done of an earlier alignment is not used."), said::toString);
        assertEquals(96, said.done, "the others are as they were");
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
    }

    @Test
    void shardOfAStepThatWasBegunWithoutShardsEnds() throws Exception {
        trackAndEstimate();
        Runnable local = () -> assertDoesNotThrow(() -> ShardFiles.remove(StepName.ALIGN, open()));
        StepException e = assertThrows(StepException.class, () -> new RunShard(open(), Shard.parse("1/1"), Workers.parse("1"),
                new EndedAt("Shard 1/1 of the alignment", RunShard.UNIT, local)).align(AlignOptions.NONE, false));
        assertTrue(e.getMessage().contains("was given up"), e.getMessage());
        assertFalse(Files.exists(open().alignedFolder().resolve(simulated.truth.name(FRAMES - 1))));
    }

    @Test
    void stepWithoutShardsBeginsWhenThoseAtWorkHaveEnded() throws Exception {
        trackAndEstimate();
        CountDownLatch waits = new CountDownLatch(1);
        ProgressListener heard = new ProgressListener() {
            @Override
            public void status(String text) {
                if (text.contains("Waiting for shards of an earlier alignment")) {
                    waits.countDown();
                }
            }
        };
        FutureTask<Object> local = new FutureTask<>(() -> new Pipeline(Workers.parse("2")).run(open(), RunOptions.NONE, heard));
        Runnable beginning = () -> {
            Thread.ofPlatform().start(local);
            assertTrue(assertDoesNotThrow(() -> waits.await(1, TimeUnit.MINUTES)), "it does not wait");
        };
        assertThrows(StepException.class, () -> new RunShard(open(), Shard.parse("1/1"), Workers.parse("1"),
                new EndedAt("Shard 1/1 of the alignment", RunShard.UNIT, beginning)).align(LINEAR, false));
        local.get();
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
    }

    @Test
    void twoProcessesDoNotDoTheSameShard() throws Exception {
        trackAndEstimate();
        List<String> refused = new ArrayList<>();
        Runnable second = () -> refused.add(assertThrows(ProjectException.class,
                () -> shard(StepName.ALIGN, "1/2", ProgressListener.NONE)).getMessage());
        shard(StepName.ALIGN, "1/2", new EndedAt("Shard 1/2 of the alignment", 32, second));
        assertTrue(refused.getFirst().contains("align.1-of-2.journal is in use by another Driftless"), refused::toString);
    }

    @Test
    void partsAreOfOneKindAndLeaveNothingOut() throws Exception {
        for (int frames : List.of(0, 1, 31, 32, 33, 500, 100_000)) {
            int at = 0;
            for (int number = 1; number <= 7; number++) {
                int[] part = new Shard(number, 7).part(frames, 32);
                assertEquals(at, part[0]);
                assertTrue(part[0] % 32 == 0 || part[0] == frames);
                at = part[1];
            }
            assertEquals(frames, at);
        }
        for (String wrong : List.of("0/3", "4/3", "2", "a/b", "1/3/3", "")) {
            assertThrows(UsageException.class, () -> Shard.parse(wrong), wrong);
        }
        assertEquals(new Shard(2, 3), Shard.parse("2/3"));
    }
}
