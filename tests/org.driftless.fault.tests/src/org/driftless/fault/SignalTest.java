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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is asked to end finishes its frames, says by its exit code who asked, and goes on where it was. */
@Execution(ExecutionMode.CONCURRENT)
class SignalTest {

    private static final int TERMINATED = 143;
    private static final int FRAMES = 40;

    @TempDir
    Path folder;

    @Test
    void terminatedWhileAligning() throws Exception {
        endsAndGoesOn("TERM", TERMINATED, 2);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143, 1", "TERM, 143, 8", "INT, 130, 1", "INT, 130, 2"})
    @Tag("long")
    void endedWhileAligning(String signal, int code, int workers) throws Exception {
        endsAndGoesOn(signal, code, workers);
    }

    private void endsAndGoesOn(String signal, int code, int workers) throws IOException, InterruptedException {
        try (Scene scene = Scene.simulate(folder.toRealPath(), FRAMES, "160x128")) {
            SortedMap<String, String> undisturbed = scene.undisturbed(workers);
            scene.clear();
            long finished;
            try (Running running = scene.run(workers).through(withSignals()).start()) {
                running.await(() -> scene.alignedFrames() >= 3);
                running.signal(signal);
                Ended ended = running.end().expect(code);
                assertTrue(ended.printed().contains("Cancelled."), ended.printed());
                finished = scene.alignedFrames();
            }
            ResultFiles.requireWhole(scene.output(), undisturbed);
            assertTrue(finished < FRAMES, "it ended before the last frame");
            assertEquals(0, parts(scene), "no frame was left unfinished");
            scene.run(workers).run().expect(0);
            ResultFiles.requireSame(undisturbed, ResultFiles.hashes(scene.output()), "After " + signal);
        }
    }

    /** While it tracks there are no files to count: it is ended when it says that it tracks. */
    @Test
    @Tag("long")
    void endedWhileTracking() throws Exception {
        try (Scene scene = Scene.simulate(folder.toRealPath(), FRAMES, "320x256")) {
            SortedMap<String, String> undisturbed = scene.undisturbed(1);
            scene.clear();
            try (Running running = scene.run(1).through(withSignals()).start()) {
                running.await(() -> Files.readString(running.printed()).contains("Tracking"));
                running.signal("TERM");
                running.end().expect(TERMINATED);
            }
            ResultFiles.requireWhole(scene.output(), undisturbed);
            scene.run(1).run().expect(0);
            ResultFiles.requireSame(undisturbed, ResultFiles.hashes(scene.output()), "After TERM");
        }
    }

    /** Who follows a camera ends it by Ctrl+C when the last frame is there: that is no cancelling. */
    @Test
    void theFirstInterruptEndsFollowing() throws Exception {
        try (Scene scene = Scene.simulate(folder.toRealPath(), FRAMES, "160x128")) {
            SortedMap<String, String> undisturbed = scene.undisturbed(2);
            scene.clear();
            try (Running running = scene.run(2).with("--follow", "--max-pause", "600").through(withSignals()).start()) {
                running.await(() -> scene.alignedFrames() == FRAMES);
                running.signal("INT");
                running.end().expect(0);
            }
            ResultFiles.requireSame(undisturbed, ResultFiles.hashes(scene.output()), "After following");
        }
    }

    private static long parts(Scene scene) throws IOException {
        try (var files = Files.walk(scene.output())) {
            return files.filter(file -> file.toString().endsWith(".part")).count();
        }
    }

    /** A script in the background ignores Ctrl+C, and so would what it starts. */
    private static List<String> withSignals() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/env")), "env is not there");
        return System.getProperty("os.name").equals("Linux") ? List.of("env", "--default-signal=INT,TERM") : List.of();
    }
}
