/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import org.driftless.io.project.FrameChoice;
import org.driftless.core.image.Calibration;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of edits that were not saved. */
class UnsavedSetupTest {

    private static final SelectedParticle ONE = particle(1, 10, 0);
    private static final SelectedParticle TWO = particle(2, 40, 2);
    private static final SelectedParticle THREE =
            new SelectedParticle(new Particle(3, new FitBox(50, 60, 70, 81), 1), Double.NaN, Double.NaN, Double.NaN);

    @TempDir
    private Path folder;
    private Path state;
    private Project project;

    private static SelectedParticle particle(int id, int left, int frame) {
        return new SelectedParticle(new Particle(id, new FitBox(left, 20, left + 15, 37), frame), 0.987654321,
                left + 7 + 1 / 3.0, 28.1);
    }

    private static ProjectSetup with(List<SelectedParticle> particles) {
        return ProjectSetup.EMPTY.withParticles(particles);
    }

    @BeforeEach
    void makeProjects() throws IOException {
        state = folder.resolve("state/unsaved");
        project = projectOf("first");
    }

    private Project projectOf(String name) throws IOException {
        SimulatedFolder images = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(3).withSize(120, 100).withParticles(1).withMotion(1, 0)),
                folder.resolve(name).resolve("frames"));
        return Project.open(images.folder, null);
    }

    private Project reopened() throws IOException {
        return Project.open(project.imageFolder(), null);
    }

    @Test
    void nothingIsFoundWhereNothingWasKept() throws Exception {
        assertTrue(new UnsavedSetup(state, project).find().isEmpty());
        assertFalse(Files.exists(state));
        new UnsavedSetup(state, project).discard();
    }

    @Test
    void everyParticleComesBackAsItWasAndNothingElseIsWritten() throws Exception {
        new UnsavedSetup(state, project).keep(with(List.of(THREE, ONE, TWO)));
        assertFalse(Files.exists(project.outputFolder()));
        UnsavedSetup.Found found = new UnsavedSetup(state, reopened()).find().orElseThrow();
        assertEquals(List.of(THREE, ONE, TWO), found.setup().particles());
        assertEquals("3 particles that were not saved can be restored.", found.summary());
        assertFalse(found.savedLater());
    }

    @Test
    void theLastEditCounts() throws Exception {
        UnsavedSetup unsaved = new UnsavedSetup(state, project);
        unsaved.keep(with(List.of(ONE)));
        unsaved.keep(with(List.of(ONE, TWO)));
        assertEquals(List.of(ONE, TWO), unsaved.find().orElseThrow().setup().particles());
        unsaved.discard();
        assertTrue(unsaved.find().isEmpty());
        try (var left = Files.list(state)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void itSaysWhatIsDifferent() throws Exception {
        project.setParticles(List.of(ONE, TWO));
        project.save();
        UnsavedSetup unsaved = new UnsavedSetup(state, project);
        unsaved.keep(with(List.of(ONE, TWO)));
        assertTrue(unsaved.find().isEmpty(), "The same as is saved");
        unsaved.keep(with(List.of(ONE)));
        assertEquals("The removal of 1 particle that was not saved can be restored.",
                unsaved.find().orElseThrow().summary());
        unsaved.keep(with(List.of(particle(1, 11, 0), THREE)));
        assertEquals("2 particles and the removal of 1 particle that were not saved can be restored.",
                unsaved.find().orElseThrow().summary());
        unsaved.keep(with(List.of()));
        assertEquals(List.of(), unsaved.find().orElseThrow().setup().particles());
    }

    @Test
    void aProjectThatWasSavedLaterIsTold() throws Exception {
        UnsavedSetup unsaved = new UnsavedSetup(state, project);
        unsaved.keep(with(List.of(ONE)));
        Files.setLastModifiedTime(unsaved.file(), FileTime.fromMillis(System.currentTimeMillis() - 60_000));
        project.setParticles(List.of(TWO));
        project.save();
        assertTrue(unsaved.find().orElseThrow().savedLater());
    }

    @Test
    void anotherProjectHasItsOwn() throws Exception {
        Project other = projectOf("second");
        new UnsavedSetup(state, project).keep(with(List.of(ONE)));
        UnsavedSetup ofOther = new UnsavedSetup(state, other);
        assertTrue(ofOther.find().isEmpty());
        ofOther.keep(with(List.of(TWO)));
        ofOther.discard();
        assertEquals(List.of(ONE), new UnsavedSetup(state, project).find().orElseThrow().setup().particles());
    }

    @Test
    void theFoldersOfAllThatIsKeptAreKnown() throws Exception {
        assertEquals(List.of(), UnsavedSetup.imageFolders(state));
        Project other = projectOf("second");
        new UnsavedSetup(state, project).keep(with(List.of(ONE)));
        UnsavedSetup ofOther = new UnsavedSetup(state, other);
        ofOther.keep(with(List.of(TWO)));
        assertEquals(Set.of(project.imageFolder(), other.imageFolder()),
                Set.copyOf(UnsavedSetup.imageFolders(state)));
        Files.write(ofOther.file(), new byte[] {'{'});
        assertEquals(List.of(project.imageFolder()), UnsavedSetup.imageFolders(state));
        Files.move(project.imageFolder(), folder.resolve("elsewhere"));
        assertEquals(List.of(), UnsavedSetup.imageFolders(state));
    }

    @Test
    void aDamagedFileIsNamedAndSetAside() throws Exception {
        UnsavedSetup unsaved = new UnsavedSetup(state, project);
        unsaved.keep(with(List.of(ONE, TWO)));
        byte[] whole = Files.readAllBytes(unsaved.file());
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            Files.write(unsaved.file(), Arrays.copyOf(whole, length));
            IOException e = assertThrows(IOException.class, unsaved::find);
            Path aside = unsaved.file().resolveSibling(unsaved.file().getFileName() + ".damaged");
            assertEquals("Edits of " + project.imageFolder() + " that were not saved can't be restored, because the"
                    + " file that holds them is damaged: it is now " + aside + ".", e.getMessage());
            assertArrayEquals(Arrays.copyOf(whole, length), Files.readAllBytes(aside));
            assertTrue(unsaved.find().isEmpty(), "It is not in the way again");
        }
    }

    @Test
    void aWriteThatAKillCutShortLosesNothing() throws Exception {
        UnsavedSetup unsaved = new UnsavedSetup(state, project);
        unsaved.keep(with(List.of(ONE)));
        Path part = unsaved.file().resolveSibling(unsaved.file().getFileName() + ".part");
        Files.write(part, new byte[] {'{'});
        assertEquals(List.of(ONE), unsaved.find().orElseThrow().setup().particles());
        unsaved.discard();
        assertFalse(Files.exists(part));
    }

    @Test
    void framesReferenceAndCalibrationComeBackToo() throws Exception {
        UnsavedSetup unsaved = new UnsavedSetup(state, project);
        ProjectSetup edited = new ProjectSetup(List.of(ONE), FrameChoice.ALL.without(1), "3.tif",
                new Calibration(0.1, 0.5));
        unsaved.keep(edited);
        UnsavedSetup.Found found = new UnsavedSetup(state, reopened()).find().orElseThrow();
        assertEquals(edited, found.setup());
        assertEquals("1 particle, another choice of frames, another reference frame and another pixel size or frame rate"
                + " that were not saved can be restored.", found.summary());
        unsaved.keep(ProjectSetup.EMPTY.withReference("2.tif"));
        assertEquals("Another reference frame that was not saved can be restored.",
                unsaved.find().orElseThrow().summary());
    }
}
