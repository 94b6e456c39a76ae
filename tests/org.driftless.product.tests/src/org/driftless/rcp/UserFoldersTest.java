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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {

    @TempDir
    Path home;

    private UserFolders of(String system, Map<String, String> environment) {
        return UserFolders.of(system, environment, home, () -> home.resolve("OneDrive").resolve("Dokumente"));
    }

    @Test
    void linuxHasThemInTheHome() {
        assertEquals(new UserFolders(home.resolve("Documents"), home.resolve(".local/share/driftless")), of("Linux", Map.of()));
    }

    @Test
    void linuxMayCallThemSomethingElse() throws Exception {
        Path config = Files.createDirectories(home.resolve(".config"));
        Files.writeString(config.resolve("user-dirs.dirs"),
                "# XDG_DOCUMENTS_DIR=\"$HOME/Old\"\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_DOCUMENTS_DIR=\"$HOME/Dok umente\"\n");
        Path data = home.resolve("data");
        assertEquals(new UserFolders(home.resolve("Dok umente"), data.resolve("driftless")),
                of("Linux", Map.of("XDG_DATA_HOME", data.toString())));
    }

    /** That is how it says that there is no such folder; projects shall not lie about in the home. */
    @Test
    void theHomeItselfIsNoFolderForDocuments() throws Exception {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("user-dirs.dirs"), "XDG_DOCUMENTS_DIR=\"$HOME/\"\n");
        assertEquals(home.resolve("Documents"), of("Linux", Map.of("XDG_CONFIG_HOME", config.toString())).documents());
    }

    @Test
    void theVariableCountsBeforeThePasswordFile() {
        Path other = home.resolve("other");
        assertEquals(other.resolve("Documents"), of("Linux", Map.of("HOME", other.toString())).documents());
    }

    @Test
    void macHasThemInTheHome() {
        assertEquals(new UserFolders(home.resolve("Documents"), home.resolve("Library/Application Support/Driftless")),
                of("Mac OS X", Map.of()));
    }

    @Test
    void windowsIsAsked() {
        Path local = home.resolve("L");
        assertEquals(new UserFolders(home.resolve("OneDrive").resolve("Dokumente"), local.resolve("Driftless")),
                of("Windows 11", Map.of("LOCALAPPDATA", local.toString(), "HOME", home.resolve("git").toString())));
    }
}
