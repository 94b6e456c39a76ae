/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.util.HashMap;
import java.util.Map;

import org.driftless.pipeline.StepName;
import org.driftless.ui.jobs.ProjectJob;
import org.driftless.ui.model.DriftSaving;
import org.driftless.ui.model.OpenProject;

/**
 * What plugin.xml asks about the current project, to enable commands. The names are those of the variables.
 */
final class ProjectState {

    static final String OPEN = "org.driftless.ui.project.open";
    static final String BUSY = "org.driftless.ui.project.busy";
    static final String HAS_PARTICLES = "org.driftless.ui.project.hasParticles";
    static final String TRACKED = "org.driftless.ui.project.tracked";
    static final String HAS_DRIFT = "org.driftless.ui.project.hasDrift";
    static final String ALIGNED = "org.driftless.ui.project.aligned";
    static final String DIRTY = "org.driftless.ui.project.dirty";
    static final String HAS_RESULTS = "org.driftless.ui.project.hasResults";
    static final String DRIFT_UNSAVED = "org.driftless.ui.project.driftUnsaved";
    static final String CALIBRATED = "org.driftless.ui.project.calibrated";
    static final String SINGLE_FILES = "org.driftless.ui.project.singleFiles";

    static final String HAS_PICKED = "org.driftless.ui.project.hasPicked";

    private ProjectState() {
    }

    /** @param project null if there is none: then nothing holds */
    static Map<String, Boolean> of(OpenProject project) {
        Map<String, Boolean> state = new HashMap<>();
        state.put(OPEN, project != null);
        state.put(BUSY, project != null && ProjectJob.isBusy(project));
        state.put(DIRTY, project != null && project.isDirty());
        state.put(HAS_PARTICLES, project != null && !project.particles().isEmpty());
        state.put(HAS_PICKED, project != null && !project.picked().isEmpty());
        state.put(TRACKED, isUsable(project, StepName.TRACK));
        state.put(HAS_DRIFT, isUsable(project, StepName.DRIFT));
        state.put(ALIGNED, isUsable(project, StepName.ALIGN));
        state.put(HAS_RESULTS, project != null && project.session().project().isSaved());
        state.put(DRIFT_UNSAVED, project != null && !DriftSaving.isSaved(project));
        state.put(CALIBRATED, project != null
                && (project.calibration().hasPixelSize() || project.calibration().hasFrameInterval()));
        state.put(SINGLE_FILES, project != null && project.session().isFolder());
        return state;
    }

    /** An unsaved edit makes all that follows stale. */
    private static boolean isUsable(OpenProject project, StepName step) {
        return project != null && !project.isOutdated(step) && project.status().line(step).state().isUsable();
    }
}
