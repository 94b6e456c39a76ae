/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.exchange.PicassoDrift;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;

/**
 * The drift as Picasso reads it: a line a frame of the folder, in pixels, in the same sense as ours. A frame that was left
 * out has {@code nan}, and never zero. Picasso knows no rotation: it is left out only if the user says so.
 */
public final class DriftExport {

    private DriftExport() {
    }

    /** How far the rotation alone moves a corner of the image at most, in pixels; 0 without rotation. */
    public static double cornerShift(DriftCurve curve, int width, int height) {
        return 2 * Math.sin(curve.maxRotation() / 2) * Math.hypot((width - 1) / 2.0, (height - 1) / 2.0);
    }

    /**
     * Writes the drift that is on disk.
     *
     * @param file ends in .txt
     * @param withoutRotation whether a rotation may be left out
     * @throws StepException if there is no drift, it turns and {@code withoutRotation} is false, or the file's name does not fit
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, ProjectSession session, boolean withoutRotation, ProgressListener progress)
            throws IOException, StepException {
        ExportTarget.check(file, session.project(), ".txt");
        DriftCurve curve = session.drift().orElseThrow(() -> new StepException(Remark.of(w -> "The drift of "
                + session.project().imageFolder() + " is not estimated yet: run " + w.name(WayOut.DRIFT) + " first.")));
        if (curve.maxRotation() > 0) {
            String lost = String.format(Locale.ROOT, "the field turns by up to %.4f degrees (%.2f px in the corners), and the "
                    + "drift of Picasso has no rotation", Math.toDegrees(curve.maxRotation()),
                    cornerShift(curve, session.frames().width(), session.frames().height()));
            if (!withoutRotation) {
                throw new StepException(Remark.of(w -> file + " was not written: " + lost + ": say "
                        + w.name(WayOut.WITHOUT_ROTATION) + " to leave it out, or estimate the drift with "
                        + w.name(WayOut.MODEL_TRANSLATION) + "."));
            }
            progress.warn("The rotation was left out: " + lost + ".");
        }
        Staleness.warn(StepName.DRIFT, session, progress);
        List<PicassoDrift.Shift> shifts = new ArrayList<>();
        int without = 0;
        for (int frame = 0; frame < session.frames().size(); frame++) {
            FrameMotion motion = curve.at(frame);
            without += motion == null ? 1 : 0;
            shifts.add(motion == null ? new PicassoDrift.Shift(Double.NaN, Double.NaN)
                    : new PicassoDrift.Shift(motion.motion().dx(), motion.motion().dy()));
        }
        PicassoDrift.write(file, shifts);
        if (without > 0) {
            progress.warn(without + (without == 1 ? " frame that is left out has" : " frames that are left out have")
                    + " nan in place of a drift: Picasso then loses what it found in " + (without == 1 ? "it." : "them."));
        }
        progress.info("The drift of " + shifts.size() + " frames was written for Picasso, in pixels, x then y: " + file);
    }
}
