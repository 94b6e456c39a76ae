/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.google.gson.JsonObject;

/** A selection by itself, in the form of a project file, which {@link Project#particlesIn(Path)} reads. */
public final class SelectionFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private SelectionFile() {
    }

    /**
     * Writes a selection. Its folder is made if it is not there.
     *
     * @param file replaced if it exists
     * @param images the folder on whose frames the particles were selected
     * @throws IOException if it can't be written; the message names the file and the reason
     * @throws IllegalArgumentException if an id is not positive or there twice
     */
    public static void write(Path file, Path images, List<SelectedParticle> particles) throws IOException {
        LocalDateTime now = LocalDateTime.now();
        JsonObject root = Selection.emptyProject(images, now.format(TIME));
        new Selection(root.getAsJsonObject(ProjectFile.IMAGE_SET), List.of()).replace(particles, now);
        DriftlessSection ours = new DriftlessSection(root, new ProjectReader(new ProjectFile(file, null, root)));
        ours.setParticles(particles);
        ours.stamp(null);
        AtomicFile.write(file, ProjectJson.write(root));
    }

    /**
     * The folder on whose frames the particles of a file were selected, as it was written.
     *
     * @throws ProjectException if the file can't be read or is damaged
     */
    public static Path imageFolder(Path file) throws ProjectException {
        ProjectFile read = ProjectFile.load(file.toAbsolutePath().normalize());
        JsonView imageSet = read.imageSet();
        String folder = imageSet.text(ProjectResults.FOLDER_PATH)
                .orElseThrow(() -> imageSet.missing(ProjectResults.FOLDER_PATH));
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw imageSet.wrong(ProjectResults.FOLDER_PATH, "is no path on this system");
        }
    }
}
