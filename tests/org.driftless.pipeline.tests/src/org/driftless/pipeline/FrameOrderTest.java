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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.csv.DriftTable;
import org.driftless.io.csv.TableReport;
import org.driftless.io.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames 1.tif to 12.tif are taken in that order, and what fails in one frame stays in that frame. */
class FrameOrderTest {

    private static final int FRAMES = 12;

    @TempDir
    private Path folder;

    private static SimulatedSequence sequence() {
        return new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(320, 256).withParticles(5).withMotion(20, 0));
    }

    private DriftCurve driftOf(Project project, SimulatedFolder simulated) throws IOException {
        List<String> names = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            names.add(simulated.truth.name(frame));
        }
        return DriftTable.read(project.results().driftCsv().orElseThrow(), names, new TableReport());
    }

    private static void assertTrueMotion(SimulatedFolder simulated, DriftCurve curve, double tolerance) {
        for (int frame = 0; frame < FRAMES; frame++) {
            RigidMotion truth = simulated.truth.motion(frame);
            RigidMotion found = curve.at(frame).motion();
            assertEquals(truth.dx(), found.dx(), tolerance, "x of frame " + frame);
            assertEquals(truth.dy(), found.dy(), tolerance, "y of frame " + frame);
        }
    }

    @Test
    void twoComesBeforeTen() throws Exception {
        SimulatedFolder simulated = new SimulatedFolder(sequence(), folder.resolve("frames"));
        Project project = simulated.run(0, DriftOptions.NONE);
        assertTrueMotion(simulated, driftOf(project, simulated), 0.15);
    }

    @Test
    void aFitThatFailsInAFrameShiftsNoOtherFrame() throws Exception {
        SimulatedFolder simulated =
                new SimulatedFolder(sequence().withoutParticle(2, 5, 6), folder.resolve("frames"));
        Project project = simulated.run(0, DriftOptions.NONE);
        DriftCurve curve = driftOf(project, simulated);
        assertEquals(FRAMES, curve.motions().size());
        assertTrueMotion(simulated, curve, 0.15);
    }

    @Test
    void aFrameWithoutAnyParticleIsInterpolatedUnderItsOwnName() throws Exception {
        SimulatedSequence lightsOff = sequence();
        for (int id = 1; id <= 5; id++) {
            lightsOff = lightsOff.withoutParticle(id, 6, 7);
        }
        SimulatedFolder simulated = new SimulatedFolder(lightsOff, folder.resolve("frames"));
        Project project = simulated.run(0, DriftOptions.NONE);
        DriftCurve curve = driftOf(project, simulated);
        assertEquals(FrameMotion.Source.INTERPOLATED, curve.at(6).source());
        assertEquals(FrameMotion.Source.MEASURED, curve.at(7).source());
        assertEquals(simulated.truth.motion(7).dx(), curve.at(7).motion().dx(), 0.15);
        assertTrue(Files.exists(project.alignedFolder().resolve(lightsOff.name(6))));
        assertTrue(curve.at(6).motion().magnitude() > 1, "a frame without a value is never silently zero");
    }

    @Test
    void boxesDrawnOnALaterFrameAreTrackedBothWays() throws Exception {
        SimulatedFolder simulated = new SimulatedFolder(sequence(), folder.resolve("frames"));
        Project project = simulated.run(7, DriftOptions.NONE);
        assertTrueMotion(simulated, driftOf(project, simulated), 0.15);
    }

    @Test
    void resultsThatTheOriginalTookInTextOrderAreStale() throws Exception {
        SimulatedFolder simulated = new SimulatedFolder(sequence(), folder.resolve("frames"));
        Project project = simulated.run(0, DriftOptions.NONE);
        makeOriginal(project, true);
        ProjectStatus status = ProjectStatus.of(Project.open(simulated.folder, null));
        assertEquals(ProjectStatus.State.ORIGINAL, status.line(StepName.SELECT).state());
        assertEquals(ProjectStatus.State.STALE, status.line(StepName.TRACK).state());
        assertEquals(ProjectStatus.State.STALE, status.line(StepName.VALIDATE).state());
        assertTrue(status.line(StepName.TRACK).detail().contains("text order"), status.line(StepName.TRACK).detail());
    }

    @Test
    void resultsThatTheOriginalTookInOurOrderAreKept() throws Exception {
        SimulatedFolder simulated = new SimulatedFolder(sequence(), folder.resolve("frames"));
        Project project = simulated.run(0, DriftOptions.NONE);
        makeOriginal(project, false);
        ProjectStatus status = ProjectStatus.of(Project.open(simulated.folder, null));
        assertEquals(ProjectStatus.State.ORIGINAL, status.line(StepName.VALIDATE).state());
        assertFalse(status.line(StepName.TRACK).detail().contains("order"));
    }

    /** Takes away what Driftless adds to the project file, and renumbers the frames in text order if wanted. */
    private static void makeOriginal(Project project, boolean textOrder) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(project.jsonFile())).getAsJsonObject();
        json.remove("driftless");
        Files.writeString(project.jsonFile(), json.toString());
        if (!textOrder) {
            return;
        }
        Path table = project.results().trackingCsv().orElseThrow();
        List<String> lines = new ArrayList<>(Files.readAllLines(table));
        List<String> names = new ArrayList<>(lines.subList(1, lines.size()).stream()
                .map(line -> line.substring(0, line.indexOf(','))).distinct().toList());
        Collections.sort(names);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", 4);
            lines.set(i, cells[0] + "," + cells[1] + "," + names.indexOf(cells[0]) + "," + cells[3]);
        }
        Files.write(table, lines);
    }
}
