/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import com.google.gson.JsonObject;

import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;

/**
 * How the steps are to work, apart from which particles and frames they work on. What is null is not set.
 *
 * @param track options of tracking
 * @param drift options of the drift; neither {@code use} nor {@code reference}
 * @param align options of the alignment
 */
public record StepSettings(TrackOptions track, DriftOptions drift, AlignOptions align) {

    /** Nothing set. */
    public static final StepSettings NONE = new StepSettings(TrackOptions.NONE, DriftOptions.NONE, AlignOptions.NONE);

    /** What the steps do if nothing is set. */
    public static final StepSettings DEFAULTS = new StepSettings(TrackOptions.DEFAULTS,
            DriftOptions.DEFAULTS.withReference(null), AlignOptions.DEFAULTS);

    /** What a project sets for itself. */
    public static StepSettings ownOf(Project project) {
        return new StepSettings(Options.known(Options.own(StepName.TRACK, project), TrackOptions.NONE),
                Options.known(Options.own(StepName.DRIFT, project), DriftOptions.NONE),
                Options.known(Options.own(StepName.ALIGN, project), AlignOptions.NONE));
    }

    /**
     * What would be used in a project if its steps ran now, so that other projects can do likewise: what it sets for
     * itself, else what they ran with last. Which particles and which frame make its drift is its own.
     */
    public static StepSettings usedIn(Project project) {
        return new StepSettings(used(StepName.TRACK, project, TrackOptions.NONE),
                used(StepName.DRIFT, project, DriftOptions.NONE).withUse(null).withReference(null),
                used(StepName.ALIGN, project, AlignOptions.NONE));
    }

    private static <O extends Record> O used(StepName step, Project project, O example) {
        JsonObject last = project.step(step.command()).map(StepRecord::settings).orElseGet(JsonObject::new);
        return Options.known(Options.overlaid(last, Options.own(step, project)), example);
    }

    /** These, and others where nothing is set. */
    public StepSettings or(StepSettings others) {
        return new StepSettings(Options.or(track, others.track), Options.or(drift, others.drift),
                Options.or(align, others.align));
    }

    /** Makes them what a project sets for itself; written at its next save. */
    void putInto(Project project) {
        put(project, StepName.TRACK, track);
        put(project, StepName.DRIFT, drift);
        put(project, StepName.ALIGN, align);
    }

    private static void put(Project project, StepName step, Record options) {
        JsonObject json = Options.toJson(options);
        project.settings().put(step.command(), json.isEmpty() ? null : json);
    }
}
