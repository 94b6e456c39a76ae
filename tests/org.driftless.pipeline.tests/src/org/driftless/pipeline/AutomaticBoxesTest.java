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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.image.Frame;
import org.driftless.core.simulate.SimulatedScene;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.io.tiff.TiffMetadata;
import org.driftless.io.tiff.TiffWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Particles found without help: which are taken, and what is said. */
class AutomaticBoxesTest {

    private static final int SIDE = 220;
    private static final double[][] DUST = {{40, 40}, {170, 60}, {60, 170}, {180, 180}, {110, 30}, {30, 110}, {115, 190}};

    @TempDir
    private Path folder;
    private final Heard listener = new Heard();
    private final List<String> warnings = listener.warnings();

    private static SimulatedSequence sequence(int particles, double drift, double noise) {
        return new SimulatedSequence(SimulationSettings.DEFAULT.withFrames(12).withSize(SIDE, SIDE)
                .withParticles(particles).withMotion(drift, 0).withNoise(noise));
    }

    private Project written(SimulatedSequence sequence, double[][] dust) throws IOException {
        Path frames = Files.createDirectories(folder.resolve("frames"));
        TiffMetadata like = TiffMetadata.plain(SIDE, SIDE, sequence.type(), TiffCompression.DEFLATE);
        for (int k = 0; k < sequence.size(); k++) {
            Frame frame = sequence.read(k);
            double[] row = new double[SIDE];
            for (int y = 0; y < SIDE; y++) {
                frame.copyRow(0, y, SIDE, row, 0);
                for (double[] spot : dust) {
                    for (int x = 0; x < SIDE; x++) {
                        double distance = Math.hypot(x - spot[0], y - spot[1]);
                        row[x] += distance > 16 ? 0 : -30_000 * Math.exp(-distance * distance / 10);
                    }
                }
                frame.setRow(y, row);
            }
            AtomicFile.write(frames.resolve(sequence.name(k)), out -> TiffWriter.write(frame, like, out));
        }
        return Project.open(frames, null);
    }

    private void select(Project project) throws IOException, StepException {
        StepRunner.run(new SelectParticles(), project, SelectOptions.AUTO, listener);
    }

    @Test
    void dustOnTheCameraDoesNotHoldTheDrift() throws Exception {
        SimulatedSequence sequence = sequence(5, 9, 300);
        Project project = written(sequence, DUST);
        select(project);
        StepRunner.run(new TrackParticles(Workers.parse("2")), project, TrackOptions.NONE, listener);
        StepRunner.run(new EstimateDrift(), project, DriftOptions.NONE, listener);
        assertEquals(sequence.motion(11).magnitude(),
                project.step("drift").orElseThrow().results().get("maxDriftPx").getAsDouble(), 0.1);
        assertTrue(warnings.stream().anyMatch(text -> text.contains("stay in place while 5 others move together")),
                warnings.toString());
        assertTrue(project.particles().stream().noneMatch(one -> isDust(one.testCenterX(), one.testCenterY())));
    }

    private static boolean isDust(double x, double y) {
        for (double[] spot : DUST) {
            if (Math.hypot(x - spot[0], y - spot[1]) < 2) {
                return true;
            }
        }
        return false;
    }

    @Test
    void tooFewParticlesAreSaidToBeTooFew() throws Exception {
        select(written(sequence(2, 5, 300), new double[0][]));
        assertTrue(warnings.stream().anyMatch(text -> text.startsWith("Only 2 particles were found that can be followed")
                && text.contains("--box")), warnings.toString());
    }

    @Test
    void faintParticlesAreOfferedByTheirOption() throws Exception {
        SimulatedScene faint = SimulatedScene.DARK.withSpots(-2400, -2400, 2.4, 2.2);
        SimulatedSequence sequence = new SimulatedSequence(SimulationSettings.DEFAULT.withFrames(5)
                .withSize(SIDE, SIDE).withParticles(8).withMotion(3, 0).withScene(faint).withNoise(800));
        Project project = written(sequence, new double[0][]);
        StepException none = assertThrows(StepException.class, () -> select(project));
        assertTrue(none.getMessage().matches(".*allow \\d fainter ones by an R squared of 0\\.15 with --min-r2\\."),
                none.getMessage());
        StepRunner.run(new SelectParticles(), project, new SelectOptions(null, 0, null, null, null, 0.15), listener);
        assertTrue(none.getMessage().contains("allow " + project.particles().size() + " fainter"), none.getMessage());
    }

    @Test
    void anotherFrameIsTakenWhereParticlesOnlyAppearLater() throws Exception {
        SimulatedSequence sequence = sequence(5, 4, 300);
        for (int id = 1; id <= 4; id++) {
            sequence = sequence.withoutParticle(id, 0, 2);
        }
        Project project = written(sequence, new double[0][]);
        select(project);
        assertEquals(5, project.particles().size());
        assertEquals(6, project.particles().get(0).particle().frame());
        StepRunner.run(new SelectParticles(), project, new SelectOptions(null, 0, null, null, "0", null), listener);
        assertEquals(1, project.particles().size());
        assertEquals(0, project.particles().get(0).particle().frame());
    }
}
