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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A path as some computer wrote it into a project, which may have another system or have the folders elsewhere. It
 * only ever says where to read.
 */
final class StoredPath {

    private final String text;

    StoredPath(String text) {
        this.text = text;
    }

    /**
     * The last component, as a plain name: with {@code /} as the separator, and where that differs with {@code \} too.
     * Empty if there is none, or if it is {@code .} or {@code ..}.
     */
    List<String> names() {
        String path = text.replaceAll("[/\\\\]+$", "");
        String slash = path.substring(path.lastIndexOf('/') + 1);
        String either = slash.substring(slash.lastIndexOf('\\') + 1);
        List<String> names = new ArrayList<>();
        for (String name : List.of(slash, either)) {
            if (isPlainName(name) && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The first that fits: the last component in one of our own folders, then the path as it is stored. */
    Optional<Path> find(List<Path> folders, Predicate<Path> fits) {
        for (Path folder : folders) {
            for (String name : names()) {
                Path beside = folder.resolve(name);
                if (fits.test(beside)) {
                    return Optional.of(beside);
                }
            }
        }
        return absolute().filter(fits);
    }

    private Optional<Path> absolute() {
        try {
            return names().isEmpty() ? Optional.empty()
                    : Optional.of(Path.of(text)).filter(Path::isAbsolute).map(Path::normalize);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlainName(String name) {
        if (name.isBlank() || name.equals(".") || name.equals("..")) {
            return false;
        }
        try {
            return Path.of(name).getNameCount() == 1 && !Path.of(name).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether two paths lead to the same file or folder. */
    static boolean isSame(Path a, Path b) {
        try {
            return a.equals(b) || Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
        } catch (IOException e) {
            // Two that can't be looked at are told apart by their names alone.
            return false;
        }
    }
}
