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

/** What a user says of a sequence, by itself, in the form of a project file. */
public final class SetupFile {

    /** Says that all of it is in the file: at first it held the particles alone. */
    static final String WHOLE = "whole_setup";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private SetupFile() {
    }

    /**
     * Writes a setup. Its folder is made if it is not there.
     *
     * @param file replaced if it exists
     * @param images the folder whose frames it is of
     * @throws IOException if it can't be written; the message names the file and the reason
     * @throws IllegalArgumentException if an id is not positive or there twice
     */
    public static void write(Path file, Path images, ProjectSetup setup) throws IOException {
        LocalDateTime now = LocalDateTime.now();
        JsonObject root = Selection.emptyProject(images, now.format(TIME));
        new Selection(root.getAsJsonObject(ProjectFile.IMAGE_SET), List.of(), null).replace(setup.particles(), now);
        DriftlessSection ours = new DriftlessSection(root, new ProjectReader(new ProjectFile(file, null, root)));
        ours.setParticles(setup.particles());
        ours.setFrames(setup.frames());
        ours.setReferenceFrame(setup.reference());
        ours.setCalibration(setup.calibration());
        ours.stamp(null);
        root.getAsJsonObject(ProjectFile.DRIFTLESS).addProperty(WHOLE, true);
        AtomicFile.write(file, ProjectJson.write(root));
    }

    /**
     * Reads a setup.
     *
     * @param saved gives what the file doesn't hold
     * @throws ProjectException if the file can't be read, is damaged or holds a wrong value
     */
    public static ProjectSetup read(Path file, ProjectSetup saved) throws ProjectException {
        ProjectReader reader = new ProjectReader(ProjectFile.load(file.toAbsolutePath().normalize()));
        return reader.isWholeSetup() ? reader.setup() : saved.withParticles(reader.particles());
    }

    /**
     * The folder whose frames a file is of, as it was written.
     *
     * @throws ProjectException if the file can't be read or is damaged
     */
    public static Path imageFolder(Path file) throws ProjectException {
        ProjectFile read = ProjectFile.load(file.toAbsolutePath().normalize());
        JsonFields imageSet = read.imageSet();
        String folder = imageSet.text(ProjectResults.FOLDER_PATH)
                .orElseThrow(() -> imageSet.missing(ProjectResults.FOLDER_PATH));
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw imageSet.wrong(ProjectResults.FOLDER_PATH, "is no path on this system");
        }
    }
}
