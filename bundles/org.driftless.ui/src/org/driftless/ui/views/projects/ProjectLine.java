/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import java.util.Locale;

import com.google.gson.JsonObject;

import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;
import org.driftless.ui.workspace.ProjectFacts;

/**
 * What a line under a project says: its frames, its particles, or a step and how far it is.
 *
 * @param project what is known of the project; it can be read
 * @param step null for the frames
 */
record ProjectLine(ProjectFacts project, StepName step) {

    static String title(StepName step) {
        return switch (step) {
            case null -> "Frames";
            case SELECT -> "Particles";
            case TRACK -> "Tracking";
            case DRIFT -> "Drift";
            case ALIGN -> "Alignment";
            case VALIDATE -> "Validation";
        };
    }

    /** What was found, in a few words. */
    String figures() {
        if (step == null) {
            return project.inUse() == project.frames() ? String.valueOf(project.frames())
                    : project.inUse() + " of " + project.frames() + " in use";
        }
        if (step == StepName.SELECT) {
            return project.particles() == 0 ? "none yet"
                    : project.particles() + (project.isSelectionEdited() ? ", not saved" : "");
        }
        if (problem() != null) {
            return "can't be read";
        }
        return switch (state()) {
            case MISSING -> "not yet";
            case STALE -> "stale";
            case ORIGINAL -> "by the original pipeline";
            case DONE -> shortened();
        };
    }

    /** All there is to say. */
    String details() {
        if (step == null) {
            return project.status().images();
        }
        if (step == StepName.SELECT) {
            return project.isSelectionEdited() ? "The selection is not saved; a step saves it first." : figures();
        }
        if (problem() != null) {
            return problem();
        }
        if (state() == State.STALE) {
            return "Stale: " + (project.outdated().contains(step) ? "the selection or the frames in use are being edited"
                    : status().detail()) + ". Run it again.";
        }
        return state() == State.MISSING ? missing() : status().detail();
    }

    private String missing() {
        return status().detail().isEmpty() ? "Not run yet." : "Not done: " + status().detail() + ".";
    }

    /** How far it is; frames are there. */
    State state() {
        return step == null ? State.DONE : project.state(step);
    }

    /** Why its table can't be used; null if it can. */
    private String problem() {
        return project.problems().get(step);
    }

    private ProjectStatus.Line status() {
        return project.status().line(step);
    }

    private String shortened() {
        JsonObject results = status().results();
        return switch (step) {
            case DRIFT -> number(results, "maxDriftPx", "%.1f px" + origin(results));
            case VALIDATE -> number(results, "maxReductionPercent", "%.1f %% less");
            case ALIGN -> number(results, "aligned", "%.0f frames");
            default -> status().detail();
        };
    }

    /** That no particle made it. */
    private static String origin(JsonObject results) {
        return results.has("appliedFrom") ? ", applied"
                : results.has("used") && results.getAsJsonArray("used").isEmpty() ? ", imported" : "";
    }

    private String number(JsonObject results, String key, String format) {
        return results.has(key) ? String.format(Locale.ROOT, format, results.get(key).getAsDouble()) : status().detail();
    }
}
