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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.google.gson.JsonObject;

import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.PartialFrame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.TrackSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.TableReport;
import org.driftless.io.csv.TrackingTable;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.io.tiff.TiffCompression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackParticlesTest {

    private static final int FRAMES = 24;
    private static final SimulationSettings SETTINGS =
            SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(260, 400).withParticles(4).withMotion(20, 0);

    @TempDir
    Path temp;

    /** The sample goes step by step, and in one frame by a lot, to where there is room for its particles. */
    private static SimulatedSequence moved(double step, int jump, double by) {
        SimulatedSequence roomy = new SimulatedSequence(SETTINGS.withMotion(150, 0));
        RigidMotion far = roomy.motion(FRAMES - 1);
        double length = Math.hypot(far.dx(), far.dy());
        List<RigidMotion> path = IntStream.range(0, FRAMES).mapToDouble(k -> (step * k + (k < jump ? 0 : by)) / length)
                .mapToObj(part -> new RigidMotion(part * far.dx(), part * far.dy(), 0)).toList();
        return roomy.withPath(path);
    }

    private static JsonObject track(Project project, List<FitBox> boxes, int frame, String workers,
            List<String> said) throws IOException, StepException {
        ProgressListener listener = new ProgressListener() {
            @Override
            public void message(Severity severity, String text) {
                said.add(text);
            }
        };
        StepRunner.run(new SelectParticles(), project,
                new SelectOptions(boxes, null, null, null, Integer.toString(frame), null), ProgressListener.NONE);
        return StepRunner.run(new TrackParticles(Workers.parse(workers)), project, TrackOptions.NONE, listener);
    }

    private static byte[] table(Project project) throws IOException {
        return Files.readAllBytes(project.results().trackingCsv().orElseThrow());
    }

    private static List<Trajectory> trajectories(Project project, SimulatedFolder folder) throws IOException {
        return TrackingTable.read(project.results().trackingCsv().orElseThrow(), ImageFolder.open(folder.folder).names(),
                new TableReport());
    }

    private static byte[] ofWholeFrames(SimulatedFolder folder, List<FitBox> boxes, Path file) throws IOException {
        List<Particle> particles = IntStream.range(0, boxes.size())
                .mapToObj(i -> new Particle(i + 1, boxes.get(i), 0)).toList();
        ParticleTracker tracker = new ParticleTracker(particles, folder.truth.width(), folder.truth.height(),
                TrackSettings.DEFAULT);
        List<Observation> all = new ArrayList<>();
        ImageFolder images = ImageFolder.open(folder.folder);
        for (int k = 0; k < images.size(); k++) {
            all.addAll(tracker.next(k, PartialFrame.of(images.read(k))));
        }
        TrackingTable.write(file, images.names(), particles.stream().map(one -> new Trajectory(one.id(), FRAMES,
                all.stream().filter(seen -> seen.particleId() == one.id()).toList())).toList(), 0);
        return Files.readAllBytes(file);
    }

    @Test
    void rowsUnderTheBoxesGiveWhatWholeFramesGive() throws Exception {
        for (TiffCompression compression : List.of(TiffCompression.NONE, TiffCompression.DEFLATE, TiffCompression.LZW)) {
            SimulatedSequence truth = moved(2.3, 13, 60);
            SimulatedFolder folder = new SimulatedFolder(truth, temp.resolve(compression + "/frames"), compression);
            byte[] whole = ofWholeFrames(folder, folder.boxes(0), temp.resolve(compression + ".csv"));
            for (String workers : List.of("1", "2", "8")) {
                Project project = Project.open(folder.folder, null);
                JsonObject figures = track(project, folder.boxes(0), 0, workers, new ArrayList<>());
                assertEquals(new String(whole), new String(table(project)), compression + ", " + workers + " workers");
                assertEquals(4 * FRAMES, figures.get("successes").getAsInt());
            }
        }
    }

    @Test
    void aJumpIsToldWithItsSize() throws Exception {
        SimulatedFolder folder = new SimulatedFolder(moved(0, 13, 75), temp.resolve("frames"));
        Project project = Project.open(folder.folder, null);
        List<String> said = new ArrayList<>();
        JsonObject figures = track(project, folder.boxes(5), 5, "2", said);
        String jump = "The sample jumped 75.0 px between frames 12 and 13; the boxes followed.";
        assertTrue(said.contains(jump), said::toString);
        assertEquals(1, figures.get("jumps").getAsJsonArray().size());
        assertTrue(Files.readString(project.logFile()).contains(jump));
        for (Trajectory trajectory : trajectories(project, folder)) {
            for (Observation seen : trajectory.observations()) {
                if (seen.success()) {
                    assertEquals(folder.truth.position(seen.particleId(), seen.frame()).x(), seen.fit().x(), 0.3);
                }
            }
        }
    }

    @Test
    void aParticleThatLeavesTheImageEndsAndComesBack() throws Exception {
        List<RigidMotion> path = IntStream.range(0, FRAMES)
                .mapToObj(k -> new RigidMotion(4.0 * Math.min(k, FRAMES - 1 - k), 0, 0)).toList();
        SimulatedSequence truth = new SimulatedSequence(SETTINGS.withParticles(6)).withPath(path);
        SimulatedFolder folder = new SimulatedFolder(truth, temp.resolve("frames"));
        Project project = Project.open(folder.folder, null);
        List<String> said = new ArrayList<>();
        track(project, folder.boxes(0), 0, "2", said);
        int leaving = 0;
        for (Trajectory trajectory : trajectories(project, folder)) {
            boolean left = false;
            for (Observation seen : trajectory.observations()) {
                double x = truth.position(seen.particleId(), seen.frame()).x();
                left |= seen.isOutside();
                assertEquals(seen.isOutside(), seen.fit().status() == FitStatus.LEFT_IMAGE);
                assertTrue(x < truth.width() + 9 || seen.isOutside() && !trajectory.isThereIn(seen.frame()), seen::toString);
                assertTrue(x > truth.width() - 12 || seen.success(), seen::toString);
            }
            leaving += left ? 1 : 0;
            assertTrue(trajectory.foundIn(FRAMES - 1), "it is back");
            assertTrue(trajectory.observed() < FRAMES || !left, "it is not missed outside");
        }
        assertTrue(leaving > 0, "some particle leaves");
        assertEquals(leaving, said.stream().filter(text -> text.contains("was outside the image from frame ")).count());
    }

    @Test
    void aFrameThatWasCutOffIsNamed() throws Exception {
        SimulatedFolder folder = new SimulatedFolder(moved(0, 99, 0), temp.resolve("frames"), TiffCompression.NONE);
        Project project = Project.open(folder.folder, null);
        List<FitBox> upper = folder.boxes(0).stream().filter(box -> box.y1() < 300).toList();
        assertFalse(upper.isEmpty());
        track(project, upper, 0, "2", new ArrayList<>());
        ProjectFrames frames = ProjectFrames.open(project);
        Path file = folder.folder.resolve("9.tif");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));
        TrackingPasses passes = new TrackingPasses(project, frames,
                project.particles().stream().map(one -> one.particle()).toList(), TrackOptions.DEFAULTS);
        StepRunner.startOver(StepName.TRACK, project);
        IOException e = assertThrows(IOException.class, () -> passes.run(new FramePool(2, 4), null, ProgressListener.NONE));
        assertTrue(e.getMessage().contains("9.tif"), e.getMessage());
    }
}
