/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupFileTest {

    private static final ProjectSetup EDITED = new ProjectSetup(
            List.of(new SelectedParticle(new Particle(2, new FitBox(1, 2, 13, 14), 4, 3, 8), 0.75, 7.25, 8.5)),
            new FrameChoice(1, 9, List.of(6)), "5.tif", new Calibration(0.108, 1 / 3.0));

    @TempDir
    private Path folder;

    @Test
    void allOfItComesBack() throws IOException {
        Path file = folder.resolve("setup.json");
        SetupFile.write(file, folder, EDITED);
        assertEquals(EDITED, SetupFile.read(file, ProjectSetup.EMPTY));
        SetupFile.write(file, folder, ProjectSetup.EMPTY);
        assertEquals(ProjectSetup.EMPTY, SetupFile.read(file, EDITED), "what is not said is not taken from elsewhere");
    }

    @Test
    void aFileOfParticlesAloneLeavesTheRestAsItIsSaved() throws IOException {
        Path file = folder.resolve("old.json");
        Files.writeString(file, """
                {"image_set": {"folder_path": "/there", "selected_particles": [
                  {"bbox": [1, 2, 13, 14], "particle_id": 2}]},
                 "driftless": {"format": 1}}
                """);
        ProjectSetup read = SetupFile.read(file, EDITED);
        assertEquals(new Particle(2, new FitBox(1, 2, 13, 14), 0), read.particles().get(0).particle());
        assertEquals(EDITED, read.withParticles(EDITED.particles()));
    }
}
