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
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;

import org.driftless.core.particle.FitBox;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of boxes. */
class SelectParticlesTest {

    @TempDir
    private Path folder;
    private SimulatedFolder simulated;
    private Project project;

    @BeforeEach
    void simulate() throws IOException {
        simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(3).withSize(240, 200).withParticles(4).withMotion(3, 0)),
                folder.resolve("frames"));
        project = Project.open(simulated.folder, null);
    }

    private JsonObject select(SelectOptions options) throws IOException, StepException {
        return StepRunner.run(new SelectParticles(), project, options, ProgressListener.NONE);
    }

    private static SelectOptions boxes(boolean add, List<FitBox> boxes) {
        return new SelectOptions(boxes, null, null, add, null, null);
    }

    private List<Integer> ids() {
        return project.particles().stream().map(selected -> selected.particle().id()).toList();
    }

    @Test
    void oneSpotIsTakenOnce() throws Exception {
        FitBox box = simulated.boxes(0).get(0);
        FitBox beside = new FitBox(box.x0() - 2, box.y0() + 1, box.x1() - 2, box.y1() + 1);
        JsonObject figures = select(boxes(false, List.of(box, beside, simulated.boxes(0).get(1))));
        assertEquals(2, figures.get("particles").getAsInt());
        assertEquals(1, figures.get("rejected").getAsInt());
        assertEquals(List.of(1, 2), ids());
    }

    @Test
    void itSaysWhatTheParticlesCanGive() throws Exception {
        Heard heard = new Heard();
        select(boxes(false, simulated.boxes(0).subList(0, 1)));
        StepRunner.run(new SelectParticles(), project, boxes(true, simulated.boxes(0).subList(1, 4)), heard);
        assertTrue(heard.all().stream().anyMatch(
                text -> text.matches("These 4 particles can give 0\\.0\\d+ px and 0\\.0\\d+ degrees a frame; .*")),
                heard.all().toString());
    }

    @Test
    void addedParticlesGetFreeIds() throws Exception {
        select(boxes(false, simulated.boxes(0).subList(0, 2)));
        select(boxes(true, simulated.boxes(0).subList(2, 3)));
        assertEquals(List.of(1, 2, 3), ids());
        StepException e = assertThrows(StepException.class, () -> select(boxes(true, simulated.boxes(0).subList(0, 2))));
        assertTrue(e.getMessage().startsWith("None of the 2 boxes holds a new particle in 1.tif"), e.getMessage());
        assertEquals(List.of(1, 2, 3), ids());
    }

    @Test
    void idsFromAFileStayUnlessTheyAreTaken() throws Exception {
        select(boxes(false, simulated.boxes(0)));
        Path file = project.jsonFile();
        Path elsewhere = folder.resolve("elsewhere");
        project = Project.open(simulated.folder, elsewhere);
        select(boxes(false, simulated.boxes(0).subList(3, 4)));
        select(new SelectOptions(null, null, file.toString(), true, null, null));
        assertEquals(List.of(1, 2, 3, 4), ids().stream().sorted().toList());
        assertEquals(simulated.boxes(0).get(1), project.particles().get(2).particle().box());
    }

    @Test
    void aFileWhoseParticlesAreAllRejectedChangesNothing() throws Exception {
        select(boxes(false, simulated.boxes(0)));
        Path file = project.jsonFile();
        SimulatedFolder empty = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(1).withSize(240, 200).withParticles(1).withMotion(0, 0))
                .withoutParticle(1, 0, 1), folder.resolve("other/empty"));
        project = Project.open(empty.folder, null);
        StepException e = assertThrows(StepException.class,
                () -> select(new SelectOptions(null, null, file.toString(), null, null, null)));
        assertTrue(e.getMessage().startsWith("None of the 4 boxes holds a particle in 1.tif"), e.getMessage());
        assertEquals(List.of(), ids());
    }

    @Test
    void aBoxDrawnOnAFrameThatIsNotHereSaysSo() throws Exception {
        select(new SelectOptions(simulated.boxes(2), null, null, null, "3.tif", null));
        Path file = project.jsonFile();
        SimulatedFolder shorter = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(1).withSize(240, 200).withParticles(4).withMotion(0, 0)),
                folder.resolve("other/one"));
        project = Project.open(shorter.folder, null);
        UsageException e = assertThrows(UsageException.class,
                () -> select(new SelectOptions(null, null, file.toString(), null, null, null)));
        assertTrue(e.getMessage().contains("was drawn on frame 2 (from 0)") && e.getMessage().contains("--frame"), e.getMessage());
    }

    @Test
    void aRestartFindsAsManyAsBefore() throws Exception {
        select(new SelectOptions(null, 2, null, null, null, null));
        new Pipeline(Workers.parse("1")).run(project, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, null, true), ProgressListener.NONE);
        assertEquals(List.of(1, 2), ids());
    }
}
