/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.guide;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

import org.driftless.ui.model.OpenProject;

/** How far the guide is with a project. */
final class GuideProgress {

    private final Set<OpenProject> compared = Collections.newSetFromMap(new WeakHashMap<>());
    private OpenProject project;

    /** @param shown null for none */
    void follow(OpenProject shown) {
        project = shown;
    }

    OpenProject project() {
        return project;
    }

    /** What leaves no trace in the project was done. */
    void compared() {
        if (project != null) {
            compared.add(project);
        }
    }

    boolean isDone(GuideStep step) {
        return step == GuideStep.COMPARE ? project != null && compared.contains(project) : step.isDone(project);
    }

    /** The first step that is not done; null if all are. */
    GuideStep current() {
        for (GuideStep step : GuideStep.values()) {
            if (!isDone(step)) {
                return step;
            }
        }
        return null;
    }
}
