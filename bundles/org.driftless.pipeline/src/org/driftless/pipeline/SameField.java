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

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.FramePairs;
import org.driftless.io.tiff.TiffSequence;

/**
 * Looks whether two sequences are of the same field at the same times, as two channels of a camera are, so that the drift
 * of one is that of the other.
 */
final class SameField {

    private static final double SAME_SIZE = 1e-3;
    /** Of a frame's interval, over the whole sequence. */
    private static final double SAME_TIME = 0.5;

    private final Project source;
    private final TiffSequence from;
    private final Project target;
    private final TiffSequence to;

    SameField(Project source, ProjectFrames from, Project target, ProjectFrames to) {
        this.source = source;
        this.from = from.folder();
        this.target = target;
        this.to = to.folder();
    }

    /**
     * @param ignoreTimes whether frames may have been taken at other times
     * @throws StepException if they are not; says why
     */
    void require(boolean ignoreTimes) throws IOException, StepException {
        Path a = source.imageFolder();
        Path b = target.imageFolder();
        if (from.width() != to.width() || from.height() != to.height()) {
            throw new StepException("The frames of " + b + " are " + to.width() + " x " + to.height() + " pixels, and those of "
                    + a + " are " + from.width() + " x " + from.height()
                    + ": a drift in pixels fits images of the same size alone.");
        }
        if (from.size() != to.size()) {
            throw new StepException(b + " has " + Words.count(to.size(), "frame") + ", and " + a + " has " + from.size()
                    + ": a drift fits as many frames as it was made from, so look which ones are missing.");
        }
        int other = FramePairs.firstMismatch(from.names(), to.names());
        if (other >= 0) {
            throw new StepException(to.name(other) + " of " + b + " is not the frame that " + from.name(other) + " of " + a
                    + " is, going by their numbers: look which frame is missing.");
        }
        Calibration one = source.calibration().or(from.imageMetadata().calibration());
        Calibration two = target.calibration().or(to.imageMetadata().calibration());
        if (one.hasPixelSize() && two.hasPixelSize() && differ(one.pixelSize(), two.pixelSize(), SAME_SIZE)) {
            throw new StepException("A pixel of " + b + " is " + two.pixelSize() + " um, and one of " + a + " is "
                    + one.pixelSize() + " um: a drift in pixels fits images of the same scale alone.");
        }
        if (!ignoreTimes && one.hasFrameInterval() && two.hasFrameInterval()
                && differ(one.frameInterval(), two.frameInterval(), SAME_TIME / Math.max(1, from.size() - 1))) {
            throw new StepException(Remark.of(w -> "By its time stamps " + b + " has a frame every " + two.frameInterval() + " s, and " + a
                    + " every " + one.frameInterval() + " s: if the frames belong together all the same, use "
                    + w.name(WayOut.OTHER_TIMES) + "."));
        }
    }

    private static boolean differ(double one, double two, double share) {
        return Math.abs(one - two) > share * Math.max(one, two);
    }
}
