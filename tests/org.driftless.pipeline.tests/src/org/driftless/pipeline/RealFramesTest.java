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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.Estimator;
import org.driftless.core.image.Frame;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.testsupport.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on real frames, held against what the original pipeline made of them. */
class RealFramesTest {

    private static final List<Integer> RIDING = List.of(1, 4, 5, 6);

    @TempDir
    private Path folder;
    private Path reference;
    private Project project;

    @BeforeEach
    void copyFrames() throws IOException {
        Path data = SharedData.require("corrosion_particles");
        reference = data.resolve("reference");
        Path frames = Files.createDirectory(folder.resolve("exported"));
        try (Stream<Path> files = Files.list(data.resolve("exported"))) {
            for (Path file : files.toList()) {
                Files.copy(file, frames.resolve(file.getFileName()));
            }
        }
        project = Project.open(frames, null);
    }

    private void run(DriftOptions drift, AlignOptions align) throws IOException, StepException {
        SelectOptions from = new SelectOptions(null, null,
                reference.resolve("particle_selections_after_step1.json").toString(), null, null, null);
        new Pipeline(Workers.parse("2")).run(project,
                new RunOptions(from, TrackOptions.NONE, drift, align, null, null, false), ProgressListener.NONE);
    }

    private void runLikeTheOriginal() throws IOException, StepException {
        run(new DriftOptions(RIDING, Estimator.MEAN, null, null, null), new AlignOptions(Interpolation.LINEAR, "nearest"));
    }

    @Test
    void centresAndBoxesAreThoseOfTheOriginal() throws Exception {
        runLikeTheOriginal();
        List<String[]> ours = rows(project.results().trackingCsv().orElseThrow());
        List<String[]> theirs = rows(reference.resolve("tracking.csv"));
        assertEquals(31, ours.size(), "a header and 30 fits");
        for (int row = 1; row < theirs.size(); row++) {
            for (int column = 0; column < 8; column++) {
                assertEquals(theirs.get(row)[column], ours.get(row)[column], "row " + row + ", " + theirs.get(0)[column]);
            }
            assertEquals(Double.parseDouble(theirs.get(row)[8]), Double.parseDouble(ours.get(row)[8]), 0.01);
            assertEquals(Double.parseDouble(theirs.get(row)[9]), Double.parseDouble(ours.get(row)[9]), 0.01);
        }
    }

    @Test
    void theMeanDriftIsThatOfTheOriginal() throws Exception {
        runLikeTheOriginal();
        assertDriftWithin(0.005);
    }

    @Test
    void alignedFramesAreThoseOfTheOriginal() throws Exception {
        runLikeTheOriginal();
        ImageFolder ours = ImageFolder.open(project.alignedFolder());
        ImageFolder theirs = ImageFolder.open(reference.resolve("aligned"));
        assertEquals(theirs.names(), ours.names());
        for (int frame = 0; frame < 5; frame++) {
            assertTrue(meanDifference(ours.read(frame), theirs.read(frame)) < 2, "frame " + frame);
        }
    }

    @Test
    void sameFilesWithTheSameColumns() throws Exception {
        runLikeTheOriginal();
        Path out = project.outputFolder();
        assertEquals(Set.of("particle_selections.json", "log.txt", "particles_tracking", "drift_analysis", "aligned",
                "validation", "progress"), names(out).stream().filter(name -> !name.endsWith(".bak")).collect(Collectors.toSet()));
        assertEquals(Set.of("averaged_drift_trajectory.csv", "averaged_drift_trajectory.png", "absolute_trajectories.png"),
                names(out.resolve("drift_analysis")));
        assertEquals(Set.of("1.tif", "2.tif", "3.tif", "4.tif", "5.tif", "alignment_log.csv",
                "drift_trajectory_complete.csv"), names(out.resolve("aligned")));
        assertEquals(Set.of("aligned_particles_tracking.csv", "drift_reduction_summary.png", "particle_1_comparison.png",
                "particle_4_comparison.png", "particle_5_comparison.png", "particle_6_comparison.png",
                "held_out_residuals.csv", "held_out_frames.csv", "held_out_residuals.png", "time_average_before.tif",
                "time_average_after.tif", "time_average.png"),
                names(out.resolve("validation")));
        assertColumns("tracking.csv", project.results().trackingCsv().orElseThrow());
        assertColumns("averaged_drift_trajectory.csv", out.resolve("drift_analysis/averaged_drift_trajectory.csv"));
        assertColumns("alignment_log.csv", out.resolve("aligned/alignment_log.csv"));
        assertColumns("drift_trajectory_complete.csv", out.resolve("aligned/drift_trajectory_complete.csv"));
        assertColumns("aligned_particles_tracking.csv", out.resolve("validation/aligned_particles_tracking.csv"));
    }

    @Test
    void theAlignedParticlesAreWhereTheOriginalFoundThem() throws Exception {
        runLikeTheOriginal();
        List<String[]> ours = rows(project.validationFolder().resolve("aligned_particles_tracking.csv"));
        List<String[]> theirs = rows(reference.resolve("aligned_particles_tracking.csv"));
        assertEquals(theirs.size(), ours.size());
        for (int row = 1; row < theirs.size(); row++) {
            assertEquals(theirs.get(row)[0] + theirs.get(row)[1], ours.get(row)[0] + ours.get(row)[1]);
            assertEquals(Double.parseDouble(theirs.get(row)[8]), Double.parseDouble(ours.get(row)[8]), 0.02);
            assertEquals(Double.parseDouble(theirs.get(row)[9]), Double.parseDouble(ours.get(row)[9]), 0.02);
        }
    }

    @Test
    void theRobustEstimateNamesTheTwoThatDoNotRide() throws Exception {
        run(DriftOptions.NONE, AlignOptions.NONE);
        assertEquals(RIDING, project.results().selectedForDrift().orElseThrow());
        assertDriftWithin(0.15);
        String log = Files.readString(project.logFile());
        assertTrue(log.contains("Particle 2 is left out: "), log);
        assertTrue(log.contains("Particle 3 is left out: "), log);
    }

    @Test
    void withoutASelectionTheDriftIsThatOfPickedParticles() throws Exception {
        new Pipeline(Workers.parse("2")).run(project, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, null, false), ProgressListener.NONE);
        assertTrue(project.results().selectedForDrift().orElseThrow().size() >= 7);
        assertDriftWithin(0.15);
    }

    @Test
    void theOriginalsAreNeverTouched() throws Exception {
        List<Long> before = times();
        runLikeTheOriginal();
        assertEquals(before, times());
    }

    @Test
    void aSecondRunDoesNothingAndARepeatedOneWritesTheSameBytes() throws Exception {
        runLikeTheOriginal();
        byte[] drift = Files.readAllBytes(project.driftFolder().resolve("averaged_drift_trajectory.csv"));
        byte[] frame = Files.readAllBytes(project.alignedFolder().resolve("3.tif"));
        RunOptions again = new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE, AlignOptions.NONE, null, null, false);
        Project reopened = Project.open(project.imageFolder(), null);
        assertEquals(0, new Pipeline(Workers.parse("1")).run(reopened, again, ProgressListener.NONE).size());

        RunOptions restart = new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE, AlignOptions.NONE, null, null, true);
        assertEquals(4, new Pipeline(Workers.parse("1")).run(reopened, restart, ProgressListener.NONE).size());
        assertArrayEquals(drift,
                Files.readAllBytes(project.driftFolder().resolve("averaged_drift_trajectory.csv")));
        assertArrayEquals(frame,
                Files.readAllBytes(project.alignedFolder().resolve("3.tif")));
    }

    private void assertDriftWithin(double pixels) throws IOException {
        List<String[]> ours = rows(project.driftFolder().resolve("averaged_drift_trajectory.csv"));
        List<String[]> theirs = rows(reference.resolve("averaged_drift_trajectory.csv"));
        assertEquals(theirs.size(), ours.size());
        for (int row = 1; row < theirs.size(); row++) {
            assertEquals(theirs.get(row)[1], ours.get(row)[1]);
            for (int column : new int[] {2, 4}) {
                assertEquals(Double.parseDouble(theirs.get(row)[column]), Double.parseDouble(ours.get(row)[column]), pixels,
                        "row " + row);
            }
        }
    }

    private void assertColumns(String original, Path ours) throws IOException {
        String theirs = Files.readAllLines(reference.resolve(original)).get(0);
        assertTrue(Files.readAllLines(ours).get(0).startsWith(theirs), ours.toString());
    }

    private List<Long> times() throws IOException {
        try (Stream<Path> files = Files.list(project.imageFolder())) {
            return files.sorted().map(file -> file.toFile().lastModified() ^ file.toFile().length()).toList();
        }
    }

    private static double meanDifference(Frame a, Frame b) {
        double sum = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                sum += Math.abs(a.value(x, y) - b.value(x, y));
            }
        }
        return sum / (a.width() * a.height());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream().map(line -> line.split(",", -1)).toList();
    }
}
