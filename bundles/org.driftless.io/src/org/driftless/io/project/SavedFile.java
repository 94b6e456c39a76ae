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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A project file as this program has read or saved it last, to be replaced only as long as it is still that. */
final class SavedFile {

    private final Path json;
    private byte[] bytes;

    /** @param bytes what is in the file; null if it is not there yet */
    SavedFile(Path json, byte[] bytes) {
        this.json = json;
        this.bytes = bytes;
    }

    boolean isThere() {
        return bytes != null;
    }

    /** Refuses to go on if somebody else has written the file. */
    void requireUnchanged() throws ProjectException {
        if (Files.exists(json) && !Arrays.equals(bytes, ProjectFile.read(json))) {
            throw new ProjectChangedException(json + (bytes == null ? " was made" : " was changed")
                    + " by another program meanwhile, and was not overwritten: run the same command again.");
        }
    }

    /**
     * Writes it in one piece; the one before stays as the backup.
     *
     * @param previous where the one before is kept, too; null for nowhere
     */
    void replace(byte[] text, Path previous) throws ProjectException {
        try {
            ProjectJson.parse(text);
            if (text.length > ProjectJson.MAX_BYTES) {
                throw new IOException("it would be larger than a project can be");
            }
            if (bytes != null) {
                if (previous != null) {
                    AtomicFile.write(previous, bytes);
                }
                AtomicFile.write(ProjectFile.backupOf(json), bytes);
            }
            AtomicFile.write(json, text);
        } catch (IOException e) {
            throw new ProjectException("The project " + json + " was not saved: " + PlainReason.of(e) + ".", e);
        }
        bytes = text;
    }

    /** That the file was changed since it was saved, as one sentence. */
    String changedOutside() {
        return json + " was changed since Driftless saved it, by hand, by another program or by a fault of the disk: look"
                + " whether the particles are right. The next save takes it as it is; the one before is "
                + ProjectFile.backupOf(json).getFileName() + ".";
    }
}
