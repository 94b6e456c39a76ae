/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.io.IOException;

import org.driftless.core.image.Frame;
import org.driftless.core.image.RowSet;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.pipeline.FramesInUse;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;

/** The frames that a movie is made from, and the part of them that it shows. */
final class MovieSource {

    private final FramesInUse frames;
    private final TiffSequence aligned;
    private final Region region;
    private final int[] shown;

    private MovieSource(FramesInUse frames, TiffSequence aligned, Region region, int[] shown) {
        this.frames = frames;
        this.aligned = aligned;
        this.region = region;
        this.shown = shown;
    }

    /**
     * Opens the frames.
     *
     * @throws StepException if there are no aligned frames that belong to the project as it is, but are asked for, or the
     *     region lies outside
     */
    static MovieSource open(Project project, MovieOptions options, ProgressListener progress) throws IOException, StepException {
        FramesInUse frames = FramesInUse.open(project);
        int[] shown = options.frames().of(frames);
        TiffSequence aligned = options.content() == MovieContent.BEFORE ? null : frames.aligned();
        Region there = new Region(0, 0, frames.taken().width(), frames.taken().height());
        if (aligned != null) {
            Region after = new Region(frames.alignedX(), frames.alignedY(), aligned.width(), aligned.height());
            there = options.content() == MovieContent.AFTER ? after : after.within(there);
        }
        return new MovieSource(frames, aligned, cut(options.region(), there, progress), shown);
    }

    private static Region cut(Region wanted, Region there, ProgressListener progress) throws UsageException {
        if (wanted == null) {
            return there;
        }
        Region part = wanted.within(there);
        if (part == null) {
            throw new UsageException("The region of " + wanted + " lies outside the frames, which have " + there + ".");
        }
        if (!part.equals(wanted)) {
            progress.warn("The region of " + wanted + " reaches outside the frames; the movie shows " + part + ".");
        }
        return part;
    }

    FramesInUse frames() {
        return frames;
    }

    /** The part that is shown, in columns and rows of the frames as they were taken. */
    Region region() {
        return region;
    }

    /** Indices of the frames that are shown, ascending, from 0. */
    int[] shown() {
        return shown.clone();
    }

    /** How many frames of the sequence lie between one that is shown and the next; 0 if that differs. */
    int step() {
        int step = shown.length < 2 ? 1 : shown[1] - shown[0];
        for (int i = 1; i < shown.length; i++) {
            if (shown[i] - shown[i - 1] != step) {
                return 0;
            }
        }
        return step;
    }

    /** What the frames of one side are read from. */
    TiffSequence sequence(boolean after) {
        return after ? aligned : frames.taken();
    }

    /** The place of a frame in {@link #sequence}. */
    int place(int frame, boolean after) {
        return after ? frames.position(frame) : frame;
    }

    /** The part that is shown, in columns and rows of {@link #sequence}. */
    Region regionOf(boolean after) {
        return after ? region.from(frames.alignedX(), frames.alignedY()) : region;
    }

    /** Reads the rows of the region. */
    Frame read(int frame, boolean after) throws IOException {
        Region part = regionOf(after);
        return sequence(after).read(place(frame, after), RowSet.NONE.with(part.y(), part.y() + part.height()));
    }
}
