/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.driftless.pipeline.ProjectOverview;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;
import org.driftless.ui.jobs.ProjectJob;
import org.driftless.ui.model.OpenProject;

/**
 * What the workbench says about a project, be it open or not.
 *
 * @param isThere whether the image folder is there
 * @param frames how many frames there are
 * @param inUse how many of them are in use
 * @param particles how many are selected
 * @param isDirty whether something is edited and not saved
 * @param isSelectionEdited whether the selection is not saved as it is
 * @param outdated steps that would give something else if what is being edited were saved
 * @param isBusy whether a step is running
 * @param status how far the steps are; null if there is a problem with the whole project
 * @param problems why what a step has written can't be used
 * @param problem why the project can't be read, as one sentence; empty if it can
 */
public record ProjectFacts(boolean isThere, int frames, int inUse, int particles, boolean isDirty,
        boolean isSelectionEdited, Set<StepName> outdated, boolean isBusy, ProjectStatus status, Map<StepName, String> problems, String problem) {

    static ProjectFacts of(OpenProject open) {
        int frames = open.session().frames().size();
        return new ProjectFacts(true, frames, open.setup().frames().count(frames),
                open.particles().size(), open.isDirty(), !open.particles().equals(open.saved().particles()),
                Arrays.stream(StepName.values()).filter(open::isOutdated).collect(Collectors.toSet()),
                ProjectJob.isBusy(open), open.status(), open.problems(), "");
    }

    static ProjectFacts of(ProjectOverview closed) {
        return new ProjectFacts(closed.isThere(), closed.frames(), closed.inUse(), closed.particles(), false, false, Set.of(), false,
                closed.status(), Map.of(), closed.problem());
    }

    /** How far a step is; what follows from something that is being edited is stale. Not to be asked if there is a problem. */
    public State state(StepName step) {
        if (step == StepName.SELECT) {
            return particles == 0 ? State.MISSING : State.DONE;
        }
        State saved = status.line(step).state();
        return (outdated.contains(step) || problems.containsKey(step)) && saved.isUsable() ? State.STALE : saved;
    }

    /** How far the whole project is. */
    public ProjectSummary summary() {
        if (!isThere) {
            return new ProjectSummary("folder not found", ProjectMark.PROBLEM);
        }
        if (!problem.isEmpty()) {
            return new ProjectSummary("can't be read", ProjectMark.PROBLEM);
        }
        if (isBusy) {
            return new ProjectSummary("running", ProjectMark.RUNNING);
        }
        StepName last = null;
        for (StepName step : StepName.values()) {
            if (state(step) == State.STALE) {
                return new ProjectSummary("stale: " + step.title(), ProjectMark.STALE);
            }
            if (state(step).isUsable()) {
                last = step;
            }
        }
        return reached(last);
    }

    private ProjectSummary reached(StepName last) {
        return switch (last) {
            case null -> new ProjectSummary("new", ProjectMark.NONE);
            case SELECT -> new ProjectSummary(particles == 1 ? "1 particle" : particles + " particles", ProjectMark.NONE);
            case TRACK -> new ProjectSummary("tracked", ProjectMark.NONE);
            case DRIFT -> new ProjectSummary("drift known", ProjectMark.NONE);
            case ALIGN -> new ProjectSummary("aligned", ProjectMark.DONE);
            case VALIDATE -> new ProjectSummary("validated", ProjectMark.DONE);
        };
    }
}
