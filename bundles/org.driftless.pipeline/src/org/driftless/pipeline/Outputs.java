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

import org.driftless.io.project.Project;

/** The names of what each step writes, and whether what the next one reads is there. */
final class Outputs {

    static final String DRIFT_CSV = "averaged_drift_trajectory.csv";
    static final String DRIFT_PNG = "averaged_drift_trajectory.png";
    static final String TRAJECTORIES_PNG = "absolute_trajectories.png";
    static final String COMPLETE_CSV = "drift_trajectory_complete.csv";
    static final String ALIGNMENT_LOG = "alignment_log.csv";
    static final String VALIDATION_CSV = "aligned_particles_tracking.csv";
    static final String SUMMARY_PNG = "drift_reduction_summary.png";
    static final String HELD_OUT_CSV = "held_out_residuals.csv";
    static final String HELD_OUT_FRAMES_CSV = "held_out_frames.csv";
    static final String HELD_OUT_PNG = "held_out_residuals.png";
    static final String AVERAGE_BEFORE = "time_average_before.tif";
    static final String AVERAGE_AFTER = "time_average_after.tif";
    static final String AVERAGE_PNG = "time_average.png";

    private Outputs() {
    }

    /** The figure that compares one particle before and after. */
    static String comparisonPng(int particleId) {
        return "particle_" + particleId + "_comparison.png";
    }

    /** Whether a file has the name of such a figure. */
    static boolean isComparisonPng(String name) {
        return name.matches("particle_\\d+_comparison\\.png");
    }

    /**
     * Which file that the next step reads is not there, in words.
     *
     * @return null if all are there
     */
    static String missing(StepName step, Project project, ProjectFrames frames) throws IOException {
        String unmerged = step == StepName.ALIGN ? AlignedImages.unmerged(project) : null;
        if (unmerged != null) {
            return unmerged;
        }
        if (!exist(step, project)) {
            return step == StepName.SELECT ? "no particle is selected" : "its table is gone";
        }
        return step == StepName.ALIGN ? new AlignedImages(project, frames).missing() : null;
    }

    /** Whether the table that the next step reads is there. */
    static boolean exist(StepName step, Project project) {
        return switch (step) {
            case SELECT -> !project.particles().isEmpty();
            case TRACK -> project.results().trackingCsv().isPresent();
            case DRIFT -> project.results().driftCsv().isPresent();
            case ALIGN -> project.results().alignmentLog().isPresent();
            case VALIDATE -> project.results().validationCsv().isPresent();
        };
    }
}
