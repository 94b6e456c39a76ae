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

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five hundred frames on a cluster of two workers: the same files, whatever happens to whom. */
@Tag("cluster")
@EnabledOnOs(OS.LINUX)
class SparkClusterTest {

    private static final int FRAMES = 500;
    /** So many aligned frames are those of more ranges than there are workers, so that the driver knows of the first ones. */
    private static final int KNOWN = 200;
    private static final int TERMINATED = 143;
    private static final int CANCELLED = 130;

    @TempDir
    static Path folder;

    private static Scene scene;
    private static SortedMap<String, String> undisturbed;

    @BeforeAll
    static void simulate() throws Exception {
        scene = Scene.simulate(folder.toRealPath(), FRAMES, "320x256");
        undisturbed = scene.undisturbed(2);
    }

    @AfterAll
    static void originalsAreAsTheyWere() throws Exception {
        scene.close();
    }

    @BeforeEach
    void clear() throws Exception {
        scene.clear();
    }

    @Test
    void oneProcess() throws Exception {
        scene.run(2).with("--spark", "local[2,4]").through(List.of("env", "DRIFTLESS_CLUSTER=" + SparkCluster.FOLDER)).run().expect(0);
        requireSame("With local[2,4]");
    }

    @Test
    void twoWorkers() throws Exception {
        try (SparkCluster cluster = SparkCluster.start(folder)) {
            cluster.worker();
            cluster.worker();
            run(cluster).run().expect(0);
        }
        requireSame("With two workers");
    }

    @Test
    void threeShardsOfEachStep() throws Exception {
        Command.of(folder, "select", "frames", "--auto").run().expect(0);
        for (String step : List.of("track", "align", "validate")) {
            for (String shard : List.of("3/3", "1/3", "2/3")) {
                Command.of(folder, step, "frames", "--shard", shard).run().expect(0);
            }
            Command.of(folder, "merge", "frames").run().expect(0);
        }
        ResultFiles.requireSameButProject(undisturbed, ResultFiles.hashes(scene.output()), "In shards");
    }

    @Test
    void anExecutorIsKilled() throws Exception {
        try (SparkCluster cluster = SparkCluster.start(folder)) {
            Process worker = cluster.worker();
            cluster.worker();
            try (Running running = run(cluster).start()) {
                running.await(() -> scene.alignedFrames() > 20 && !SparkCluster.executors(worker).isEmpty());
                SparkCluster.executors(worker).forEach(ProcessHandle::destroyForcibly);
                Ended ended = running.end().expect(0);
                assertTrue(ended.printed().contains("A worker was lost (127.0.0.1): its frames are worked on again."), ended.printed());
            }
        }
        requireSame("After an executor was killed");
    }

    @Test
    void aWorkerIsKilledAndAnotherOneComes() throws Exception {
        try (SparkCluster cluster = SparkCluster.start(folder)) {
            Process worker = cluster.worker();
            try (Running running = run(cluster).start()) {
                running.await(() -> scene.alignedFrames() > 20);
                worker.descendants().filter(process -> !SparkCluster.executors(worker).contains(process))
                        .forEach(ProcessHandle::destroyForcibly);
                cluster.worker();
                running.end().expect(0);
            }
        }
        requireSame("After the only worker was killed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void whoSentItIsToldToEnd(String signal) throws Exception {
        try (SparkCluster cluster = SparkCluster.start(folder)) {
            cluster.worker();
            cluster.worker();
            Command run = run(cluster);
            try (Running running = run.through(withSignals(cluster)).start()) {
                running.await(() -> scene.alignedFrames() > KNOWN);
                running.signal(signal);
                Ended ended = running.end();
                assertEquals(signal.equals("TERM") ? TERMINATED : CANCELLED, ended.code(), ended.printed());
                assertTrue(ended.printed().contains("Cancelled. What is finished is kept"), ended.printed());
            }
            long finished = scene.alignedFrames();
            assertTrue(finished < FRAMES, "it ended before the last frame");
            ResultFiles.requireWhole(scene.output(), undisturbed);
            Ended ended = run.run().expect(0);
            assertTrue(ended.printed().contains("Going on where the last run ended"), ended.printed());
        }
        requireSame("After " + signal);
    }

    /** Who sent it, or the process that it started, which then does not work on in secret. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theDriverIsKilled(boolean itself) throws Exception {
        try (SparkCluster cluster = SparkCluster.start(folder)) {
            cluster.worker();
            cluster.worker();
            Command run = run(cluster);
            try (Running running = run.start()) {
                running.await(() -> scene.alignedFrames() > 20);
                List<ProcessHandle> driver = running.process().descendants().toList();
                assertEquals(1, driver.size());
                if (itself) {
                    driver.get(0).destroyForcibly();
                } else {
                    running.signal("KILL");
                }
                assertEquals(Ended.SIGKILL, running.end().code());
                driver.get(0).onExit().get(1, TimeUnit.MINUTES);
            }
            assertTrue(scene.alignedFrames() < FRAMES, "it ended before the last frame");
            run.run().expect(0);
        }
        requireSame("After the driver was killed");
    }

    private static Command run(SparkCluster cluster) {
        return scene.run(2).with("--spark", cluster.master()).through(cluster.environment());
    }

    private static List<String> withSignals(SparkCluster cluster) {
        return Stream.concat(List.of("env", "--default-signal=INT,TERM").stream(),
                cluster.environment().stream().skip(1)).toList();
    }

    private static void requireSame(String when) throws Exception {
        ResultFiles.requireSame(undisturbed, ResultFiles.hashes(scene.output()), when);
    }
}
