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

import org.driftless.core.align.AlignedArea;
import org.driftless.core.align.EdgePolicy;
import org.driftless.core.align.FrameWarper;
import org.driftless.core.align.WarpResult;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelChecksum;
import org.driftless.io.project.FileState;
import org.driftless.io.tiff.FrameOutput;

/** Reads frames, moves them back and has them encoded. For any number of threads. */
final class FrameMover {

    private final ProjectFrames frames;
    private final int[] used;
    private final FrameOutput output;
    private final boolean stack;
    private final ThreadLocal<FrameWarper> warpers;

    /** @param stack whether the output is one file */
    FrameMover(ProjectFrames frames, AlignOptions options, AlignedArea area, FrameOutput output, boolean stack) {
        this.frames = frames;
        this.used = frames.used();
        this.output = output;
        this.stack = stack;
        this.warpers = ThreadLocal.withInitial(() -> new FrameWarper(frames.folder().width(), frames.folder().height(),
                options.interpolation(), EdgePolicy.parse(options.edges()), area));
    }

    /** @param encoded null if the frame is there already */
    record Moved(FrameOutput.Encoded encoded, AlignedRecord record) {
    }

    /**
     * Moves one frame.
     *
     * @param position of the frame among those in use
     * @param motion to be undone
     * @param known what was made of it earlier, which stays if the frame still holds the same values; null for nothing
     */
    Moved move(int position, RigidMotion motion, AlignedRecord known) throws IOException, StepException {
        int frame = used[position];
        Frame image = frames.folder().read(frame);
        frames.requireUnchanged(frame);
        long checksum = PixelChecksum.of(image);
        if (known != null && known.checksum() == checksum) {
            return new Moved(null, known.withSource(frames.state(frame)));
        }
        FrameWarper warper = warpers.get();
        WarpResult aligned = warper.warp(image, motion);
        FrameOutput.Encoded encoded = output.encode(position, aligned.frame(), frames.folder().metadata(frame));
        warper.reuse(aligned.frame());
        return new Moved(encoded, new AlignedRecord(frames.folder().name(frame), position, frames.state(frame), checksum,
                motion, aligned.clippedPixels(), stack ? null : FileState.of(encoded.file())));
    }
}
