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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.image.PixelType;
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

    private static List<String> lines(Project project, String name) throws Exception {
        return Files.readAllLines(project.validationFolder().resolve(name));
    }

    @Test
    void heldOutResidualsAreATableKeyedByFrameAndName() throws Exception {
        Project project = new SimulatedFolder(sequence(), folder.resolve("frames")).run(0, DriftOptions.NONE);
        List<String> residuals = lines(project, "held_out_residuals.csv");
        assertEquals(1 + 5 * FRAMES, residuals.size());
        assertTrue(residuals.get(1).startsWith("0,1.tif,1,"), residuals.get(1));
        assertTrue(residuals.get(5 * FRAMES).startsWith(FRAMES - 1 + "," + FRAMES + ".tif,5,"));
        assertEquals(1 + FRAMES, lines(project, "held_out_frames.csv").size());
        JsonObject one = project.step("validate").orElseThrow().results().getAsJsonObject("particles").getAsJsonObject("1");
        assertEquals(one.get("heldOutRmsPx").getAsDouble() / one.get("heldOutNoisePx").getAsDouble(),
                one.get("heldOutRatio").getAsDouble(), 1e-9);
        String status = ProjectStatus.of(project).line(StepName.VALIDATE).detail();
        assertTrue(status.matches(".*Held out: particles 1 \\([0-9.]+ x\\), 2 .* and 5 \\(.*"), status);
        assertTrue(status.matches(".* Time average \\d\\.\\d\\d x as sharp\\."), status);
    }

    @Test
    void theAlignedAverageIsSharper() throws Exception {
        Project project = new SimulatedFolder(sequence(), folder.resolve("frames")).run(0, DriftOptions.NONE);
        ImageFolder averages = ImageFolder.open(project.validationFolder(), List.of("time_average_before.tif", "time_average_after.tif"));
        JsonObject figures = project.step("validate").orElseThrow().results().getAsJsonObject("average");
        assertEquals(averages.width(), figures.get("width").getAsInt());
        assertEquals(PixelType.FLOAT32, averages.type());
        assertEquals(FRAMES, figures.get("frames").getAsInt());
        double x = figures.get("x0").getAsInt() + 20;
        double sum = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            sum += ImageFolder.open(project.imageFolder()).read(frame).value((int) x, figures.get("y0").getAsInt() + 30);
        }
        assertEquals(sum / FRAMES, averages.read(0).value(20, 30), 0.01, "the mean of the originals over the common area");
        assertTrue(figures.get("sharpnessAfter").getAsDouble() > 1.3 * figures.get("sharpnessBefore").getAsDouble(),
                figures.toString());
        assertTrue(figures.get("correlationAfter").getAsDouble() > 0.1 + figures.get("correlationBefore").getAsDouble(),
                figures.toString());
    }

    @Test
    void aFrameThatWasNotMovedIsNamed() throws Exception {
        Project project = new SimulatedFolder(sequence(), folder.resolve("frames")).run(0, DriftOptions.NONE);
        Files.copy(project.imageFolder().resolve("5.tif"), project.alignedFolder().resolve("5.tif"),
                StandardCopyOption.REPLACE_EXISTING);
        StepRunner.run(new Validate(Workers.parse("2")), project, ValidateOptions.NONE, ProgressListener.NONE);
        String verdict = project.step("validate").orElseThrow().results().get("verdict").getAsString();
        assertTrue(verdict.matches(".* But not every aligned frame lies where the drift says: frame 4 \\(no particle found\\); align again\\."),
                verdict);
        assertTrue(lines(project, "held_out_frames.csv").get(5).matches("4,5\\.tif,.*,True,"));
    }

    @Test
    void aParticleThatMovesOnItsOwnALittleIsToBlame() throws Exception {
        SimulatedSequence still = new SimulatedSequence(SimulationSettings.DEFAULT.withFrames(30).withSize(320, 256)
                .withParticles(5).withMotion(20, 0).withNoise(250));
        Project project = new SimulatedFolder(still.withStep(3, 15, 0.5, 0.3), folder.resolve("frames"))
                .run(0, new DriftOptions(null, null, MotionModel.TRANSLATION, null, null, null, null));
        JsonObject figures = project.step("validate").orElseThrow().results();
        assertEquals(3, figures.getAsJsonObject("blame").getAsJsonArray("particles").get(0).getAsJsonObject().get("id").getAsInt(),
                figures.toString());
        assertTrue(figures.get("verdict").getAsString().contains("particle 3 ("), figures.toString());
        Validate.Result read = ProjectSession.open(project.imageFolder()).validation().orElseThrow();
        assertEquals(figures.get("verdict").getAsString(), read.remark().toString(), "the same sentence from the figures");
        assertFalse(read.isProven());
    }

    @Test
    void theFramesThatAreAveragedAreSpreadEvenly() {
        int[] all = IntStream.range(100, 1100).toArray();
        int[] some = TimeAverages.spread(all, 64);
        assertEquals(64, some.length);
        assertEquals(100, some[0]);
        assertEquals(1099, some[63]);
        for (int i = 1; i < some.length; i++) {
            assertEquals(999.0 / 63, some[i] - some[i - 1], 1);
        }
        assertArrayEquals(new int[] {7}, TimeAverages.spread(new int[] {7}, 64));
        assertArrayEquals(new int[] {3, 8}, TimeAverages.spread(new int[] {3, 8}, 64));
    }
}
