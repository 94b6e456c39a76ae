/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed anywhere and run again, all results are those of a run that was not disturbed; what has its name is whole. */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

    private static final int SEED = 20261122;

    @TempDir
    Path folder;

    @BeforeEach
    void strace() {
        SystemCall.requireStrace();
    }

    /** Where a file that is not whole would be seen soonest: as it is written, forced to disk, and given its name. */
    @Test
    void sixPointsOfASmallRun() throws Exception {
        try (Scene scene = Scene.simulate(folder.toRealPath(), 6, "128x96")) {
            Path output = scene.output();
            Path frame = output.resolve("aligned/3.tif");
            List<Predicate<SystemCall>> wanted = List.of(
                    call -> call.name().contains("write") && call.path().startsWith(output.resolve("particles_tracking")),
                    call -> call.name().contains("write") && call.isOf(frame),
                    call -> call.name().contains("sync") && call.isOf(frame),
                    call -> call.name().contains("rename") && call.isOf(frame),
                    call -> call.name().contains("write") && call.isOf(output.resolve("aligned/alignment_log.csv")),
                    call -> call.name().contains("rename") && call.path().startsWith(output.resolve("validation")));
            assertEquals(wanted.size(), killAtCalls(scene, 2, all -> wanted.stream()
                    .map(one -> all.stream().filter(one).findFirst().orElseThrow()).toList()));
        }
    }

    @Test
    @Tag("long")
    void everyPointOfASmallRun() throws Exception {
        try (Scene scene = Scene.simulate(folder.toRealPath(), 6, "128x96")) {
            assertTrue(killAtCalls(scene, 2, all -> all) >= 50);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    @Tag("long")
    void fiftyPointsOfTwoHundredFrames(int workers) throws Exception {
        try (Scene scene = Scene.simulate(folder.toRealPath(), 200, "128x96")) {
            assertTrue(killAtCalls(scene, workers, all -> spread(all, 50)) >= 45);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    @Tag("long")
    void anyTime(int workers) throws Exception {
        try (Scene scene = Scene.simulate(folder.toRealPath(), 200, "128x96")) {
            long start = System.nanoTime();
            SortedMap<String, String> undisturbed = scene.undisturbed(workers);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            Random random = new Random(SEED + workers);
            int killed = 0;
            for (int i = 0; i < 12; i++) {
                scene.clear();
                try (Running running = scene.run(workers).start()) {
                    running.process().waitFor((long) (0.8 * millis * random.nextDouble()), TimeUnit.MILLISECONDS);
                    running.close();
                    killed += running.end().code() == Ended.SIGKILL ? 1 : 0;
                }
                requireRecovery(scene, workers, undisturbed, "killed at a random time, " + i);
            }
            report(workers, killed, "random times");
            assertTrue(killed >= 4, "killed only " + killed + " times");
        }
    }

    /**
     * Kills a run at calls that write files, force them to disk or rename them.
     *
     * @param choice which of all of them
     * @return how often the call was met and the run died
     */
    private int killAtCalls(Scene scene, int workers, UnaryOperator<List<SystemCall>> choice) throws IOException, InterruptedException {
        Path trace = scene.folder().resolve("trace");
        scene.clear();
        scene.run(workers).through(SystemCall.recordTo(trace)).run().expect(0);
        SortedMap<String, String> undisturbed = ResultFiles.hashes(scene.output());
        List<SystemCall> calls = choice.apply(SystemCall.readFrom(trace, scene.output()));
        int killed = 0;
        for (SystemCall call : calls) {
            scene.clear();
            Ended ended = scene.run(workers).through(call.kill(trace)).run();
            killed += ended.code() == Ended.SIGKILL ? 1 : 0;
            requireRecovery(scene, workers, undisturbed, "killed at " + call);
        }
        report(workers, killed, "of " + calls.size() + " calls to write, force or rename a file");
        return killed;
    }

    private static void requireRecovery(Scene scene, int workers, SortedMap<String, String> undisturbed, String what)
            throws IOException, InterruptedException {
        ResultFiles.requireWhole(scene.output(), undisturbed);
        scene.run(workers).run().expect(0);
        ResultFiles.requireSame(undisturbed, ResultFiles.hashes(scene.output()), what);
    }

    private static <T> List<T> spread(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            some.add(all.get((int) ((long) i * (all.size() - 1) / (most - 1))));
        }
        return some;
    }

    private static void report(int workers, int killed, String where) {
        System.out.println("Killed " + killed + " times with " + workers + " workers, " + where + ".");
    }
}
