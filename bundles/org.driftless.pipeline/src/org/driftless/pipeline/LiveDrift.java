/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.BitSet;
import java.util.List;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.DriftEstimator;
import org.driftless.core.drift.DriftException;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;

/** The drift of all frames so far, estimated anew whenever there are more. */
final class LiveDrift {

    private final Project project;
    private final DriftOptions options;
    private final ProgressListener progress;
    private RigidMotion last;
    private boolean warned;

    /** @param options none but {@code use} null */
    LiveDrift(Project project, DriftOptions options, ProgressListener progress) {
        this.project = project;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Estimates it as {@link EstimateDrift} would, against the frame that is to stay where it is, or the first one while
     * that has not come.
     *
     * @param names the frames so far, in their order
     * @return null if it can't be estimated yet
     */
    DriftCurve estimate(LiveTracking tracking, List<String> names, ImageFolder like) throws StepException {
        BitSet tracked = tracking.tracked();
        if (tracked.isEmpty()) {
            return null;
        }
        try {
            List<Trajectory> used = EstimateDrift.used(project, tracking.trajectories(), options);
            DriftCurve curve = DriftEstimator.estimate(used, tracked, like.width(), like.height(),
                    EstimateDrift.settings(options, reference(names, tracked)), new CancelOnly(progress)).curve();
            last = curve.at(tracked.length() - 1).motion();
            return curve;
        } catch (DriftException e) {
            if (!warned) {
                progress.warn(e.remark());
                warned = true;
            }
            return null;
        }
    }

    private int reference(List<String> names, BitSet tracked) {
        String reference = options.reference();
        int index = names.indexOf(reference);
        if (index < 0 && reference.matches("\\d{1,9}")) {
            index = Integer.parseInt(reference);
        }
        return index >= 0 && tracked.get(index) ? index : tracked.nextSetBit(0);
    }

    /** The motion of the last frame; null if it is not known. */
    RigidMotion last() {
        return last;
    }
}
