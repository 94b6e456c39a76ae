/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceFolderTest {

    @TempDir
    Path home;

    private UserFolders folders;
    private Path wanted;
    private Path former;

    @BeforeEach
    void name() {
        folders = new UserFolders(home.resolve("Documents"), home.resolve("data"));
        wanted = home.resolve("Documents").resolve("Driftless");
        former = home.resolve("data").resolve("workspace");
    }

    private static void keepSettings(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".metadata"));
    }

    /** A file where a folder should be can't be written even by root. */
    private static void spoil(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createFile(folder);
    }

    @Test
    void isAmongTheDocuments() throws Exception {
        assertEquals(new WorkspaceFolder(wanted, null), WorkspaceFolder.choose(folders));
        try (Stream<Path> left = Files.list(wanted)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void settingsOfAFormerVersionStayInUse() throws Exception {
        keepSettings(former);
        assertEquals(new WorkspaceFolder(former, null), WorkspaceFolder.choose(folders));
        assertTrue(Files.notExists(wanted));
    }

    /** Somebody moved them, or had both: what was made later counts. */
    @Test
    void settingsAmongTheDocumentsCountFirst() throws Exception {
        keepSettings(former);
        keepSettings(wanted);
        assertEquals(new WorkspaceFolder(wanted, null), WorkspaceFolder.choose(folders));
    }

    @Test
    void goesElsewhereAndSaysSoWhereDocumentsCantBeWritten() throws Exception {
        spoil(folders.documents());
        assertEquals(new WorkspaceFolder(former, wanted), WorkspaceFolder.choose(folders));
        keepSettings(former);
        assertEquals(new WorkspaceFolder(former, null), WorkspaceFolder.choose(folders), "it has been said");
    }

    @Test
    void namesBothIfNeitherCanBeWritten() throws Exception {
        spoil(folders.documents());
        spoil(folders.data());
        String message = assertThrows(IOException.class, () -> WorkspaceFolder.choose(folders)).getMessage();
        assertTrue(message.contains(wanted.toString()) && message.contains(former.toString()), message);
    }
}
