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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.google.gson.JsonObject;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.exchange.ParticleExport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Particles from and to regions that ImageJ saves. */
class RoiBoxesTest {

    @TempDir
    private Path folder;
    private SimulatedFolder simulated;
    private Project project;
    private final Heard listener = new Heard();
    private final List<String> said = listener.all();

    @BeforeAll
    static void noDisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    @BeforeEach
    void simulate() throws IOException {
        simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(3).withSize(240, 200).withParticles(4).withMotion(3, 0)),
                folder.resolve("frames"));
        project = Project.open(simulated.folder, null);
    }

    private JsonObject select(Path file, String frame) throws IOException, StepException {
        return StepRunner.run(new SelectParticles(), project, new SelectOptions(null, null, file.toString(), false, frame, null),
                listener);
    }

    private Roi box(int particle, int frame) {
        FitBox box = simulated.boxes(frame).get(particle - 1);
        return new Roi(box.x0(), box.y0(), box.width(), box.height());
    }

    private Path roiSet(Map<String, Roi> regions) throws IOException {
        Path file = folder.resolve("RoiSet.zip");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Roi> one : regions.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey() + ".roi"));
                zip.write(RoiEncoder.saveAsByteArray(one.getValue()));
            }
        }
        return file;
    }

    private List<Particle> particles() {
        return project.particles().stream().map(SelectedParticle::particle).toList();
    }

    @Test
    void particlesComeBackAsTheyWere() throws Exception {
        List<FitBox> first = simulated.boxes(0);
        List<FitBox> third = simulated.boxes(2);
        List<Particle> before = List.of(new Particle(7, first.get(0), 0), new Particle(2, first.get(1), 0, 0, 1),
                new Particle(12, third.get(2), 2, 1, Particle.END));
        Path file = folder.resolve("set/RoiSet.zip");
        ParticleExport.write(file, project, before, listener);
        JsonObject figures = select(file, null);
        assertEquals(3, figures.get("particles").getAsInt(), said.toString());
        assertEquals(List.of(before.get(1), before.get(0), before.get(2)), particles());
        byte[] bytes = Files.readAllBytes(file);
        ParticleExport.write(folder.resolve("again.zip"), project, particles(), listener);
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("again.zip")));
    }

    @Test
    void whatDoesNotFitIsNamedAndTheRestIsTaken() throws Exception {
        project.setFrameChoice(FrameChoices.changed(project, null, List.of("1")));
        Map<String, Roi> regions = new LinkedHashMap<>();
        regions.put("cell A", box(1, 0));
        regions.put("beyond", new Roi(230, 10, 20, 20));
        regions.put("before", new Roi(-4, 10, 20, 20));
        regions.put("tiny", new Roi(50, 50, 3, 20));
        regions.put("scratch", new Line(10, 10, 90, 90));
        Roi late = box(2, 0);
        late.setPosition(9);
        regions.put("late", late);
        Roi left = box(2, 0);
        left.setPosition(2);
        regions.put("left", left);
        FitBox two = simulated.boxes(2).get(1);
        Roi exact = new Roi(two.x0() + 0.25, two.y0() - 0.25, two.width() + 0.5, two.height() + 0.0);
        exact.setPosition(3);
        regions.put("between", exact);
        JsonObject figures = select(roiSet(regions), null);
        assertEquals(2, figures.get("particles").getAsInt(), said.toString());
        assertEquals(6, figures.get("rejected").getAsInt());
        assertEquals(List.of(new Particle(1, simulated.boxes(0).get(0), 0),
                new Particle(2, new FitBox(two.x0(), two.y0(), two.x1() + 1, two.y1()), 2)), particles());
        for (String sentence : List.of(
                "Region beyond (230,10,250,30) is not inside the image: X0 < X1 <= 240 and Y0 < Y1 <= 200 are needed.",
                "Region before (-4,10,16,30) is not inside the image: X0 < X1 <= 240 and Y0 < Y1 <= 200 are needed.",
                "Region tiny (50,50,53,70) is 3 x 20 pixels; at least 5 x 5 are needed.",
                "Region scratch is a line, and a particle needs an area or a point.",
                "Region late lies on slice 9, and there are 3 frames.",
                "Region left lies on slice 2 (2.tif), which is left out.",
                "The edges of 1 region lie between pixels and were moved to the nearest one: between.",
                "Region cell A is particle 1.")) {
            assertTrue(said.contains(sentence), sentence + " is not in " + said);
        }
    }

    @Test
    void pointsGetBoxesAndOvalsTheirBounds() throws Exception {
        FitBox one = simulated.boxes(0).get(0);
        FitBox two = simulated.boxes(0).get(1);
        FitBox three = simulated.boxes(0).get(2);
        Map<String, Roi> regions = new LinkedHashMap<>();
        regions.put("spots", new PointRoi(new int[] {one.x0() + 11, two.x0() + 11}, new int[] {one.y0() + 11, two.y0() + 11}, 2));
        regions.put("round", new OvalRoi(three.x0(), three.y0(), three.width(), three.height()));
        select(roiSet(regions), null);
        assertEquals(List.of(new FitBox(one.x0() + 1, one.y0() + 1, one.x1(), one.y1()),
                new FitBox(two.x0() + 1, two.y0() + 1, two.x1(), two.y1()), three), particles().stream().map(Particle::box).toList());
        assertTrue(said.contains("Around 2 points boxes of 21 x 21 pixels were laid."), said.toString());
        assertTrue(said.contains("Of 1 region that is no rectangle, the bounds were taken."), said.toString());
        assertTrue(said.contains("Region spots, point 2 is particle 2."), said.toString());
    }

    @Test
    void theFrameCanBeSaid() throws Exception {
        Roi roi = box(3, 1);
        roi.setPosition(9);
        select(roiSet(Map.of("a", roi)), "2.tif");
        assertEquals(List.of(new Particle(1, simulated.boxes(1).get(2), 1)), particles());
    }

    @Test
    void nothingThatFitsChangesNothing() throws Exception {
        project.setFrameChoice(FrameChoice.ALL);
        Path file = roiSet(Map.of("scratch", new Line(10, 10, 90, 90)));
        StepException e = assertThrows(StepException.class, () -> select(file, null));
        assertEquals("No region in " + file + " can be the box of a particle; the selection is unchanged.", e.getMessage());
        Path text = Files.writeString(folder.resolve("x.zip"), "PK is how archives begin");
        assertTrue(assertThrows(IOException.class, () -> select(text, null)).getMessage()
                .startsWith(text + " can't be read, it may be cut off or damaged: "));
        assertEquals(List.of(), particles());
    }

    @Test
    void exportsGoNowhereWhereTheyCouldHarm() throws Exception {
        List<Particle> one = List.of(new Particle(1, simulated.boxes(0).get(0), 0));
        List<Particle> two = List.of(one.get(0), new Particle(2, simulated.boxes(0).get(1), 0));
        for (String name : List.of("frames/RoiSet.zip", "frames/../frames/a.zip", "script_output/a.zip", "a.tif", "a.json")) {
            assertThrows(UsageException.class, () -> ParticleExport.write(folder.resolve(name), project, one, listener), name);
        }
        assertThrows(UsageException.class, () -> ParticleExport.write(folder.resolve("a.roi"), project, two, listener));
        assertThrows(StepException.class, () -> ParticleExport.write(folder.resolve("a.zip"), project, List.of(), listener));
        ParticleExport.write(folder.resolve("a.roi"), project, one, listener);
        select(folder.resolve("a.roi"), null);
        assertEquals(one, particles());
    }
}
