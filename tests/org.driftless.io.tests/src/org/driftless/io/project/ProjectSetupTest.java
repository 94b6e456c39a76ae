/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.driftless.io.project.ProjectFixture.images;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says beside the boxes, in the project file. */
class ProjectSetupTest {

    @TempDir
    private Path home;

    @Test
    void referenceFrameAndEndsOfParticlesComeBack() throws IOException {
        Path images = images(home.resolve("run1"));
        Project project = Project.open(images, null);
        SelectedParticle ending = new SelectedParticle(
                new Particle(4, new FitBox(10, 20, 30, 40), 6, 2, 9), 0.5, 20, 30);
        SelectedParticle whole = new SelectedParticle(new Particle(5, new FitBox(50, 20, 70, 40), 0), 0.5, 60, 30);
        project.setParticles(List.of(ending, whole));
        project.setReferenceFrame("3.tif");
        project.save();
        Project again = Project.open(images, null);
        assertEquals(project.setup(), again.setup());
        assertEquals(List.of(ending, whole), again.particles());
        assertEquals("3.tif", again.referenceFrame());
        again.setReferenceFrame("");
        again.save();
        assertEquals("", Project.open(images, null).referenceFrame());
    }

    @Test
    void referenceFrameOfTheLastDriftCountsUntilOneIsChosen() throws IOException {
        Path images = images(home.resolve("run1"));
        Project project = Project.open(images, null);
        JsonObject settings = new JsonObject();
        settings.addProperty("reference", "4.tif");
        project.putStep("drift", new StepRecord("2026-11-22 09:31:00", "abc", settings, new JsonObject()));
        project.save();
        Project again = Project.open(images, null);
        assertEquals("4.tif", again.referenceFrame());
        again.setReferenceFrame("");
        again.save();
        assertEquals("", Project.open(images, null).referenceFrame(), "the first one in use, as was chosen");
    }

    @Test
    void tableOfOtherEndsHasAnotherName() throws IOException {
        Path images = images(home.resolve("run1"));
        Project project = Project.open(images, null);
        SelectedParticle whole = new SelectedParticle(new Particle(4, new FitBox(10, 20, 30, 40), 6), 0.5, 20, 30);
        project.setParticles(List.of(whole));
        String name = project.newTrackingCsv().toString();
        project.setParticles(List.of(new SelectedParticle(whole.particle().within(0, 9), 0.5, 20, 30)));
        assertFalse(name.equals(project.newTrackingCsv().toString()));
    }
}
