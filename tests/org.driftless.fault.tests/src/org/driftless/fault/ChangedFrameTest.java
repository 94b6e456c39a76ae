/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An original that changes while frames are aligned: it is named, what is finished stays, and a later run is right. */
@Tag("long")
@Execution(ExecutionMode.CONCURRENT)
class ChangedFrameTest {

    private static final int FRAMES = 60;
    private static final int CHANGED = FRAMES - 1;

    @TempDir
    Path temporary;

    private Scene scene;
    private byte[] original;
    private FileTime time;

    @BeforeEach
    void simulate() throws Exception {
        scene = Scene.simulate(temporary.toRealPath(), FRAMES, "320x256");
        original = Files.readAllBytes(scene.frame(CHANGED));
        time = Files.getLastModifiedTime(scene.frame(CHANGED));
    }

    @AfterEach
    void originals() throws IOException {
        Files.write(scene.frame(CHANGED), original);
        Files.setLastModifiedTime(scene.frame(CHANGED), time);
        scene.close();
    }

    private interface Change {
        void make() throws IOException;
    }

    @Test
    void deleted() throws Exception {
        SortedMap<String, String> undisturbed = scene.undisturbed(1);
        fails(() -> Files.delete(scene.frame(CHANGED)), undisturbed);
        Files.write(scene.frame(CHANGED), original);
        goesOnAs(undisturbed);
    }

    @Test
    void stillBeingWritten() throws Exception {
        SortedMap<String, String> undisturbed = scene.undisturbed(1);
        fails(() -> Files.write(scene.frame(CHANGED), Arrays.copyOf(original, original.length / 2)), undisturbed);
        Files.write(scene.frame(CHANGED), original);
        goesOnAs(undisturbed);
    }

    @Test
    void rewritten() throws Exception {
        SortedMap<String, String> undisturbed = scene.undisturbed(1);
        fails(() -> Files.copy(scene.frame(20), scene.frame(CHANGED), StandardCopyOption.REPLACE_EXISTING), undisturbed);
        scene.run(1).run().expect(0);
        SortedMap<String, String> resumed = ResultFiles.hashes(scene.output());
        scene.run(1).with("--restart").run().expect(0);
        ResultFiles.requireSame(ResultFiles.hashes(scene.output()), resumed, "With another frame in its place");
    }

    /** Aligns some frames, changes one that is still to come, and lets the run go on. */
    private void fails(Change change, SortedMap<String, String> undisturbed) throws IOException, InterruptedException {
        scene.clear();
        try (Running running = scene.run(1).start()) {
            running.await(() -> scene.alignedFrames() >= 2);
            running.signal("STOP");
            long finished = scene.alignedFrames();
            assertTrue(finished < FRAMES / 2, finished + " are finished");
            change.make();
            running.signal("CONT");
            running.end().expectFailure(scene.frame(CHANGED).toString());
            assertTrue(scene.alignedFrames() >= finished, "finished frames stay");
            ResultFiles.requireWhole(scene.output(), undisturbed);
        }
    }

    private void goesOnAs(SortedMap<String, String> undisturbed) throws IOException, InterruptedException {
        scene.run(1).run().expect(0);
        ResultFiles.requireSame(undisturbed, ResultFiles.hashes(scene.output()), "With the frame as it was");
    }
}
