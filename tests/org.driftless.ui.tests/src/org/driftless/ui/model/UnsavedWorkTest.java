/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.SimulateFrames;
import org.driftless.pipeline.SimulateOptions;
import org.driftless.pipeline.UnsavedSetup;
import org.driftless.pipeline.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an edited selection is on the disk, and when. */
class UnsavedWorkTest {

    private static final int PATIENCE_SECONDS = 30;

    private static final SelectedParticle ONE =
            new SelectedParticle(new Particle(1, new FitBox(10, 20, 25, 37), 0), 0.98, 17.25, 28.5);
    private static final SelectedParticle TWO =
            new SelectedParticle(new Particle(2, new FitBox(40, 20, 55, 37), 1), 0.97, 47.25, 28.5);

    @TempDir
    private Path folder;
    private Path state;
    private OpenProject project;
    private UnsavedWork work;
    private final BlockingQueue<String> problems = new LinkedBlockingQueue<>();

    @BeforeEach
    void openSequence() throws Exception {
        SimulationSettings settings = SimulationSettings.DEFAULT.withFrames(2).withSize(120, 100).withParticles(1)
                .withMotion(1, 0);
        Path images = folder.resolve("run_07");
        new SimulateFrames(new Workers(1, 1, "for a test"))
                .run(new SimulateOptions(images, settings, TiffCompression.NONE), ProgressListener.NONE);
        state = folder.resolve("state");
        project = reopened();
        work = new UnsavedWork(project, unsaved(), problems::add);
    }

    @AfterEach
    void close() {
        work.close();
    }

    private OpenProject reopened() throws Exception {
        return new OpenProject(ProjectSession.open(folder.resolve("run_07")));
    }

    private UnsavedSetup unsaved() {
        return new UnsavedSetup(state, project.session().project());
    }

    private List<SelectedParticle> kept() throws Exception {
        return unsaved().find().map(found -> found.setup().particles()).orElse(null);
    }

    private static void waitUntil(String what, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.call()) {
            if (System.nanoTime() > end) {
                fail("It never happened that " + what);
            }
            Thread.sleep(20);
        }
    }

    private void editAndWait(SelectedParticle... particles) throws Exception {
        project.setParticles(List.of(particles));
        waitUntil("the edit is kept", () -> List.of(particles).equals(kept()));
    }

    @Test
    void anEditIsKeptWithoutASave() throws Exception {
        editAndWait(ONE);
        editAndWait(ONE, TWO);
        assertFalse(Files.exists(project.session().project().jsonFile()), "Nothing is saved");

        OpenProject afterCrash = reopened();
        UnsavedSetup.Found found =
                new UnsavedSetup(state, afterCrash.session().project()).find().orElseThrow();
        afterCrash.setSetup(found.setup());
        assertTrue(afterCrash.isDirty());
        assertEquals(project.particles(), afterCrash.particles());
    }

    @Test
    void aSaveForgetsIt() throws Exception {
        editAndWait(ONE);
        project.save();
        waitUntil("it is forgotten", () -> !Files.exists(unsaved().file()));
        assertEquals(List.of(ONE), reopened().particles());
    }

    @Test
    void aRevertForgetsIt() throws Exception {
        editAndWait(ONE);
        project.revert();
        waitUntil("it is forgotten", () -> !Files.exists(unsaved().file()));
    }

    @Test
    void aCloseForgetsItAtOnceAndLaterEditsAreNotKept() throws Exception {
        editAndWait(ONE);
        project.setParticles(List.of(TWO));
        work.close();
        assertFalse(Files.exists(unsaved().file()));
        Thread.sleep(1500);
        assertFalse(Files.exists(unsaved().file()));
    }

    @Test
    void whatACrashHasLeftStaysUntilItIsDiscarded() throws Exception {
        unsaved().keep(ProjectSetup.EMPTY.withParticles(List.of(ONE, TWO)));
        assertEquals(List.of(ONE, TWO), kept());
        work.discard();
        waitUntil("it is forgotten", () -> !Files.exists(unsaved().file()));
    }

    @Test
    void whatCannotBeKeptIsSaidOnce() throws Exception {
        Files.write(state, new byte[] {1});
        project.setParticles(List.of(ONE));
        String said = problems.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertTrue(said.startsWith("Edits that are not saved would be lost in a crash: " + state), said);
        project.setParticles(List.of(ONE, TWO));
        Thread.sleep(1500);
        assertTrue(problems.isEmpty(), problems.toString());
        assertEquals(List.of(ONE, TWO), project.particles());
    }
}
