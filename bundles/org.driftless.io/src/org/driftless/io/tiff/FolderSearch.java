/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Finds image folders. */
public final class FolderSearch {

    private static final int DEEPEST = 8;
    private static final String RESULTS = "script_output";

    private FolderSearch() {
    }

    /**
     * All folders in or below a folder that hold a TIFF file. Folders of results, those below an image folder, hidden ones
     * and those behind a link are passed over, and so are those that can't be read.
     *
     * @return as people count (run_2 before run_10)
     * @throws IOException if the folder itself can't be read
     * @throws CancellationException if that is asked for
     */
    public static List<Path> below(Path folder, BooleanSupplier cancelled) throws IOException {
        List<Path> found = new ArrayList<>();
        look(folder, 0, found, cancelled);
        return found;
    }

    private static void look(Path folder, int depth, List<Path> found, BooleanSupplier cancelled) throws IOException {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        List<Path> below = new ArrayList<>();
        boolean images = false;
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            for (Path one : content) {
                images |= isImage(one);
                if (depth < DEEPEST && isSearched(one)) {
                    below.add(one);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        if (images) {
            found.add(folder);
            return;
        }
        below.sort(Comparator.comparing(path -> path.getFileName().toString(), NaturalOrder.NAMES));
        for (Path one : below) {
            if (Files.isReadable(one)) {
                look(one, depth + 1, found, cancelled);
            }
        }
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".tif") || name.endsWith(".tiff")) && !Files.isDirectory(file);
    }

    private static boolean isSearched(Path folder) {
        String name = folder.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith(RESULTS) && !Files.isSymbolicLink(folder)
                && Files.isDirectory(folder);
    }
}
