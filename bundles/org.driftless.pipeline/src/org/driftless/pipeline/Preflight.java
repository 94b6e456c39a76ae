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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.driftless.core.image.ImageSequence;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.DiskSpace;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffCompression;

/**
 * Says before a step begins that disk or memory are not enough for it, instead of failing in its middle. What the system
 * does not tell beforehand (a limit on the size of files, most quotas, what others write meanwhile) is not in it.
 */
public final class Preflight {

    /** Tables, figures and logs, whatever the frames are. */
    private static final long MARGIN = 16L << 20;
    private static final long BYTES_PER_ROW = 600;
    private static final long TAGS_PER_FRAME = 4096;
    /** A hard case makes compressed frames this much larger than the values themselves, at most. */
    private static final double WORST_COMPRESSION = 1.02;
    /** The sum and the average of two series, in double and float. */
    private static final int AVERAGES_BYTES_PER_PIXEL = 16;
    private static final double HEAP_SHARE = 0.9;

    private final Disk disk;
    private final long heap;

    /** Looks how much is free where a folder is. */
    @FunctionalInterface
    interface Disk {

        long free(Path folder) throws IOException;
    }

    Preflight() {
        this(DiskSpace::free, Runtime.getRuntime().maxMemory());
    }

    /** @param heap bytes that Java may use */
    Preflight(Disk disk, long heap) {
        this.disk = disk;
        this.heap = heap;
    }

    /**
     * What the next alignment of a project would write, as it would run now.
     *
     * @return empty if there are no particles yet, so that there is nothing to align by
     */
    public static Optional<SpaceNeeded> alignment(Project project) throws IOException, StepException {
        if (project.particles().isEmpty()) {
            return Optional.empty();
        }
        ProjectFrames frames = ProjectFrames.glance(project);
        OutputForm form = StepRunner.merged(new AlignFrames(Workers.parse(null)), project, AlignOptions.NONE).output();
        return Optional.of(new Preflight().forAlignment(project, frames, frames.pixelsPerFrame(), form));
    }

    /**
     * Before frames are aligned.
     *
     * @param pixels of an aligned frame
     * @throws StepException if they surely do not fit on the disk or into memory; says how much is needed
     */
    void checkAlignment(Project project, ProjectFrames frames, long pixels, OutputForm form, ProgressListener progress)
            throws IOException, StepException {
        checkMemory(Math.max(pixels, frames.pixelsPerFrame()), 2L * frames.folder().type().bytes());
        check("Aligning", forAlignment(project, frames, pixels, form), progress);
    }

    /** Before the averages and figures of a validation are made; as {@link #checkAlignment}. */
    void checkValidation(Project project, ProjectFrames frames, ProgressListener progress)
            throws IOException, StepException {
        checkMemory(frames.pixelsPerFrame(), AVERAGES_BYTES_PER_PIXEL);
        long rows = rows(project, frames);
        check("Validating", new SpaceNeeded(project.validationFolder(), rows / 2,
                2 * 4 * frames.pixelsPerFrame() + rows + MARGIN, disk.free(project.outputFolder())), progress);
    }

    /** Before a sequence is simulated; as {@link #checkAlignment}. Noise hardly compresses. */
    void checkSimulation(SimulateOptions options, ImageSequence sequence, ProgressListener progress)
            throws IOException, StepException {
        long pixels = (long) sequence.width() * sequence.height();
        checkMemory(pixels, 2L * sequence.type().bytes());
        long most = sequence.size() * atMost(pixels, sequence.type().bytes());
        long expected = options.compression() == TiffCompression.NONE ? most : most / 2;
        check("Simulating", new SpaceNeeded(options.folder(), expected, most, disk.free(options.folder())), progress);
    }

    SpaceNeeded forAlignment(Project project, ProjectFrames frames, long pixels, OutputForm wanted) throws IOException {
        int count = frames.used().length;
        OutputForm form = wanted.of(frames.folder());
        long most = count * atMost(pixels, frames.folder().type().bytes());
        double share = (double) pixels / frames.pixelsPerFrame();
        long alike = (long) (frames.bytes() * share) + count * TAGS_PER_FRAME;
        long there = DiskSpace.of(replaced(project, frames, form));
        return new SpaceNeeded(project.alignedFolder(), Math.max(0, Math.min(alike, most) - there),
                Math.max(0, most - there) + rows(project, frames) + MARGIN, disk.free(project.outputFolder()));
    }

    private static long atMost(long pixels, int bytesPerPixel) {
        return (long) (pixels * bytesPerPixel * WORST_COMPRESSION) + TAGS_PER_FRAME;
    }

    /** Files that go when the new ones come; a stack stays until the new one is whole. */
    private static List<Path> replaced(Project project, ProjectFrames frames, OutputForm form) {
        AlignedImages images = new AlignedImages(project, frames);
        List<Path> all = new ArrayList<>(List.of(AtomicFile.partOf(images.stack())));
        if (form == OutputForm.FILES) {
            IntStream.of(frames.used()).mapToObj(frames.folder()::name).map(project.alignedFolder()::resolve)
                    .forEach(all::add);
        }
        return all;
    }

    private static long rows(Project project, ProjectFrames frames) {
        return BYTES_PER_ROW * frames.used().length * (1L + project.particles().size());
    }

    private static void check(String what, SpaceNeeded space, ProgressListener progress) throws StepException {
        if (space.isShort()) {
            throw new StepException(what + " would fill the disk of " + space.folder() + ": " + space.words()
                    + ". Nothing was written; free some space and run the same command again.");
        }
        if (space.isTight()) {
            progress.warn(what + " may fill the disk of " + space.folder() + ": " + space.words() + ".");
        }
    }

    private void checkMemory(long pixels, long bytesPerPixel) throws StepException {
        long needed = pixels * bytesPerPixel;
        if (needed > heap * HEAP_SHARE) {
            throw new StepException("One frame alone needs " + SpaceNeeded.words(needed) + " of memory, and Java may use "
                    + SpaceNeeded.words(heap) + ": give it more, e.g. with JAVA_TOOL_OPTIONS=-Xmx"
                    + Math.max(1, Math.ceilDiv(4 * needed, 1L << 30)) + "g.");
        }
    }
}
