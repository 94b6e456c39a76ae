/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the workbench keeps its settings and its list of projects, unless the command says it.
 *
 * @param path the folder; it is there
 * @param refused null, or the folder in the user's documents that should have been taken and can't be written
 */
record WorkspaceFolder(Path path, Path refused) {

    private static final String NAME = "Driftless";

    /**
     * A folder in the documents, where people look and backups reach; but the place of former versions as long as the
     * settings are there, since nobody shall lose any. The same place serves where documents can't be written.
     *
     * @param places the user's folders
     * @throws IOException if neither folder can be written
     */
    static WorkspaceFolder choose(UserFolders places) throws IOException {
        Path wanted = places.documents().resolve(NAME);
        Path former = places.data().resolve("workspace");
        if (!holdsSettings(wanted) && holdsSettings(former)) {
            return new WorkspaceFolder(former, null);
        }
        if (canBeWritten(wanted)) {
            return new WorkspaceFolder(wanted, null);
        }
        if (canBeWritten(former)) {
            return new WorkspaceFolder(former, wanted);
        }
        throw new IOException("neither " + wanted + " nor " + former + " can be written");
    }

    private static boolean holdsSettings(Path folder) {
        return Files.isDirectory(folder.resolve(".metadata"));
    }

    /** By trying: permissions do not tell of all that a system may forbid. */
    private static boolean canBeWritten(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".driftless", null));
            return true;
        } catch (IOException itIsSaidWhichFolder) {
            return false;
        }
    }
}
