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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;

import org.driftless.core.image.ImageSequence;
import org.driftless.io.metadata.ImageMetadata;

/** A sequence of frames as it lies on the disk: a folder of single-page files, or one file of many pages. */
public interface TiffSequence extends ImageSequence {

    /**
     * Opens whatever lies at a path.
     *
     * @throws IOException as {@link ImageFolder#open(Path)} or {@link ImageStack#open(Path)} does
     */
    static TiffSequence open(Path path) throws IOException {
        return isFile(path) ? ImageStack.open(path) : ImageFolder.open(path);
    }

    /** Whether a path is no folder. What is neither folder nor file, such as a named pipe, is refused as a file. */
    private static boolean isFile(Path path) {
        return Files.exists(path) && !Files.isDirectory(path);
    }

    /**
     * Opens whatever lies at a path for a look at what it is, quickly also for folders of many files.
     *
     * @throws IOException as {@link ImageFolder#glance(Path)} or {@link ImageStack#open(Path)} does
     */
    static TiffSequence glance(Path path) throws IOException {
        return isFile(path) ? ImageStack.open(path) : ImageFolder.glance(path);
    }

    /**
     * What people mean when they point at a file: its folder if it is a TIFF file of one frame, else the path itself. If
     * the file can't be read, opening it will say so.
     */
    static Path meantBy(Path path) {
        String name = Objects.toString(path.getFileName(), "").toLowerCase(Locale.ROOT);
        if (!name.endsWith(".tif") && !name.endsWith(".tiff") || !Files.isRegularFile(path)) {
            return path;
        }
        try (TiffFile file = TiffFile.open(path)) {
            return file.frames() > 1 ? path : path.toAbsolutePath().getParent();
        } catch (IOException e) {
            return path;
        }
    }

    /** The folder or the file, as it was opened. */
    Path location();

    /** Whether all frames are in one file. */
    default boolean isOneFile() {
        return this instanceof ImageStack;
    }

    /**
     * The names of the frames, in their order, each once: the files of a folder; for a file of many pages what the
     * frames are called as single files, {@code stack_0001.tif}.
     */
    List<String> names();

    /** The names in the order of their characters (1, 10, 2). */
    default List<String> namesInTextOrder() {
        return names().stream().sorted().toList();
    }

    /** The frame of an exact name, or -1. */
    int indexOf(String name);

    /** The file that holds a frame. */
    Path path(int index);

    /** What to tell the user about the sequence, a sentence each: gaps, doubtful order, frames that can't be read. */
    List<String> warnings();

    /** Frames whose headers were found broken at opening, by index, and why. */
    SortedMap<Integer, TiffException> unreadable();

    /**
     * What the file says about a frame beside its pixels. Read from the file each time.
     *
     * @throws IOException if it can't be read
     */
    TiffMetadata metadata(int index) throws IOException;

    /**
     * What the images say of their scale, times and kind. Read from a few of them each time.
     *
     * @throws IOException if the first frame that was readable at opening can't be read now
     */
    ImageMetadata imageMetadata() throws IOException;
}
