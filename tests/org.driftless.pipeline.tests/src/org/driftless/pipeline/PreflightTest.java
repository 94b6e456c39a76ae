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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedScene;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectException;
import org.driftless.io.tiff.TiffCompression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final int SIDE = 128;
    private static final int FRAMES = 6;
    private static final long RAW = 2L * SIDE * SIDE * FRAMES;
    private static final long BIG_HEAP = 1L << 30;

    @TempDir
    Path home;

    private final Heard hearing = new Heard();
    private final List<String> warnings = hearing.warnings();

    private Project drifted(TiffCompression compression) throws IOException, StepException {
        SimulatedSequence truth = new SimulatedSequence(
                new SimulationSettings(FRAMES, SIDE, SIDE, 3, 4, 0, 300, 0, 4, SimulatedScene.DARK));
        SimulatedFolder images = new SimulatedFolder(truth, home.resolve("run1"), compression);
        Project project = Project.open(images.folder, null);
        SelectOptions select = new SelectOptions(images.boxes(0), null, null, null, null, null);
        StepRunner.run(new SelectParticles(), project, select, ProgressListener.NONE);
        StepRunner.run(new TrackParticles(Workers.parse("1")), project, TrackOptions.NONE, ProgressListener.NONE);
        StepRunner.run(new EstimateDrift(), project, DriftOptions.NONE, ProgressListener.NONE);
        return project;
    }

    private static Preflight with(long free) {
        return new Preflight(folder -> free, BIG_HEAP);
    }

    private void align(Project project, long free) throws IOException, StepException {
        StepRunner.run(new AlignFrames(Workers.parse("1"), with(free), new TrackedTable()), project, AlignOptions.NONE, hearing);
    }

    private static SpaceNeeded needed(Project project) throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.open(project);
        return with(0).forAlignment(project, frames, frames.pixelsPerFrame(), OutputForm.AS_INPUT);
    }

    private static long bytesIn(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    @Test
    void alignmentThatWouldFillTheDiskIsRefusedBeforeItWrites() throws Exception {
        Project project = drifted(TiffCompression.NONE);
        long needed = needed(project).expected();
        StepException e = assertThrows(StepException.class, () -> align(project, needed - 1));
        assertEquals("Aligning would fill the disk of " + project.alignedFolder() + ": "
                + SpaceNeeded.words(needed) + " to " + SpaceNeeded.words(needed(project).most()) + " are needed, "
                + SpaceNeeded.words(needed - 1)
                + " are free. Nothing was written; free some space and run the same command again.", e.getMessage());
        assertFalse(Files.exists(project.alignedFolder()));
        assertFalse(project.step("align").isPresent(), "It is not begun either");
        align(project, needed);
        assertEquals(FRAMES, project.step("align").orElseThrow().results().get("aligned").getAsInt());
    }

    @Test
    void whatIsWrittenIsBetweenTheTwoFigures() throws Exception {
        Project project = drifted(TiffCompression.NONE);
        SpaceNeeded space = needed(project);
        assertTrue(space.expected() >= RAW, "Frames that are not compressed take all of their bytes");
        align(project, Long.MAX_VALUE);
        long written = bytesIn(project.alignedFolder());
        assertTrue(written < space.most(), written + " written, at most " + space.most());
        assertTrue(written > space.expected() * 0.85, written + " written, expected " + space.expected());
    }

    @Test
    void filesThatAreReplacedCountAsFree() throws Exception {
        Project project = drifted(TiffCompression.NONE);
        long before = needed(project).expected();
        align(project, Long.MAX_VALUE);
        long again = needed(project).expected();
        assertTrue(before - again >= RAW * 0.95, before + " before, " + again + " again");
    }

    @Test
    void framesThatMayCompressBadlyAreWarnedOf() throws Exception {
        Project project = drifted(TiffCompression.DEFLATE);
        SpaceNeeded space = needed(project);
        assertTrue(space.expected() < space.most());
        align(project, space.expected());
        assertTrue(warnings.stream().anyMatch(text -> text.startsWith("Aligning may fill the disk of ")), warnings::toString);
        warnings.clear();
        align(project, Long.MAX_VALUE);
        assertTrue(warnings.stream().noneMatch(text -> text.contains("disk")), warnings::toString);
    }

    @Test
    void frameThatDoesNotFitIntoMemoryIsRefused() throws Exception {
        Project project = drifted(TiffCompression.NONE);
        ProjectFrames frames = ProjectFrames.open(project);
        Preflight small = new Preflight(folder -> Long.MAX_VALUE, 4 * SIDE * SIDE);
        StepException e = assertThrows(StepException.class,
                () -> small.checkAlignment(project, frames, frames.pixelsPerFrame(), OutputForm.AS_INPUT, hearing));
        assertEquals("One frame alone needs 66 KB of memory, and Java may use 66 KB: give it more, e.g. with"
                + " JAVA_TOOL_OPTIONS=-Xmx1g.", e.getMessage());
        with(Long.MAX_VALUE).checkAlignment(project, frames, frames.pixelsPerFrame(), OutputForm.AS_INPUT, hearing);
    }

    /** Cancelled as soon as a frame is written: without the check it would really fill the disk. */
    @Test
    void simulationThatNoDiskCanHoldIsRefusedBeforeItsFolderIsMade() {
        SimulateOptions options = new SimulateOptions(home.resolve("new"),
                new SimulationSettings(1_000_000, 9000, 9000, 2, 4, 0, 300, 0, 4, SimulatedScene.DARK),
                TiffCompression.NONE);
        StepException e = assertThrows(StepException.class,
                () -> new SimulateFrames(new Workers(1, 1, "")).run(options, new ProgressListener() {
                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }));
        assertTrue(e.getMessage().contains("165 TB are needed"), e.getMessage());
        assertFalse(Files.exists(options.folder()));
    }

    @Test
    void folderOfResultsThatIsInTheWayIsNamedBeforeWorkStarts() throws Exception {
        Project project = drifted(TiffCompression.NONE);
        Path validation = Files.writeString(project.validationFolder(), "a file");
        ProjectException e = assertThrows(ProjectException.class, () -> align(project, Long.MAX_VALUE));
        assertTrue(e.getMessage().startsWith("The output folder " + validation + " can't be written: "), e.getMessage());
        assertFalse(Files.exists(project.alignedFolder()));
    }

    @Test
    void folderWithoutPermissionIsNamedBeforeWorkStarts() throws Exception {
        Project project = drifted(TiffCompression.NONE);
        Path aligned = Files.createDirectory(project.alignedFolder());
        Files.setPosixFilePermissions(aligned, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(aligned), "who is root may write everywhere");
            ProjectException e = assertThrows(ProjectException.class, () -> align(project, Long.MAX_VALUE));
            assertEquals("The output folder " + aligned + " can't be written: there is no permission: change that of the"
                    + " folder or choose another one.", e.getMessage());
        } finally {
            Files.setPosixFilePermissions(aligned, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void amountsAreReadable() {
        assertEquals("0 bytes", SpaceNeeded.words(0));
        assertEquals("999 bytes", SpaceNeeded.words(999));
        assertEquals("1.0 KB", SpaceNeeded.words(1000));
        assertEquals("10 MB", SpaceNeeded.words(9_960_000));
        assertEquals("8.4 GB", SpaceNeeded.words(8_400_000_000L));
        assertEquals("9223 PB", SpaceNeeded.words(Long.MAX_VALUE));
    }
}
