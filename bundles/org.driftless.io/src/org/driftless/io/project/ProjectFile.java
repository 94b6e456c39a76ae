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
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A project file as it is on the disk.
 *
 * @param path the file
 * @param bytes its content
 * @param root its content, understood; it has an object {@code image_set}
 */
record ProjectFile(Path path, byte[] bytes, JsonObject root) {

    /** The name of a project file. */
    static final String NAME = "particle_selections.json";

    /** What follows the name of the last good copy. */
    static final String BACKUP_SUFFIX = ".bak";

    static final String IMAGE_SET = "image_set";
    static final String DRIFTLESS = "driftless";

    /** Reads a file and understands it as JSON with an image set; its other keys are not looked at. */
    static ProjectFile load(Path path) throws ProjectException {
        byte[] bytes = read(path);
        JsonElement root;
        try {
            root = ProjectJson.parse(bytes);
        } catch (ProjectJson.BrokenJsonException e) {
            throw broken(path, " is damaged (" + e.getMessage() + ")", e);
        }
        if (!root.isJsonObject()) {
            throw broken(path, " is damaged (it does not begin with an object in { })", null);
        }
        JsonFields view = new JsonFields(path, "", root.getAsJsonObject());
        if (view.view(IMAGE_SET).isEmpty()) {
            throw broken(path, " has no key image_set and so is no project", null);
        }
        return new ProjectFile(path, bytes, root.getAsJsonObject());
    }

    /** Where the images are, as the file says it. */
    StoredPath storedImageFolder() throws ProjectException {
        JsonFields imageSet = imageSet();
        return new StoredPath(imageSet.text("folder_path").orElseThrow(() -> imageSet.missing("folder_path")));
    }

    JsonFields imageSet() throws ProjectException {
        JsonFields view = new JsonFields(path, "", root);
        return view.view(IMAGE_SET).orElseThrow(() -> view.missing(IMAGE_SET));
    }

    static Path backupOf(Path path) {
        return path.resolveSibling(path.getFileName() + BACKUP_SUFFIX);
    }

    static byte[] read(Path path) throws ProjectException {
        if (!Files.isRegularFile(path)) {
            throw new ProjectException(path + " is not a file: move it away or give another project.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(ProjectJson.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new ProjectException(path + " can't be read: " + PlainReason.of(e) + ".", e);
        }
        if (bytes.length > ProjectJson.MAX_BYTES) {
            throw new ProjectException(path + " is larger than a project can be (" + (ProjectJson.MAX_BYTES >> 20)
                    + " MB): give another file or move it away.");
        }
        return bytes;
    }

    private static BrokenProjectException broken(Path path, String what, Exception cause) {
        Path backup = backupOf(path);
        String wayOut;
        if (ProjectRecovery.lastGood(path).isPresent()) {
            wayOut = "the last good copy is " + backup.getFileName()
                    + " beside it; --recover goes on from that and keeps this one under another name";
        } else {
            wayOut = (Files.exists(backup) ? "the copy " + backup.getFileName() + " beside it is no good either"
                    : "there is no copy " + backup.getFileName() + " beside it")
                    + "; move it away and select the particles again";
        }
        return new BrokenProjectException(path, path + what, ": " + wayOut, cause);
    }
}
