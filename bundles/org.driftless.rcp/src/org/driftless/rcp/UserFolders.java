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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.swing.filechooser.FileSystemView;

/**
 * The folders that a system has for a user's things.
 *
 * @param documents what the user makes
 * @param data what programs keep for the user: ours in it
 */
record UserFolders(Path documents, Path data) {

    private static final Pattern XDG_DOCUMENTS = Pattern.compile("XDG_DOCUMENTS_DIR=\"(.*)\"");

    /** Those of whoever started this process. */
    static UserFolders ofProcess() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")),
                () -> FileSystemView.getFileSystemView().getDefaultDirectory().toPath());
    }

    /**
     * @param system as Java names it
     * @param environment the process's variables; {@code HOME} counts before {@code home}
     * @param home the user's home as Java knows it
     * @param windowsDocuments asks Windows, where documents may be moved to another disk or into a cloud's folder
     */
    static UserFolders of(String system, Map<String, String> environment, Path home, Supplier<Path> windowsDocuments) {
        if (system.startsWith("Windows")) {
            String local = environment.get("LOCALAPPDATA");
            Path data = isSet(local) ? Path.of(local) : home.resolve("AppData").resolve("Local");
            return new UserFolders(windowsDocuments.get(), data.resolve("Driftless"));
        }
        Path own = isSet(environment.get("HOME")) ? Path.of(environment.get("HOME")) : home;
        if (system.startsWith("Mac")) {
            return new UserFolders(own.resolve("Documents"), own.resolve("Library/Application Support/Driftless"));
        }
        Path data = folder(environment, "XDG_DATA_HOME", own.resolve(".local/share"));
        Path config = folder(environment, "XDG_CONFIG_HOME", own.resolve(".config"));
        return new UserFolders(xdgDocuments(config.resolve("user-dirs.dirs"), own), data.resolve("driftless"));
    }

    /** As xdg-user-dir reads it, which says that a folder does not exist by naming the home itself. */
    private static Path xdgDocuments(Path list, Path home) {
        Path usual = home.resolve("Documents");
        try {
            for (String line : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
                Matcher entry = XDG_DOCUMENTS.matcher(line.strip());
                if (entry.matches()) {
                    Path said = Path.of(entry.group(1).replace("$HOME", home.toString()));
                    return said.isAbsolute() && !said.equals(home) ? said : usual;
                }
            }
        } catch (IOException notReadable) {
            return usual;
        }
        return usual;
    }

    private static Path folder(Map<String, String> environment, String variable, Path usual) {
        String said = environment.get(variable);
        return isSet(said) ? Path.of(said) : usual;
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }
}
