/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.io.tiff.TiffException;

/** The frames of a project, and which of them are in use. */
final class ProjectFrames {

    private final ImageFolder folder;
    private final FrameChoice choice;
    private final int[] used;

    private ProjectFrames(ImageFolder folder, FrameChoice choice, int[] used) {
        this.folder = folder;
        this.choice = choice;
        this.used = used;
    }

    /** Opens the image folder of a project and applies its choice of frames. */
    static ProjectFrames open(Project project) throws IOException, StepException {
        ImageFolder folder = ImageFolder.open(project.imageFolder());
        FrameChoice choice = project.frameChoice();
        int[] used = IntStream.range(0, folder.size()).filter(choice::uses).toArray();
        if (used.length == 0) {
            throw new UsageException("No frame is left of the " + folder.size() + " in " + project.imageFolder()
                    + ": change --frames or --skip.");
        }
        return new ProjectFrames(folder, choice, used);
    }

    /** Tells the user what is odd about the folder. */
    void reportTo(Project project, ProgressListener progress) {
        OriginalResults.reportOrder(project, this, progress);
        folder.warnings().forEach(progress::warn);
        if (used.length < folder.size()) {
            progress.info("Using " + used.length + " of " + folder.size() + " frames; the others are left out.");
        }
    }

    /**
     * Fails before work begins if a frame in use can't be read, instead of in the middle.
     *
     * @throws IOException for the first such frame; the message names the file, the reason and the way out
     */
    void requireReadable() throws IOException {
        for (Map.Entry<Integer, TiffException> bad : folder.unreadable().entrySet()) {
            if (uses(bad.getKey())) {
                throw bad.getValue();
            }
        }
    }

    ImageFolder folder() {
        return folder;
    }

    /** Indices of the frames in use, ascending, from 0. */
    int[] used() {
        return used.clone();
    }

    /** Whether a frame is in use. */
    boolean uses(int frame) {
        return choice.uses(frame);
    }

    /** The first frame in use. */
    int first() {
        return used[0];
    }

    long pixelsPerFrame() {
        return (long) folder.width() * folder.height();
    }

    /**
     * Understands a frame as a user names it.
     *
     * @param frame an index from 0, an exact file name, or null or empty for the first frame in use
     * @throws UsageException if there is no such frame, or it is left out
     */
    int indexOf(String frame) throws UsageException {
        if (frame == null || frame.isEmpty()) {
            return first();
        }
        int index = indexInFolder(folder, frame);
        if (!uses(index)) {
            throw new UsageException("Frame " + frame + " is left out; choose another, or change --frames and --skip.");
        }
        return index;
    }

    /** The same among all frames of a folder, left-out ones too. */
    static int indexInFolder(ImageFolder folder, String frame) throws UsageException {
        int byName = folder.indexOf(frame);
        if (byName >= 0) {
            return byName;
        }
        if (frame.matches("\\d{1,9}") && Integer.parseInt(frame) < folder.size()) {
            return Integer.parseInt(frame);
        }
        throw new UsageException("There is no frame \"" + frame + "\": give an index from 0 to " + (folder.size() - 1)
                + ", or one of the file names, e.g. " + folder.name(0) + ".");
    }

    /** A hash of which frames are in use and of the state of their files (name, size, time of change). */
    String fingerprint() throws IOException {
        Fingerprint print = new Fingerprint();
        for (int index : used) {
            Path path = folder.path(index);
            print.add(index).add(folder.name(index)).add(Files.size(path))
                    .add(Files.getLastModifiedTime(path).toMillis());
        }
        return print.value();
    }
}
