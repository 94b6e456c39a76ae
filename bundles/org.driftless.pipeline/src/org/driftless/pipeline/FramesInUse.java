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
import java.util.Arrays;

import com.google.gson.JsonElement;

import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;
import org.driftless.io.tiff.TiffSequence;

/** The frames in use of a project as they were taken, and as they lie aligned on the disk. */
public final class FramesInUse {

    private final ProjectFrames frames;
    private final Project project;

    private FramesInUse(ProjectFrames frames, Project project) {
        this.frames = frames;
        this.project = project;
    }

    /**
     * Opens the frames as they were taken.
     *
     * @throws IOException if they can't be read; the message names the file, the reason and the way out
     * @throws StepException if none is in use
     */
    public static FramesInUse open(Project project) throws IOException, StepException {
        return new FramesInUse(ProjectFrames.open(project), project);
    }

    /** All frames as they were taken, left-out ones too. */
    public TiffSequence taken() {
        return frames.folder();
    }

    /** Indices of the frames in use, ascending, from 0. */
    public int[] used() {
        return frames.used();
    }

    /** The place of a frame among those in use, which is its index in {@link #aligned()}; negative if it is left out. */
    public int position(int frame) {
        return Arrays.binarySearch(frames.used(), frame);
    }

    /**
     * Opens the aligned frames.
     *
     * @return those in use, in their order
     * @throws StepException if they are not there, not all, or no longer belong to what the project is now
     */
    public TiffSequence aligned() throws IOException, StepException {
        ProjectStatus.Line line = ProjectStatus.of(project, frames).line(StepName.ALIGN);
        if (line.state() == ProjectStatus.State.STALE) {
            throw new StepException(Remark.of(w -> "The aligned frames of " + project.imageFolder() + " are stale ("
                    + line.detail() + "): run " + w.name(WayOut.RUN) + " to renew them."));
        }
        if (line.state() == ProjectStatus.State.MISSING && project.step(StepName.ALIGN.command()).isPresent()) {
            throw new StepException(Remark.of(w -> "The aligned frames of " + project.imageFolder() + " are not all there ("
                    + line.detail() + "): run " + w.name(WayOut.ALIGN) + " again."));
        }
        return new AlignedImages(project, frames).open();
    }

    /** Column of a frame as it was taken at which the aligned frames begin; negative if they expand to its left. */
    public int alignedX() {
        return recorded("x0");
    }

    /** Row of a frame as it was taken at which the aligned frames begin; negative if they expand above it. */
    public int alignedY() {
        return recorded("y0");
    }

    /** The original pipeline and older versions cut nothing off and recorded nothing. */
    private int recorded(String name) {
        JsonElement value = project.step(StepName.ALIGN.command()).map(StepRecord::results)
                .map(results -> results.get(name)).orElse(null);
        return value == null || !value.isJsonPrimitive() ? 0 : value.getAsInt();
    }
}
