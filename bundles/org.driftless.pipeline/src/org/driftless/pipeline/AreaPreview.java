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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.driftless.core.align.AlignedArea;
import org.driftless.core.align.EdgePolicy;
import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;

/**
 * What frames would be if their edges were cropped or expanded, before any is aligned.
 *
 * @param crop when they are cropped
 * @param expand when they are expanded
 */
public record AreaPreview(Area crop, Area expand) {

    /**
     * One of the two.
     *
     * @param area what the frames would show; null if it can't be done
     * @param words that in words, or why it can't be done
     */
    public record Area(AlignedArea area, String words) {
    }

    /**
     * The areas that the project's drift leads to, with the interpolation that the next alignment would use.
     *
     * @param status how far the project is
     * @return empty if there is no drift that alignment can build on
     */
    public static Optional<AreaPreview> of(Project project, ProjectStatus status) throws IOException, StepException {
        if (!status.line(StepName.DRIFT).state().isUsable()) {
            return Optional.empty();
        }
        ProjectFrames frames = ProjectFrames.open(project);
        DriftCurve curve = Tables.drift(project, frames, ProgressListener.NONE);
        Interpolation interpolation =
                StepRunner.merged(new AlignFrames(Workers.parse(null)), project, AlignOptions.NONE).interpolation();
        return Optional.of(new AreaPreview(area(EdgePolicy.Mode.CROP, curve, frames, interpolation),
                area(EdgePolicy.Mode.EXPAND, curve, frames, interpolation)));
    }

    private static Area area(EdgePolicy.Mode mode, DriftCurve curve, ProjectFrames frames,
            Interpolation interpolation) {
        try {
            AlignedArea area = AlignedArea.of(mode, motions(curve, frames), frames.folder().width(),
                    frames.folder().height(), interpolation);
            return new Area(area, words(mode, area, frames));
        } catch (IllegalArgumentException e) {
            return new Area(null, e.getMessage());
        }
    }

    /** The motions of all frames in use. */
    static List<RigidMotion> motions(DriftCurve curve, ProjectFrames frames) {
        return IntStream.of(frames.used()).mapToObj(frame -> curve.at(frame).motion()).toList();
    }

    /** E.g. "Cropping keeps 300 x 240 of 320 x 256 pixels, beginning at x 12, y 4 of the reference frame". */
    static String words(EdgePolicy.Mode mode, AlignedArea area, ProjectFrames frames) {
        return (mode == EdgePolicy.Mode.CROP ? "Cropping keeps " : "Expanding makes ") + area.width() + " x "
                + area.height() + (mode == EdgePolicy.Mode.CROP ? " of " : " from ") + frames.folder().width() + " x "
                + frames.folder().height() + " pixels, beginning at x " + area.x0() + ", y " + area.y0()
                + " of the reference frame";
    }
}
