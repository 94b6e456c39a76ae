/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.pipeline.engine.Engine;
import org.driftless.pipeline.engine.LocalEngine;
import org.driftless.pipeline.engine.UnitResult;
import org.driftless.pipeline.engine.UnitRunner;
import org.driftless.pipeline.engine.WorkUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the steps leave does not depend on who worked on the frames. */
class EngineTest {

    private static final int FRAMES = 100;

    @TempDir
    private static Path temp;
    private static SimulatedFolder simulated;
    private static Map<String, String> whole;

    @BeforeAll
    static void runInThisProcess() throws IOException, StepException {
        simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(96, 80).withParticles(3).withMotion(6, 0.01)),
                temp.resolve("frames"), TiffCompression.NONE);
        run(null, ProgressListener.NONE);
        whole = OutputHashes.of(output());
    }

    @BeforeEach
    void removeResults() throws IOException {
        OutputHashes.remove(output());
    }

    private static Path output() {
        return temp.resolve("script_output");
    }

    private static Project open() throws IOException {
        return Project.open(simulated.folder, null);
    }

    /** Boxes that are drawn in the middle have the frames passed both ways. */
    private static void run(Engine engine, ProgressListener progress) throws IOException, StepException {
        SelectOptions select = new SelectOptions(simulated.boxes(50), null, null, null, "50", null);
        new Pipeline(Workers.parse("2").with(engine)).run(open(), new RunOptions(select, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, null, false), progress);
    }

    private static void goOn(Engine engine, ProgressListener progress) throws IOException, StepException {
        new Pipeline(Workers.parse("2").with(engine)).run(open(), RunOptions.NONE, progress);
    }

    private static void align(Engine engine, ProgressListener progress) throws IOException, StepException {
        StepRunner.restart(new AlignFrames(Workers.parse("2").with(engine)), open(), AlignOptions.NONE, progress);
    }

    private static Engine threads(UnitRunner runner) {
        return new LocalEngine(3, runner);
    }

    @Test
    void allStepsOfManyWorkersLeaveTheSame() throws Exception {
        List<WorkUnit> units = new ArrayList<>();
        UnitWork work = new UnitWork();
        EndedAt progress = new EndedAt("Aligning");
        run(threads((unit, listener) -> {
            synchronized (units) {
                units.add(unit);
            }
            return work.run(unit, listener);
        }), progress);
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
        assertTrue(progress.said("with 3 threads of this process"), progress::toString);
        assertEquals(FRAMES, progress.total);
        assertEquals(FRAMES, progress.done);
        for (WorkUnit.Kind kind : List.of(WorkUnit.Kind.ALIGN, WorkUnit.Kind.VALIDATE)) {
            assertTrue(units.stream().filter(unit -> unit.kind() == kind).count() > 3, kind + " in " + units);
            assertEquals(FRAMES, units.stream().filter(unit -> unit.kind() == kind).mapToInt(WorkUnit::frames).sum());
        }
    }

    @Test
    void unitsThatAreRunTwiceAtATimeLeaveTheSame() throws Exception {
        run(threads(new Twice()), ProgressListener.NONE);
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
    }

    /** As if the first worker were lost to sight but alive. */
    private static final class Twice implements UnitRunner {

        private final UnitRunner one = new UnitWork();
        private final UnitRunner other = new UnitWork();

        @Override
        public UnitResult run(WorkUnit unit, ProgressListener progress) throws IOException, StepException {
            List<Exception> failures = new ArrayList<>();
            Thread first = Thread.ofPlatform().start(() -> {
                try {
                    one.run(unit, progress);
                } catch (IOException | StepException | RuntimeException e) {
                    failures.add(e);
                }
            });
            try {
                UnitResult result = other.run(unit, progress);
                first.join();
                assertEquals(List.of(), failures);
                return result;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void runThatIsEndedGoesOnWithOrWithoutAnEngine() throws Exception {
        assertThrows(CancellationException.class, () -> run(threads(new UnitWork()), new EndedAt("Aligning", 40)));
        EndedAt rest = new EndedAt("Aligning");
        goOn(null, rest);
        assertEquals(FRAMES - 48, rest.total, "a unit that came back is kept");
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
        OutputHashes.remove(output());
        assertThrows(CancellationException.class, () -> run(null, new EndedAt("Validating", 30)));
        rest = new EndedAt("Validating");
        goOn(threads(new UnitWork()), rest);
        assertTrue(rest.said("30 of 100 frames are validated already"), rest::toString);
        OutputHashes.assertSame(whole, OutputHashes.of(output()));
    }

    @Test
    void whatKilledWorkersLeftIsRemovedAndNothingElse() throws Exception {
        run(null, ProgressListener.NONE);
        Path aligned = open().alignedFolder();
        Path left = aligned.resolve(simulated.truth.name(3) + ".123e4567-e89b-12d3-a456-426614174000.part");
        Path other = Files.writeString(aligned.resolve("mine.part"), "of the user");
        Files.writeString(left, "half a frame");
        align(threads((unit, progress) -> {
            Files.writeString(left, "half a frame of a worker that is killed in this run");
            return new UnitWork().run(unit, progress);
        }), ProgressListener.NONE);
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(other));
        Files.writeString(left, "half a frame");
        align(null, ProgressListener.NONE);
        assertFalse(Files.exists(left));
    }

    @Test
    void workerThatSeesOtherFilesIsRefused() throws Exception {
        run(null, ProgressListener.NONE);
        Path elsewhere = temp.resolve("elsewhere");
        copy(simulated.folder, elsewhere.resolve("frames"));
        copy(output(), elsewhere.resolve("script_output"));
        Path json = elsewhere.resolve("script_output").resolve(open().jsonFile().getFileName());
        // Without the proof it would write files that the step takes for its own.
        UnitRunner lost = (unit, progress) -> new UnitWork().run(new WorkUnit(json.toString(), unit.kind(), unit.options(),
                unit.from(), unit.to(), unit.start(), unit.proof()), progress);
        StepException e = assertThrows(StepException.class, () -> align(threads(lost), ProgressListener.NONE));
        assertTrue(e.getMessage().contains("does not find " + elsewhere), e.getMessage());
        assertTrue(e.getMessage().startsWith("The worker on "), e.getMessage());
    }

    @Test
    void workerThatSeesOtherFramesIsRefused() throws Exception {
        run(null, ProgressListener.NONE);
        AtomicInteger count = new AtomicInteger();
        Path first = simulated.folder.resolve(simulated.truth.name(0));
        byte[] content = Files.readAllBytes(first);
        FileTime time = Files.getLastModifiedTime(first);
        UnitRunner late = (unit, progress) -> {
            if (count.getAndIncrement() == 0) {
                // The same size and time: only the values tell.
                byte[] changed = content.clone();
                changed[changed.length - 1] ^= 1;
                Files.write(first, changed);
                Files.setLastModifiedTime(first, time);
            }
            return new UnitWork().run(unit, progress);
        };
        try {
            StepException e = assertThrows(StepException.class,
                    () -> align(new LocalEngine(1, late), ProgressListener.NONE));
            assertTrue(e.getMessage().contains("sees other values in the first frame, " + first.getFileName()), e.getMessage());
        } finally {
            Files.write(first, content);
            Files.setLastModifiedTime(first, time);
        }
    }

    @Test
    void workerThatSeesOtherParticlesIsRefused() throws Exception {
        run(null, ProgressListener.NONE);
        Path json = open().jsonFile();
        String content = Files.readString(json);
        UnitRunner stale = (unit, progress) -> {
            Files.writeString(json, content.replaceFirst("\"particle_id\": \\d+", "\"particle_id\": 91"));
            return new UnitWork().run(unit, progress);
        };
        try {
            StepException e = assertThrows(StepException.class, () -> align(new LocalEngine(1, stale), ProgressListener.NONE));
            assertTrue(e.getMessage().contains("sees other particles in " + json), e.getMessage());
        } finally {
            Files.writeString(json, content);
        }
    }

    @Test
    void workerWhoseStepHasEndedWritesNothingMore() throws Exception {
        run(null, ProgressListener.NONE);
        List<WorkUnit> units = new ArrayList<>();
        UnitWork work = new UnitWork();
        align(new LocalEngine(1, (unit, progress) -> {
            units.add(unit);
            return work.run(unit, progress);
        }), ProgressListener.NONE);
        Map<String, FileTime> times = times();
        WorkUnit orphan = units.getFirst();
        assertThrows(CancellationException.class, () -> work.run(orphan, ProgressListener.NONE));
        StepException e = assertThrows(StepException.class, () -> new UnitWork().run(orphan, ProgressListener.NONE));
        assertTrue(e.getMessage().contains("the step has ended"), e.getMessage());
        assertEquals(times, times());
        try (Stream<Path> left = Files.list(Journals.file(open(), ""))) {
            assertEquals(List.of(), left.filter(file -> file.toString().endsWith(".proof")).toList());
        }
    }

    private static Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            String name = simulated.truth.name(frame);
            times.put(name, Files.getLastModifiedTime(open().alignedFolder().resolve(name)));
        }
        return times;
    }

    @Test
    void stackIsWrittenByThisMachineAlone() throws Exception {
        run(null, ProgressListener.NONE);
        EndedAt progress = new EndedAt("Aligning");
        StepRunner.run(new AlignFrames(Workers.parse("2").with(threads((unit, listener) -> {
            throw new IllegalStateException(unit.toString());
        }))), open(), new AlignOptions(null, null, OutputForm.STACK), progress);
        assertTrue(progress.said("One stack is written by one machine"), progress::toString);
        Map<String, String> stack = OutputHashes.of(output());
        OutputHashes.remove(output());
        assertNotEquals(whole, stack);
        run(null, ProgressListener.NONE);
        StepRunner.run(new AlignFrames(Workers.parse("1")), open(), new AlignOptions(null, null, OutputForm.STACK),
                ProgressListener.NONE);
        assertEquals(OutputHashes.of(output()), stack);
    }

    @Test
    void failureOfTheFirstUnitThatFailedIsTold() throws Exception {
        run(null, ProgressListener.NONE);
        UnitWork work = new UnitWork();
        IOException e = assertThrows(IOException.class, () -> align(threads((unit, progress) -> {
            if (unit.from() >= 32) {
                throw new IOException("disk " + unit.from());
            }
            return work.run(unit, progress);
        }), ProgressListener.NONE));
        assertEquals("disk 32", e.getMessage());
        EndedAt rest = new EndedAt("Aligning");
        StepRunner.run(new AlignFrames(Workers.parse("2")), open(), AlignOptions.NONE, rest);
        assertEquals(FRAMES - 32, rest.total);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
