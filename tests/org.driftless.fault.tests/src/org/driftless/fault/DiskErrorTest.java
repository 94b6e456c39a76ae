/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The disk is full or broken in the middle of a run: that is said, what is there stays whole, and the run goes on later. */
class DiskErrorTest {

    private static final String ALIGNED = "aligned/3.tif";
    private static final String PROJECT = "particle_selections.json";

    @TempDir
    static Path folder;

    private static Scene scene;
    private static SortedMap<String, String> undisturbed;

    @BeforeAll
    static void simulate() throws Exception {
        SystemCall.requireStrace();
        scene = Scene.simulate(folder.toRealPath(), 6, "128x96");
        undisturbed = scene.undisturbed(2);
    }

    @AfterAll
    static void originals() throws IOException {
        if (scene != null) {
            scene.close();
        }
    }

    @BeforeEach
    void clear() throws IOException {
        scene.clear();
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of("fsync", "aligned/4.tif", "EIO"),
                Arguments.of("rename", ALIGNED, "EXDEV"),
                Arguments.of("rename", ALIGNED, "EACCES"),
                Arguments.of("fsync", "validation/aligned_particles_tracking.csv", "EIO"),
                Arguments.of("rename", "drift_analysis/averaged_drift_trajectory.csv", "EROFS"),
                Arguments.of("fsync", "drift_analysis/absolute_trajectories.png", "EDQUOT"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    @Tag("long")
    void anErrorIsReported(String call, String file, String error) throws Exception {
        fails(file, strace -> new SystemCall(call, part(file), 1).fail(strace, error));
    }

    @Test
    void whatCannotBeForcedToDiskIsReported() throws Exception {
        fails(ALIGNED, strace -> new SystemCall("fsync", part(ALIGNED), 1).fail(strace, "EIO"));
    }

    @Test
    void namesThatCannotBeForcedToDiskAreReported() throws Exception {
        Path aligned = scene.output().resolve("aligned");
        fails("aligned", strace -> new SystemCall("fsync", aligned, 1).fail(strace, "EIO"));
    }

    /** Else a file could have its final name after a power failure, and not its bytes, or lose the name. */
    @Test
    void whatGetsItsNameIsForcedToDiskBeforeAndItsFolderAfter() throws Exception {
        Path trace = scene.folder().resolve("trace");
        scene.run(2).through(SystemCall.recordTo(trace)).run().expect(0);
        List<SystemCall> calls = SystemCall.readFrom(trace, scene.output());
        int named = 0;
        for (int i = 0; i < calls.size(); i++) {
            Path path = calls.get(i).path();
            if (calls.get(i).name().startsWith("rename")) {
                assertTrue(isForced(path, calls.subList(0, i)), path + " got its name before it was forced to disk");
                assertTrue(isForced(path.getParent(), calls.subList(i, calls.size())), path + " may lose its name");
                named++;
            }
        }
        assertTrue(named > undisturbed.size(), named + " files got their names");
    }

    private static boolean isForced(Path path, List<SystemCall> calls) {
        return calls.stream().anyMatch(call -> call.name().endsWith("sync") && call.path().equals(path));
    }

    @ParameterizedTest
    @MethodSource("fullDisks")
    @Tag("long")
    void aFullDiskIsReported(String file, int when) throws Exception {
        fails(file, strace -> SystemCall.failWrites(strace, part(file), "ENOSPC", when));
    }

    static Stream<Arguments> fullDisks() {
        return Stream.of(
                Arguments.of(ALIGNED, 1),
                Arguments.of("aligned/alignment_log.csv", 1),
                Arguments.of("validation/time_average_after.tif", 1),
                Arguments.of("validation/time_average.png", 1),
                Arguments.of(PROJECT, 3));
    }

    @Test
    void aFullDiskWhileAFrameIsWritten() throws Exception {
        fails(ALIGNED, strace -> SystemCall.failWrites(strace, part(ALIGNED), "ENOSPC", 1));
    }

    /** What a project file had, it keeps when a later save fails. */
    @Test
    @Tag("long")
    void theProjectStaysAsItWas() throws Exception {
        Command.of(scene.folder(), "select", "frames").run().expect(0);
        byte[] before = Files.readAllBytes(scene.output().resolve(PROJECT));
        Path strace = scene.folder().resolve("trace");
        Command.of(scene.folder(), "track", "frames").through(SystemCall.failWrites(strace, part(PROJECT), "ENOSPC", 1))
                .run().expectFailure(PROJECT);
        assertArrayEquals(before, Files.readAllBytes(scene.output().resolve(PROJECT)));
        scene.run(2).run().expect(0);
        ResultFiles.requireSameButProject(undisturbed, ResultFiles.hashes(scene.output()), "With room");
    }

    private interface Fault {
        List<String> through(Path strace);
    }

    private static void fails(String file, Fault fault) throws IOException, InterruptedException {
        Path trace = scene.folder().resolve("trace");
        Ended ended = scene.run(2).through(fault.through(trace)).run();
        assertTrue(Files.readString(trace).contains("INJECTED"), () -> file + " was not written as it was meant to: " + ended);
        ended.expectFailure(scene.output().resolve(file).toString());
        ResultFiles.requireWhole(scene.output(), undisturbed);
        assertFalse(Files.exists(part(file)), "what was not finished is removed");
        goesOn();
    }

    private static void goesOn() throws IOException, InterruptedException {
        scene.run(2).run().expect(0);
        ResultFiles.requireSame(undisturbed, ResultFiles.hashes(scene.output()), "After the error was gone");
    }

    private static Path part(String file) {
        return scene.output().resolve(file + ".part");
    }
}
