/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.SelectOptions;
import org.driftless.pipeline.SelectParticles;
import org.driftless.pipeline.SimulatedFolder;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepRunner;
import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.TrackParticles;
import org.driftless.pipeline.Workers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another process does is seen by its files alone: here it is played between looks. */
class StateFollowerTest {

    private static final int FRAMES = 9;

    @TempDir
    private Path temp;
    private SimulatedFolder simulated;
    private final PlayedTimer timer = new PlayedTimer();
    private final Heard heard = new Heard();

    @BeforeEach
    void select() throws IOException, StepException {
        simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(160, 140).withParticles(3).withMotion(5, 0)),
                temp.resolve("frames"));
        SelectOptions boxes = new SelectOptions(simulated.boxes(0), null, null, null, "0", null);
        StepRunner.run(new SelectParticles(), open(), boxes, ProgressListener.NONE);
    }

    private Project open() throws IOException {
        return Project.open(simulated.folder, null);
    }

    private StateFollower follower() throws IOException, StepException {
        return new StateFollower(open(), false, timer);
    }

    private void runAll() throws IOException, StepException {
        new Pipeline(Workers.parse("1")).run(open(), new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, null, false), ProgressListener.NONE);
    }

    private void track(int frames) throws IOException, StepException {
        try {
            StepRunner.run(new TrackParticles(Workers.parse("1")), open(), TrackOptions.NONE, new ProgressListener() {

                private long done;

                @Override
                public void worked(long units) {
                    done += units;
                }

                @Override
                public boolean isCancelled() {
                    return done >= frames;
                }
            });
        } catch (CancellationException e) {
            assertTrue(frames <= FRAMES);
        }
    }

    private boolean look(StateFollower follower, int times) throws IOException, StepException {
        boolean done = false;
        for (int i = 0; i < times && !done; i++) {
            done = follower.look(false, heard);
            timer.untilNext(() -> false);
        }
        return done;
    }

    @Test
    void aQueueMayTakeDays() throws Exception {
        StateFollower follower = follower();
        assertFalse(look(follower, 2));
        assertEquals("Waiting for the cluster to begin", heard.status);
        follower.heard("Submitted batch job 4711");
        timer.passMinutes(3000);
        assertFalse(look(follower, 5));
        assertEquals("Waiting for the cluster to begin, for 3000 min (Submitted batch job 4711)", heard.status);
    }

    @Test
    void framesAreCountedAsTheyAreDone() throws Exception {
        StateFollower follower = follower();
        track(3);
        assertFalse(look(follower, 1));
        assertEquals("Tracking on the cluster", heard.task);
        assertEquals(FRAMES, heard.total);
        long first = heard.done;
        assertTrue(first >= 3 && first < FRAMES, "" + first);
        track(6);
        assertFalse(look(follower, 1));
        assertTrue(heard.done > first && heard.done <= FRAMES, "" + heard.done);
        assertTrue(heard.messages.stream().anyMatch(line -> line.startsWith("INFO: Tracking ")), heard.messages.toString());
    }

    @Test
    void ofWorkThatGoesOnOnlyTheRestIsCounted() throws Exception {
        track(3);
        StateFollower follower = follower();
        track(FRAMES + 1);
        assertFalse(look(follower, 1));
        assertTrue(heard.total < FRAMES && heard.total > 0, "" + heard.total);
        assertEquals(heard.total, heard.done);
    }

    @Test
    void itIsDoneWhenAllStepsAreAndNothingMovesAnyMore() throws Exception {
        StateFollower follower = follower();
        runAll();
        assertFalse(look(follower, 3));
        assertTrue(look(follower, 1));
        assertEquals("Validation on the cluster", heard.task);
        assertEquals(FRAMES, heard.done);
    }

    /** By its files alone it was done before it began. */
    @Test
    void whatWasDoneBeforeIsNotTheResult() throws Exception {
        runAll();
        StateFollower follower = follower();
        assertFalse(look(follower, 70));
        assertEquals("Waiting for the cluster to begin, for 1 min", heard.status);
        runAll();
        assertTrue(look(follower, 10));
    }

    @Test
    void theProcessItselfSaysWhenItIsAtItsEnd() throws Exception {
        StateFollower follower = follower();
        runAll();
        for (int i = 0; i < 40; i++) {
            assertFalse(follower.look(true, heard));
        }
        assertTrue(look(follower, 70));
    }

    @Test
    void aFailureIsToldInItsOwnWords() throws Exception {
        StateFollower follower = follower();
        Path broken = simulated.folder.resolve(simulated.truth.name(4));
        byte[] whole = Files.readAllBytes(broken);
        Files.write(broken, new byte[] {1, 2, 3});
        assertThrows(IOException.class, () -> track(FRAMES + 1));
        StepException e = assertThrows(StepException.class, () -> look(follower, 10));
        assertTrue(e.getMessage().startsWith("It failed on the cluster: ") && e.getMessage().contains(broken.toString()),
                e.getMessage());

        // A later run counts, not the failure before it.
        Files.write(broken, whole);
        runAll();
        assertTrue(look(follower, 10));
    }

    @Test
    void whereNothingComesAnyMoreItSaysHowFarItIs() throws Exception {
        StateFollower follower = follower();
        track(3);
        look(follower, 1);
        Files.writeString(open().logFile(), Files.readString(open().logFile()).replaceAll(".*CANCELLED\\R", ""));
        assertFalse(look(follower, 10));
        timer.passMinutes(19);
        assertFalse(look(follower, 1));
        timer.passMinutes(1);
        StepException e = assertThrows(StepException.class, () -> look(follower, 10));
        assertTrue(e.getMessage().matches("Nothing has come from the cluster for 20 minutes; the tracking is at \\d of 9: see there .*"),
                e.getMessage());
    }

    @Test
    void whatSomebodyEndedIsNotWaitedForLong() throws Exception {
        StateFollower follower = follower();
        track(3);
        assertFalse(look(follower, 10));
        timer.passMinutes(2);
        StepException e = assertThrows(StepException.class, () -> look(follower, 10));
        assertTrue(e.getMessage().startsWith("The work on the cluster was ended before it was done; the tracking is at"),
                e.getMessage());
    }

    @Test
    void aFolderThatCantBeReadIsWaitedForSomeMinutes() throws Exception {
        StateFollower follower = follower();
        track(3);
        look(follower, 1);
        Path json = open().jsonFile();
        byte[] whole = Files.readAllBytes(json);
        Files.writeString(json, "{");
        assertFalse(look(follower, 10));
        Files.write(json, whole);
        assertFalse(look(follower, 10));
        Files.writeString(json, "{");
        timer.passMinutes(5);
        assertThrows(IOException.class, () -> look(follower, 1));
    }
}
