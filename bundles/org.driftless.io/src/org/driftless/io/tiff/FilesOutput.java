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

import org.driftless.core.image.Frame;
import org.driftless.io.project.AtomicFile;

/** A file for each frame, under its own name. */
public final class FilesOutput implements FrameOutput {

    private final Path folder;
    private final List<String> names;
    private final Mark start;
    private final Runnable check;
    private int accepted;

    /**
     * @param folder is there
     * @param names of the files, by position
     * @param start how many frames are there already
     */
    public FilesOutput(Path folder, List<String> names, Mark start) {
        this(folder, names, start, null);
    }

    /**
     * @param check called right before each file gets its name, so that one that is not wanted any more replaces no other, if
     *     others may write the same files at the same time, on other machines too; null if nobody does
     */
    public FilesOutput(Path folder, List<String> names, Mark start, Runnable check) {
        this.folder = folder;
        this.names = List.copyOf(names);
        this.start = start;
        this.check = check;
        this.accepted = start.frames();
    }

    private record Written(int position, Path file, long bytes) implements Encoded {
    }

    @Override
    public Mark start() {
        return start;
    }

    @Override
    public Encoded encode(int position, Frame frame, TiffMetadata like) throws IOException {
        Path file = folder.resolve(names.get(position));
        if (check != null) {
            AtomicFile.writeAsOneOfSeveral(file, out -> TiffWriter.write(frame, like, out), check);
        } else {
            AtomicFile.writeOneOfMany(file, out -> TiffWriter.write(frame, like, out));
        }
        return new Written(position, file, Files.size(file));
    }

    /** Nothing is left to do: the frame is written. */
    @Override
    public void accept(Encoded encoded) {
        accepted = encoded.position() + 1;
    }

    @Override
    public Mark force() throws IOException {
        if (accepted > 0) {
            AtomicFile.confirm(folder.resolve(names.getFirst()));
        }
        return new Mark(accepted, 0);
    }

    @Override
    public void finish() throws IOException {
        force();
    }

    /** Files that are written stay. */
    @Override
    public void close() {
        // Each file was closed when it was written.
    }
}
