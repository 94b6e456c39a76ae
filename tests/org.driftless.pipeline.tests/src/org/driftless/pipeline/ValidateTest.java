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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.driftless.core.align.Interpolation;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.TableReport;
import org.driftless.io.csv.TrackingTable;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The particles are looked for where they must be in the aligned frames, whatever the reference frame and the edges. */
class ValidateTest {

    private static final int FRAMES = 12;

    @TempDir
    private Path folder;

    private static SimulatedSequence sequence() {
        return new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(320, 256).withParticles(5).withMotion(30, 0));
    }

    private static List<Trajectory> aligned(Project project) throws Exception {
        return TrackingTable.read(project.results().validationCsv().orElseThrow(),
                ImageFolder.open(project.imageFolder()).names(), new TableReport());
    }

    @Test
    void aParticleThatIsNotInTheReferenceFrameIsFoundInTheOthers() throws Exception {
        SimulatedFolder simulated = new SimulatedFolder(sequence().withoutParticle(2, 0, 1), folder.resolve("frames"));
        Project project = simulated.run(10, DriftOptions.NONE);
        assertTrue(project.results().selectedForDrift().orElseThrow().contains(2));
        Trajectory two = aligned(project).get(1);
        assertEquals(FRAMES - 1, two.successes(), "30 px of drift lie between the box that was drawn and this one");
        assertTrue(Files.readString(project.logFile()).contains("Particle 2: not found in the reference frame 1.tif"));
        JsonObject figures = project.step("validate").orElseThrow().results();
        assertTrue(figures.get("maxReductionPercent").getAsDouble() > 95, figures.toString());
    }

    @Test
    void croppedFramesAgainstAnotherReferenceFrame() throws Exception {
        SimulatedFolder simulated = new SimulatedFolder(sequence(), folder.resolve("frames"));
        Project project = simulated.run(0, new DriftOptions(null, null, null, null, "7"));
        new Pipeline(Workers.parse("2")).run(project, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                new AlignOptions(Interpolation.LINEAR, "crop"), null, null, false), ProgressListener.NONE);
        assertTrue(ImageFolder.open(project.alignedFolder()).width() < 320);
        for (Trajectory trajectory : aligned(project)) {
            assertEquals(FRAMES, trajectory.successes(), "particle " + trajectory.particleId());
        }
        JsonObject figures = project.step("validate").orElseThrow().results();
        assertTrue(figures.get("maxReductionPercent").getAsDouble() > 95, figures.toString());
    }

    @Test
    void expandedFramesAreLargerAndTheirParticlesAreFound() throws Exception {
        SimulatedFolder simulated = new SimulatedFolder(sequence(), folder.resolve("frames"));
        Project project = simulated.run(0, new DriftOptions(null, null, null, null, "7"));
        Pipeline pipeline = new Pipeline(Workers.parse("2"));
        pipeline.run(project, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                new AlignOptions(Interpolation.QUINTIC, "expand"), null, null, false), ProgressListener.NONE);
        ImageFolder images = ImageFolder.open(project.alignedFolder());
        JsonObject aligned = project.step("align").orElseThrow().results();
        assertTrue(images.width() > 320 || images.height() > 256, images.width() + " x " + images.height());
        assertEquals(images.width(), aligned.get("width").getAsInt());
        assertEquals(images.height(), aligned.get("height").getAsInt());
        assertTrue(aligned.get("x0").getAsInt() < 0 || aligned.get("y0").getAsInt() < 0, aligned.toString());
        for (Trajectory trajectory : aligned(project)) {
            assertEquals(FRAMES, trajectory.successes(), "particle " + trajectory.particleId());
        }
        JsonObject figures = project.step("validate").orElseThrow().results();
        assertTrue(figures.get("maxReductionPercent").getAsDouble() > 95, figures.toString());
        assertTrue(Files.readString(project.logFile()).contains("Expanding makes " + images.width() + " x "
                + images.height() + " from 320 x 256 pixels, beginning at x " + aligned.get("x0") + ", y "
                + aligned.get("y0") + " of the reference frame."));
        assertEquals(ProjectStatus.State.DONE, ProjectStatus.of(project).line(StepName.VALIDATE).state());
        pipeline.run(project, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                new AlignOptions(null, "nearest"), null, null, false), ProgressListener.NONE);
        assertEquals(320, ImageFolder.open(project.alignedFolder()).width());
    }

    @Test
    void otherFilesAmongTheAlignedFramesAreNamedAndLeftAlone() throws Exception {
        SimulatedFolder simulated = new SimulatedFolder(sequence(), folder.resolve("frames"));
        Project project = simulated.run(0, DriftOptions.NONE);
        Path other = project.alignedFolder().resolve("99.tif");
        Files.write(other, new byte[] {1, 2, 3});
        new Pipeline(Workers.parse("2")).run(project, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, null, true), ProgressListener.NONE);
        assertTrue(Files.exists(other));
        try (Stream<String> lines = Files.lines(project.logFile())) {
            assertTrue(lines.anyMatch(line -> line.contains("WARNING: ") && line.contains("also holds 99.tif")));
        }
    }
}
