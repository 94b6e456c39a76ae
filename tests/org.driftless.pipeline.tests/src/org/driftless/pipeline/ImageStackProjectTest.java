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
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.io.tiff.ImageStack;
import org.driftless.testsupport.StackFile;

/** One file of many frames is worked on as a folder of the same frames is. */
class ImageStackProjectTest {

    private static final SimulationSettings SETTINGS =
            SimulationSettings.DEFAULT.withFrames(6).withSize(200, 160).withParticles(4).withMotion(4, 0);

    @TempDir
    private Path folder;

    @Test
    void aStackIsAlignedAsAFolderIs() throws IOException, StepException {
        SimulatedFolder single = new SimulatedFolder(new SimulatedSequence(SETTINGS), folder.resolve("single/run"));
        List<short[]> frames = new ArrayList<>();
        for (int i = 0; i < SETTINGS.frames(); i++) {
            frames.add((short[]) single.truth.read(i).pixels());
        }
        Path stack = StackFile.writePages(Files.createDirectories(folder.resolve("stack")).resolve("run.tif"),
                SETTINGS.width(), SETTINGS.height(), frames);
        byte[] before = Files.readAllBytes(stack);
        Project asFolder = single.run(0, DriftOptions.NONE);
        Project asStack = Project.open(stack, null);
        new Pipeline(Workers.parse("2")).run(asStack,
                new RunOptions(new SelectOptions(single.boxes(0), null, null, null, "0", null), TrackOptions.NONE,
                        DriftOptions.NONE, AlignOptions.NONE, null, null, false),
                ProgressListener.NONE);
        assertEquals(folder.resolve("stack/script_output"), asStack.outputFolder());
        ImageFolder wanted = ImageFolder.open(asFolder.alignedFolder());
        ImageStack aligned = ImageStack.open(asStack.alignedFolder().resolve("run.tif"));
        assertEquals(SETTINGS.frames(), aligned.size());
        for (int i = 0; i < SETTINGS.frames(); i++) {
            assertArrayEquals((short[]) wanted.read(i).pixels(), (short[]) aligned.read(i).pixels(), "frame " + i);
        }
        assertArrayEquals(before, Files.readAllBytes(stack));
        assertEquals(stack, Project.open(asStack.jsonFile(), null).imageFolder(), "the project finds its stack");
    }
}
