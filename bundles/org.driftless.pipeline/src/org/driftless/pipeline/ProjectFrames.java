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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.project.FileState;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.io.tiff.TiffException;

/** The frames of a project, and which of them are in use. */
final class ProjectFrames {

    private final TiffSequence folder;
    private final FrameChoice choice;
    private final int[] used;
    private final List<FileState> states = new ArrayList<>();

    private ProjectFrames(TiffSequence folder, FrameChoice choice, int[] used) throws IOException {
        this.folder = folder;
        this.choice = choice;
        this.used = used;
        Path last = null;
        for (int frame : used) {
            Path path = folder.path(frame);
            // All frames may be in one file, which need not be asked thousands of times.
            states.add(path.equals(last) ? states.getLast() : FileState.of(path));
            last = path;
        }
    }

    /** Opens the image folder of a project and applies its choice of frames. */
    static ProjectFrames open(Project project) throws IOException, StepException {
        Optional<List<String>> limited = project.limitedTo();
        return choose(limited.isPresent() ? ImageFolder.open(project.imageFolder(), limited.get())
                : TiffSequence.open(project.imageFolder()), project.frameChoice());
    }

    /** The same for a look at how far the project is: only the first frame is looked into. */
    static ProjectFrames glance(Project project) throws IOException, StepException {
        return project.limitedTo().isPresent() ? open(project)
                : choose(TiffSequence.glance(project.imageFolder()), project.frameChoice());
    }

    /** The same frames, with another choice among them. */
    ProjectFrames with(FrameChoice other) throws IOException, StepException {
        return choose(folder, other);
    }

    private static ProjectFrames choose(TiffSequence folder, FrameChoice choice) throws IOException, StepException {
        int[] used = IntStream.range(0, folder.size()).filter(choice::uses).toArray();
        if (used.length == 0) {
            throw new UsageException(Remark.of(w -> "No frame is left of the " + folder.size() + " in " + folder.location()
                    + ": change " + w.name(WayOut.FRAMES) + " or " + w.name(WayOut.LEAVE_OUT) + "."));
        }
        return new ProjectFrames(folder, choice, used);
    }

    /** Tells the user what is odd about the folder. */
    void reportTo(Project project, ProgressListener progress) {
        OriginalResults.reportOrder(project, this, progress);
        folder.warnings().forEach(progress::warn);
        if (used.length < folder.size()) {
            List<Integer> out = IntStream.range(0, folder.size()).filter(frame -> !uses(frame)).boxed().toList();
            progress.info("Using " + used.length + " of " + folder.size() + " frames; left out: "
                    + Words.some(out.stream().map(folder::name).toList()) + ".");
        }
        warnIfCountedAnew(project, progress);
    }

    /** Frames left out and frames of boxes are kept by index, which means another frame when files come or go. */
    private void warnIfCountedAnew(Project project, ProgressListener progress) {
        boolean byIndex = !choice.equals(FrameChoice.ALL)
                || project.particles().stream().map(SelectedParticle::particle)
                        .anyMatch(particle -> particle.frame() != 0 || !particle.isThereThroughout());
        project.imageFacts().filter(facts -> byIndex && (facts.totalImages() != folder.size()
                || !facts.firstImage().equals(folder.name(0)))).ifPresent(facts -> progress.warn("When the particles "
                        + "were selected the folder had " + Words.count(facts.totalImages(), "frame") + " from "
                        + facts.firstImage() + " on, and now " + folder.size() + " from " + folder.name(0)
                        + " on: check which frames are left out and on which the boxes were drawn."));
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

    TiffSequence folder() {
        return folder;
    }

    /** Indices of the frames in use, ascending, from 0. */
    int[] used() {
        return used.clone();
    }

    /** Indices of the frames in use that can be read as far as is known, ascending, from 0. */
    int[] readable() {
        return IntStream.of(used).filter(frame -> !folder.unreadable().containsKey(frame)).toArray();
    }

    /** The file names of the frames in use, in their order. */
    List<String> usedNames() {
        return IntStream.of(used).mapToObj(folder::name).toList();
    }

    /** Whether a frame is in use. */
    boolean uses(int frame) {
        return frame < folder.size() && choice.uses(frame);
    }

    /** The first frame in use. */
    int first() {
        return used[0];
    }

    /** Bytes of the files of the frames in use; of a file of many frames the share of those in use. */
    long bytes() {
        if (folder.isOneFile()) {
            return Math.round((double) states.getFirst().size() * used.length / folder.size());
        }
        return states.stream().mapToLong(FileState::size).sum();
    }

    long pixelsPerFrame() {
        return (long) folder.width() * folder.height();
    }

    /**
     * Understands a frame as a user names it.
     *
     * @param option what the user names it with, for the message
     * @param frame an index from 0, an exact file name, or null or empty for the first frame in use
     * @throws UsageException if there is no such frame, or it is left out
     */
    int indexOf(WayOut option, String frame) throws UsageException {
        if (frame == null || frame.isEmpty()) {
            return first();
        }
        int index = indexInFolder(folder, frame);
        if (!uses(index)) {
            throw new UsageException(Remark.of(w -> w.name(option) + " names " + frame + ", which is left out: choose another "
                    + "frame, or change " + w.name(WayOut.FRAMES) + " and " + w.name(WayOut.LEAVE_OUT) + "."));
        }
        return index;
    }

    /** The same among all frames of a folder, left-out ones too. */
    static int indexInFolder(TiffSequence folder, String frame) throws UsageException {
        int byName = folder.indexOf(frame);
        if (byName >= 0) {
            return byName;
        }
        if (frame.matches("\\d{1,9}") && Integer.parseInt(frame) < folder.size()) {
            return Integer.parseInt(frame);
        }
        throw new UsageException(Remark.of(w -> "There is no frame \"" + frame + "\": give an index from " + w.frame(0)
                + " to " + w.frame(folder.size() - 1) + ", or one of the file names, e.g. " + folder.name(0) + "."));
    }

    /** A hash of which frames are in use and of the state of their files when this was opened. */
    String fingerprint() {
        Fingerprint print = new Fingerprint();
        for (int i = 0; i < used.length; i++) {
            print.add(used[i]).add(states.get(i).print());
        }
        return print.value();
    }

    /**
     * To be called when the frames have been read: a result of frames that were still being written is none.
     *
     * @throws StepException if a frame in use was changed or removed since this was opened; names the first
     */
    void requireUnchanged() throws IOException, StepException {
        for (int frame : used) {
            requireUnchanged(frame);
        }
    }

    /** The same for one frame that was just read. */
    void requireUnchanged(int frame) throws IOException, StepException {
        Path path = folder.path(frame);
        if (!Files.exists(path)) {
            throw new StepException(Remark.of(w -> path + " was removed while the frames were being read: put it back, or "
                    + "leave it out (" + w.name(WayOut.LEAVE_OUT) + "), and run the same command again."));
        }
        if (!FileState.of(path).equals(state(frame))) {
            throw new StepException(path + " was changed while the frames were being read: wait until nothing "
                    + "writes into the folder and run the same command again.");
        }
    }

    /** The file of a frame in use as it was when this was opened. */
    FileState state(int frame) {
        return states.get(Arrays.binarySearch(used, frame));
    }
}
