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
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds the names of a folder's TIFF files, in natural order. */
final class FrameFiles {

    private FrameFiles() {
    }

    /**
     * Lists a folder. Names that begin with a dot, names with another extension and folders are passed over.
     *
     * @throws IOException if it is no folder, holds no TIFF, or holds two files of one number
     */
    static List<String> list(Path folder) throws IOException {
        List<String> names = namesIn(folder);
        if (names.isEmpty()) {
            throw new IOException("There is no TIFF file in " + folder
                    + "; give the folder with one .tif or .tiff file a frame.");
        }
        refuseDuplicates(folder, names);
        return names;
    }

    /**
     * The same for any folder, which may hold none, or two of one number.
     *
     * @throws IOException if it is no folder, or can't be listed
     */
    static List<String> namesIn(Path folder) throws IOException {
        return NaturalOrder.sorted(presentIn(folder, name -> false));
    }

    /**
     * The names of the files in a folder that are no frames, in natural order; no folders.
     *
     * @throws IOException if it is no folder, or can't be listed
     */
    static List<String> passedOver(Path folder) throws IOException {
        return NaturalOrder.sorted(list(folder, file -> !isFrameName(name(file)) && !Files.isDirectory(file)));
    }

    /**
     * The names of a folder's TIFF files in no order; none is looked at whose name is known already.
     *
     * @throws IOException if it is no folder, or can't be listed
     */
    static List<String> presentIn(Path folder, Predicate<String> known) throws IOException {
        return list(folder, file -> isFrameName(name(file)) && (known.test(name(file)) || !Files.isDirectory(file)));
    }

    private static List<String> list(Path folder, Predicate<Path> wanted) throws IOException {
        requireFolder(folder);
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (wanted.test(file)) {
                    names.add(name(file));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw unreadable(folder, e.getCause());
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return names;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static boolean isFrameName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && (lower.endsWith(".tif") || lower.endsWith(".tiff"));
    }

    private static void requireFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new IOException("The image folder " + folder + " does not exist; check the name.");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file; give a folder with one single-page TIFF file a frame.");
        }
    }

    private static IOException unreadable(Path folder, IOException cause) {
        return new IOException("The image folder " + folder + " can't be listed (" + cause.getMessage()
                + "); check its permissions and the disk.", cause);
    }

    private static void refuseDuplicates(Path folder, List<String> names) throws IOException {
        for (int i = 1; i < names.size(); i++) {
            if (NaturalOrder.sameNumberAndText(names.get(i - 1), names.get(i))) {
                List<String> same = new ArrayList<>(names.subList(i - 1, i + 1));
                for (int j = i + 1; j < names.size()
                        && NaturalOrder.sameNumberAndText(names.get(i), names.get(j)); j++) {
                    same.add(names.get(j));
                }
                throw duplicates(folder, same);
            }
        }
    }

    /** Two frames of one number. */
    static IOException duplicates(Path folder, List<String> same) {
        return new IOException("In " + folder + " the files " + String.join(", ", same)
                + " have the same number, so the order of the frames is not known; rename or remove all but one.");
    }
}
