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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.testsupport.StackFile;

/** What is said of a project without opening it. */
class ProjectOverviewTest {

    private static final SimulationSettings SETTINGS =
            SimulationSettings.DEFAULT.withFrames(4).withSize(200, 160).withParticles(4).withMotion(4, 0);

    @TempDir
    private Path folder;

    @Test
    void itSaysWhatTheStatusOfTheOpenProjectSays() throws IOException, StepException {
        SimulatedFolder simulated = new SimulatedFolder(new SimulatedSequence(SETTINGS), folder.resolve("run"));
        Project project = simulated.run(0, DriftOptions.NONE);
        ProjectOverview overview = ProjectOverview.read(project.imageFolder(), null);
        assertEquals(new ProjectOverview(true, SETTINGS.frames(), SETTINGS.frames(), project.particles().size(), ProjectStatus.of(project), ""),
                overview);
        assertFalse(overview.isDoubtful(project.imageFolder()));
    }

    @Test
    void onlyTheFirstFrameIsLookedInto() throws IOException {
        Path images = new SimulatedFolder(new SimulatedSequence(SETTINGS), folder.resolve("run")).folder;
        Files.writeString(images.resolve("99.tif"), "no image");
        assertEquals(SETTINGS.frames() + 1, ProjectOverview.read(images, null).frames());
    }

    @Test
    void aFolderThatIsGoneIsNamed() {
        Path gone = folder.resolve("gone");
        ProjectOverview overview = ProjectOverview.read(gone, null);
        assertFalse(overview.isThere());
        assertNull(overview.status());
        assertTrue(overview.problem().startsWith(gone + " is not there"), overview.problem());
        assertTrue(overview.isDoubtful(gone));
    }

    @Test
    void aFolderWithoutImagesIsAProblem() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        ProjectOverview overview = ProjectOverview.read(empty, null);
        assertTrue(overview.isThere());
        assertTrue(overview.problem().contains("no TIFF file in " + empty), overview.problem());
    }

    @Test
    void aStackHasFramesToo() throws IOException {
        Path stack = StackFile.writePages(folder.resolve("stack.tif"), 2, 1, List.of(new short[2], new short[2]));
        assertEquals(2, ProjectOverview.read(stack, null).frames());
        assertEquals(List.of("stack_0001.tif", "stack_0002.tif"), ProjectOverview.frameNames(stack));
    }

    @Test
    void aFrameStandsForItsFolderAndAStackForItself() throws IOException, StepException {
        Path images = new SimulatedFolder(new SimulatedSequence(SETTINGS), folder.resolve("run")).folder;
        assertEquals(images, ProjectSession.open(images.resolve("2.tif")).project().imageFolder());
        Path stack = StackFile.writePages(folder.resolve("stack.tif"), 2, 1, List.of(new short[2], new short[2]));
        assertEquals(stack, ProjectSession.open(stack).project().imageFolder());
    }
}
