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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.io.tiff.ImageStack;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.testsupport.StackFile;

/** Aligned frames become files or one stack, and both are read again. */
class AlignedOutputTest {

    private static final SimulationSettings SETTINGS =
            SimulationSettings.DEFAULT.withFrames(6).withSize(160, 140).withParticles(4).withMotion(4, 0);

    @TempDir
    private Path folder;
    private SimulatedFolder images;
    private Project project;

    @BeforeEach
    void align() throws IOException, StepException {
        images = new SimulatedFolder(new SimulatedSequence(SETTINGS), folder.resolve("run"));
        project = images.run(0, DriftOptions.NONE);
    }

    private JsonObject run(Project of, OutputForm output) throws IOException, StepException {
        return run(of, new AlignOptions(null, null, output), "2");
    }

    private static JsonObject run(Project of, AlignOptions align, String workers) throws IOException, StepException {
        return new Pipeline(Workers.parse(workers)).run(of, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE, align,
                null, null, false), ProgressListener.NONE);
    }

    private static List<String> names(Project of) throws IOException {
        try (Stream<Path> files = Files.list(of.alignedFolder())) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".tif")).sorted().toList();
        }
    }

    private static List<short[]> pixels(TiffSequence frames) throws IOException {
        List<short[]> pixels = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            pixels.add((short[]) frames.read(i).pixels());
        }
        return pixels;
    }

    private static void assertSame(List<short[]> wanted, List<short[]> got) {
        assertEquals(wanted.size(), got.size());
        IntStream.range(0, wanted.size()).forEach(i -> assertArrayEquals(wanted.get(i), got.get(i), "frame " + i));
    }

    @Test
    void aStackHoldsTheSameFramesAsFilesAndEachFormReplacesTheOther() throws IOException, StepException {
        List<String> frames = names(project);
        assertEquals(6, frames.size());
        List<short[]> wanted = pixels(ImageFolder.open(project.alignedFolder()));
        byte[] table = Files.readAllBytes(project.results().validationCsv().orElseThrow());

        JsonObject figures = run(project, OutputForm.STACK);
        assertEquals("STACK", figures.getAsJsonObject("align").get("output").getAsString());
        assertEquals(List.of("run.tif"), names(project));
        assertSame(wanted, pixels(ImageStack.open(project.alignedFolder().resolve("run.tif"))));
        assertArrayEquals(table, Files.readAllBytes(project.results().validationCsv().orElseThrow()));
        assertEquals(ProjectStatus.State.DONE, ProjectStatus.of(project).line(StepName.VALIDATE).state());
        assertEquals("{}", run(project, (OutputForm) null).toString(), "the form is remembered");

        run(project, OutputForm.FILES);
        assertEquals(frames, names(project));
        assertSame(wanted, pixels(ImageFolder.open(project.alignedFolder())));
        assertEquals("{}", run(project, OutputForm.AS_INPUT).toString(), "files are as the images are");
    }

    @Test
    void theStackDoesNotDependOnTheNumberOfWorkers() throws IOException, StepException {
        byte[] wanted = null;
        for (String workers : List.of("1", "2", "8")) {
            Project again = Project.open(images.folder, folder.resolve("out" + workers));
            SelectOptions select = new SelectOptions(images.boxes(0), null, null, null, "0", null);
            new Pipeline(Workers.parse(workers)).run(again, new RunOptions(select, TrackOptions.NONE, DriftOptions.NONE,
                    new AlignOptions(null, "crop", OutputForm.STACK), null, null, false), ProgressListener.NONE);
            byte[] stack = Files.readAllBytes(again.alignedFolder().resolve("run.tif"));
            wanted = wanted == null ? stack : wanted;
            assertArrayEquals(wanted, stack, workers + " workers");
        }
    }

    @Test
    void aStackThatIsGoneOrChangedIsSeen() throws IOException, StepException {
        run(project, OutputForm.STACK);
        Path stack = project.alignedFolder().resolve("run.tif");
        Path away = Files.move(stack, folder.resolve("away.tif"));
        ProjectStatus.Line line = ProjectStatus.of(project).line(StepName.ALIGN);
        assertEquals(ProjectStatus.State.MISSING, line.state());
        assertEquals("the aligned stack run.tif is not there", line.detail());
        StepException e = assertThrows(StepException.class, () -> StepRunner.run(new Validate(Workers.parse("2")), project,
                ValidateOptions.NONE, ProgressListener.NONE));
        assertTrue(e.getMessage().contains("the aligned stack run.tif is not there: run"), e.getMessage());
        Files.copy(away, stack);
        assertEquals(ProjectStatus.State.STALE, ProjectStatus.of(project).line(StepName.VALIDATE).state());
    }

    @Test
    void filesOfTheOriginalPipelineAreNotRemovedForAStack() throws IOException, StepException {
        Project fresh = Project.open(images.folder, folder.resolve("fresh"));
        Files.createDirectories(fresh.alignedFolder());
        Path foreign = Files.write(fresh.alignedFolder().resolve(images.truth.name(1)), new byte[] {1, 2, 3});
        SelectOptions select = new SelectOptions(images.boxes(0), null, null, null, "0", null);
        new Pipeline(Workers.parse("2")).run(fresh, new RunOptions(select, TrackOptions.NONE, DriftOptions.NONE,
                new AlignOptions(null, null, OutputForm.STACK), null, null, false), ProgressListener.NONE);
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(foreign));
        assertTrue(Files.readString(fresh.logFile()).contains("also holds " + images.truth.name(1)));
    }

    @Test
    void framesLeftOutAreNotInTheStackAndItsTimesAreTrue() throws IOException, StepException {
        project.setCalibration(new Calibration(0.1, 0.5));
        new Pipeline(Workers.parse("2")).run(project, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                new AlignOptions(null, null, OutputForm.STACK), null,
                List.of(images.truth.name(1), images.truth.name(3), images.truth.name(5)), false), ProgressListener.NONE);
        ImageStack stack = ImageStack.open(project.alignedFolder().resolve("run.tif"));
        assertEquals(3, stack.size());
        String told = stack.metadata(0).descriptionText().orElseThrow();
        assertTrue(told.contains("\nimages=3\nframes=3\nunit=um\nfinterval=1\n"), told);
        assertEquals(10, stack.metadata(2).xResolution().orElseThrow().value());
        assertEquals(ProjectStatus.State.DONE, ProjectStatus.of(project).line(StepName.VALIDATE).state());
    }

    @Test
    void aStackGivesAStackOrFiles() throws IOException, StepException {
        List<short[]> frames = pixels(ImageFolder.open(images.folder));
        Path stack = StackFile.writePages(Files.createDirectories(folder.resolve("stacks")).resolve("s.tif"),
                SETTINGS.width(), SETTINGS.height(), frames);
        Project ofStack = Project.open(stack, null);
        SelectOptions select = new SelectOptions(images.boxes(0), null, null, null, "0", null);
        new Pipeline(Workers.parse("2")).run(ofStack, new RunOptions(select, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, null, false), ProgressListener.NONE);
        assertEquals(List.of("s.tif"), names(ofStack));
        List<short[]> wanted = pixels(ImageFolder.open(project.alignedFolder()));
        assertSame(wanted, pixels(ImageStack.open(ofStack.alignedFolder().resolve("s.tif"))));
        run(ofStack, OutputForm.FILES);
        assertEquals(List.of("s_0001.tif", "s_0002.tif", "s_0003.tif", "s_0004.tif", "s_0005.tif", "s_0006.tif"),
                names(ofStack));
        assertSame(wanted, pixels(ImageFolder.open(ofStack.alignedFolder())));
        assertFalse(Files.exists(ofStack.alignedFolder().resolve("s.tif")));
    }

    @Test
    void anAlignmentThatFailsLeavesNoHalfStack() throws IOException, StepException {
        Files.write(images.folder.resolve(images.truth.name(4)), new byte[100]);
        assertThrows(IOException.class, () -> StepRunner.run(new AlignFrames(Workers.parse("2")), project,
                new AlignOptions(null, null, OutputForm.STACK), ProgressListener.NONE));
        assertFalse(Files.exists(project.alignedFolder().resolve("run.tif")));
        assertFalse(Files.exists(project.alignedFolder().resolve("run.tif.part")));
    }
}
