/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.image.Calibration;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.Project;
import org.driftless.io.project.LoggedWarnings.Warning;
import org.driftless.io.tiff.SequenceInfo;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.pipeline.AlignFrames;
import org.driftless.pipeline.EstimateDrift;
import org.driftless.pipeline.DriftOrigin;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.TrackParticles;
import org.driftless.pipeline.Validate;
import org.driftless.pipeline.compare.ComparedProject;

/**
 * All that a report tells of, read from the disk at one moment.
 *
 * @param session the project, opened for a look
 * @param status how far its steps are
 * @param compared key figures and residuals
 * @param info what the images are
 * @param hash of the images
 * @param trajectories what was tracked; empty if it was not or can't be read
 * @param curve the drift
 * @param recorded what the steps recorded
 * @param warnings what the last runs of the steps warned of
 * @param made when the report was made
 */
record ReportData(ProjectSession session, ProjectStatus status, ComparedProject compared, SequenceInfo info, ImageHash hash,
        List<Trajectory> trajectories, Optional<DriftCurve> curve, Recorded recorded, List<Warning> warnings,
        LocalDateTime made) {

    /**
     * What the steps recorded of themselves; null where they did not.
     *
     * @param track key figures of the tracking
     * @param drift key figures of the drift
     * @param align key figures of the alignment
     * @param validate key figures of the validation
     */
    record Recorded(TrackParticles.Result track, EstimateDrift.Result drift, AlignFrames.Result align,
            Validate.Result validate) {
    }

    Project project() {
        return session.project();
    }

    TiffSequence images() {
        return info.sequence();
    }

    String name() {
        return compared.figures().name();
    }

    /** What a pixel and a frame stand for, as far as the user or the images say it. */
    Calibration scale() {
        return compared.figures().calibration();
    }

    /** Where the drift comes from. */
    DriftOrigin origin() {
        return DriftOrigin.of(project());
    }

    ProjectStatus.State state(StepName step) {
        return status.line(step).state();
    }

    /** Whether a frame is used. */
    boolean uses(int frame) {
        return project().frameChoice().uses(frame);
    }

    int framesInUse() {
        return project().frameChoice().count(images().size());
    }

    /** The largest rotation of a frame either way, in degrees; 0 without any, or without a drift. */
    double rotation() {
        return Math.toDegrees(curve.map(DriftCurve::maxRotation).orElse(0.0));
    }

    /** The largest standard error of a frame's drift, the mean over both axes, in pixels; NaN if it is known of no frame. */
    double worstError() {
        return curve.stream().flatMap(one -> one.motions().stream())
                .mapToDouble(motion -> Math.sqrt((motion.covariance().xx() + motion.covariance().yy()) / 2))
                .filter(Double::isFinite).max().orElse(Double.NaN);
    }
}
