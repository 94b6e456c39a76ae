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
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;

import org.driftless.core.align.AlignedArea;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.FileState;
import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;
import org.driftless.io.tiff.FilesOutput;
import org.driftless.io.tiff.FrameOutput;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.io.tiff.ImageStack;
import org.driftless.io.tiff.StackOutput;
import org.driftless.io.tiff.StackPages;
import org.driftless.io.tiff.TiffSequence;

/**
 * The aligned frames of a project as they lie on the disk: files with the names of the frames, or one stack with the name
 * of the images' own file, or of their folder.
 */
final class AlignedImages {

    /** Where the alignment's key figures tell the form; where they do not, it was files. */
    private static final String FORM = "output";

    private final Project project;
    private final ProjectFrames frames;

    AlignedImages(Project project, ProjectFrames frames) {
        this.project = project;
        this.frames = frames;
    }

    /** The form that the last finished alignment wrote. */
    OutputForm form() {
        String form = project.step(StepName.ALIGN.command()).map(StepRecord::results)
                .filter(results -> results.has(FORM) && results.get(FORM).isJsonPrimitive())
                .map(results -> results.get(FORM).getAsString()).orElse("");
        return form.equals(OutputForm.STACK.name()) ? OutputForm.STACK : OutputForm.FILES;
    }

    /** The stack, whether it is there or not. */
    Path stack() {
        Path location = frames.folder().location();
        String name = Objects.toString(location.getFileName(), "aligned");
        return project.alignedFolder().resolve(frames.folder().isOneFile() ? name : name + ".tif");
    }

    /** The file of a frame, whether it is there or not. */
    private Path file(int frame) {
        return project.alignedFolder().resolve(frames.folder().name(frame));
    }

    /** Which of them nobody can tell apart until shards are merged, in words; null if there are no shards. */
    static String unmerged(Project project) throws IOException {
        SortedSet<Shard> shards = ShardFiles.of(StepName.ALIGN, project);
        return shards.isEmpty() ? null : "shards (" + shards.stream().map(Shard::toString).collect(Collectors.joining(", "))
                + ") have written frames that are not merged (\"driftless merge\")";
    }

    /** What of them is not there, or not as the last alignment left it, in words; null if all are. */
    String missing() throws IOException {
        if (form() == OutputForm.STACK) {
            return Files.isRegularFile(stack()) ? null : "the aligned stack " + stack().getFileName() + " is not there";
        }
        for (int frame : frames.used()) {
            if (!Files.isRegularFile(file(frame))) {
                return "the aligned frame " + frames.folder().name(frame) + " is not there";
            }
        }
        return null;
    }

    /** Adds the state of their files to a fingerprint. */
    void addTo(Fingerprint print) throws IOException {
        if (form() == OutputForm.STACK) {
            print.add(Files.exists(stack()) ? FileState.of(stack()).print() : "missing");
            return;
        }
        for (int frame : frames.used()) {
            print.add(Files.exists(file(frame)) ? FileState.of(file(frame)).print() : "missing");
        }
    }

    /**
     * Opens them.
     *
     * @return the frames in use, in their order
     * @throws StepException if they are not there, or not all
     */
    TiffSequence open() throws IOException, StepException {
        if (project.results().alignmentLog().isEmpty() && unmerged(project) == null) {
            throw new StepException(Remark.of(w -> "The frames of " + project.imageFolder()
                    + " are not aligned yet: run " + w.name(WayOut.ALIGN) + " first."));
        }
        String missing = Outputs.missing(StepName.ALIGN, project, frames);
        if (missing != null) {
            throw new StepException(Remark.of(w -> "In " + project.alignedFolder() + " " + missing + ": run "
                    + w.name(WayOut.ALIGN) + " again."));
        }
        if (form() == OutputForm.FILES) {
            return ImageFolder.open(project.alignedFolder(), frames.usedNames());
        }
        int used = frames.used().length;
        TiffSequence stack = used > 1 ? ImageStack.open(stack())
                : ImageFolder.open(project.alignedFolder(), List.of(stack().getFileName().toString()));
        if (stack.size() != used) {
            throw new StepException(Remark.of(w -> stack() + " has " + Words.count(stack.size(), "frame") + ", and "
                    + used + (used == 1 ? " is" : " are") + " in use: run " + w.name(WayOut.ALIGN) + " again."));
        }
        return stack;
    }

    /**
     * Begins to write them.
     *
     * @param form files or stack
     * @param area what they show
     */
    FrameOutput begin(OutputForm form, AlignedArea area, FrameOutput.Mark mark, ProgressListener progress)
            throws IOException {
        if (form == OutputForm.FILES) {
            return new FilesOutput(project.alignedFolder(), frames.usedNames(), mark);
        }
        boolean moved = area.x0() != 0 || area.y0() != 0;
        StackOutput output = StackOutput.open(stack(),
                new StackPages(frames.folder(), frames.used(), project.calibration()), area.width(), area.height(),
                moved, mark);
        output.notes().forEach(note -> progress.warn("In the aligned stack " + note + "."));
        return output;
    }

    /**
     * Removes what an earlier alignment wrote and the next one does not replace, which would be taken for aligned frames:
     * those that are no longer in use, and all of the other form. Files that Driftless did not write are named only.
     *
     * @param form what the next alignment writes
     * @param ours whether Driftless has aligned the frames before
     */
    void removeOthers(OutputForm form, boolean ours, ProgressListener progress) throws IOException {
        AtomicFile.removeUnfinished(project.alignedFolder());
        List<String> others = new ArrayList<>();
        for (int frame = 0; frame < frames.folder().size(); frame++) {
            boolean leftOut = !frames.uses(frame);
            if (leftOut || form == OutputForm.STACK) {
                removeOrName(file(frame), ours || leftOut, others);
            }
        }
        if (form == OutputForm.FILES && frames.folder().indexOf(stack().getFileName().toString()) < 0) {
            removeOrName(stack(), ours, others);
        }
        ImageFolder.namesIn(project.alignedFolder()).stream().filter(this::isStrange).forEach(others::add);
        if (!others.isEmpty()) {
            progress.warn(project.alignedFolder() + " also holds " + Words.some(others) + ", which Driftless did not make "
                    + "from " + frames.folder().location() + ": remove them, or they may be taken for aligned frames.");
        }
    }

    private boolean isStrange(String name) {
        return frames.folder().indexOf(name) < 0 && !stack().getFileName().toString().equals(name);
    }

    private static void removeOrName(Path file, boolean ours, List<String> others) throws IOException {
        if (ours) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(AtomicFile.partOf(file));
        } else if (Files.exists(file)) {
            others.add(file.getFileName().toString());
        }
    }
}
