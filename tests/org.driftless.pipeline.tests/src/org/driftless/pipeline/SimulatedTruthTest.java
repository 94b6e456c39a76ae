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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.drift.DriftEstimator;
import org.driftless.core.drift.DriftSettings;
import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PartialFrame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedParticle;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.TrackSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.core.validate.HeldOutResiduals;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How close tracking and drift come to the truth, on long sequences like those that users film. */
class SimulatedTruthTest {

    private static final int HALF_BOX = 12;

    private static DriftEstimate estimate(SimulatedSequence sequence, MotionModel model) throws Exception {
        return estimate(sequence, DriftSettings.DEFAULT.withModel(model));
    }

    private static DriftEstimate estimate(SimulatedSequence sequence, DriftSettings settings) throws Exception {
        List<Particle> particles = new ArrayList<>();
        for (SimulatedParticle particle : sequence.particles()) {
            int x = (int) Math.round(particle.x());
            int y = (int) Math.round(particle.y());
            particles.add(new Particle(particle.id(),
                    new FitBox(x - HALF_BOX, y - HALF_BOX, x + HALF_BOX, y + HALF_BOX), 0));
        }
        ParticleTracker tracker =
                new ParticleTracker(particles, sequence.width(), sequence.height(), TrackSettings.DEFAULT);
        List<Observation> all = new ArrayList<>();
        new FramePool(2, 6).map(IntStream.range(0, sequence.size()).toArray(), sequence::read,
                (int index, Frame image) -> all.addAll(tracker.next(index, PartialFrame.of(image))), ProgressListener.NONE);
        List<Trajectory> trajectories = particles.stream().map(particle -> new Trajectory(particle.id(), sequence.size(),
                all.stream().filter(seen -> seen.particleId() == particle.id()).toList())).toList();
        return DriftEstimator.estimate(trajectories, sequence.width(), sequence.height(), settings,
                ProgressListener.NONE);
    }

    /** Root of the mean square distance from the truth, both axes together, in pixels. */
    private static double rmsDriftError(SimulatedSequence sequence, DriftEstimate estimate) {
        return Math.sqrt(IntStream.range(0, sequence.size()).mapToDouble(frame -> {
            RigidMotion truth = sequence.motion(frame);
            RigidMotion found = estimate.curve().at(frame).motion();
            return Math.pow(found.dx() - truth.dx(), 2) + Math.pow(found.dy() - truth.dy(), 2);
        }).average().orElseThrow());
    }

    private static double rmsRotationErrorDegrees(SimulatedSequence sequence, DriftEstimate estimate) {
        return Math.toDegrees(Math.sqrt(IntStream.range(0, sequence.size()).mapToDouble(frame -> Math
                .pow(estimate.curve().at(frame).motion().theta() - sequence.motion(frame).theta(), 2)).average().orElseThrow()));
    }

    @Test
    void fortyPixelsOfDriftAreKnownToAFewHundredths() throws Exception {
        SimulatedSequence sequence = new SimulatedSequence(SimulationSettings.DEFAULT);
        DriftEstimate translation = estimate(sequence, MotionModel.TRANSLATION);
        assertEquals(40, translation.curve().maxMagnitude(), 0.2);
        assertTrue(rmsDriftError(sequence, translation) < 0.03, "RMS error " + rmsDriftError(sequence, translation) + " px");

        DriftEstimate auto = estimate(sequence, MotionModel.AUTO);
        assertEquals(MotionModel.TRANSLATION, auto.model(), auto.modelReason());
        assertEquals(1, auto.noiseFactor(), 0.1, "the fits' own covariances explain the scatter");
    }

    @Test
    void halfADegreeOfRotationIsFoundByItself() throws Exception {
        SimulatedSequence sequence = new SimulatedSequence(SimulationSettings.DEFAULT.withMotion(40, 0.5));
        DriftEstimate auto = estimate(sequence, MotionModel.AUTO);
        assertEquals(MotionModel.RIGID, auto.model(), auto.modelReason());
        assertTrue(rmsDriftError(sequence, auto) < 0.03, "RMS error " + rmsDriftError(sequence, auto) + " px");
        assertTrue(rmsRotationErrorDegrees(sequence, auto) < 0.005,
                "RMS error " + rmsRotationErrorDegrees(sequence, auto) + " degrees");
        DriftEstimate naive = estimate(sequence,
                DriftSettings.DEFAULT.withEstimator(Estimator.MEAN).withModel(MotionModel.TRANSLATION));
        assertTrue(rmsDriftError(sequence, naive) > 0.03, "the plain mean can't follow a field that turns");
    }

    @Test
    void theSameFromFilesWithoutASelection(@TempDir Path folder) throws Exception {
        SimulatedFolder simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(20).withSize(512, 512)), folder.resolve("frames"));
        Project project = Project.open(simulated.folder, null);
        new Pipeline(Workers.parse("2")).run(project, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, null, false), ProgressListener.NONE);
        JsonObject validation = project.step("validate").orElseThrow().results();
        assertTrue(validation.get("maxReductionPercent").getAsDouble() > 97, validation.toString());
        assertTrue(validation.get("noiseRatio").getAsDouble() < HeldOutResiduals.PROOF, validation.toString());
    }

    @Test
    void oneOrEightWorkersWriteTheSameBytes(@TempDir Path folder) throws Exception {
        SimulatedSequence sequence =
                new SimulatedSequence(SimulationSettings.DEFAULT.withFrames(12).withSize(256, 256).withParticles(4).withMotion(10, 0));
        new SimulatedFolder(sequence, folder.resolve("a/frames"));
        new SimulatedFolder(sequence, folder.resolve("b/frames"));
        RunOptions run = new RunOptions(SelectOptions.AUTO, TrackOptions.NONE, DriftOptions.NONE, AlignOptions.NONE, null,
                null, false);
        for (String[] each : new String[][] {{"a", "1"}, {"b", "8"}}) {
            new Pipeline(Workers.parse(each[1])).run(
                    Project.open(folder.resolve(each[0]).resolve("frames"), null), run,
                    ProgressListener.NONE);
        }
        assertEquals(sequence.size(), ImageFolder.open(folder.resolve("b/script_output/aligned")).size());
        try (Stream<Path> files = Files.walk(folder.resolve("a/script_output"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                // Journals and the project say when files were written.
                if (!name.equals("log.txt") && !name.startsWith("particle_selections") && !name.endsWith(".journal")) {
                    Path other = folder.resolve("b").resolve(folder.resolve("a").relativize(file));
                    assertEquals(-1, Files.mismatch(file, other), name);
                }
            }
        }
    }
}
