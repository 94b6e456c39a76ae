/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.driftless.io.project.Project;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.batch.BatchWork;
import org.driftless.ui.preferences.DriftlessPreferences;

/**
 * What is to be done in a batch.
 *
 * @param folders image folders, output folders or project files, absolute
 * @param whose whose settings hold
 * @param model the project whose settings hold for all; null unless {@code whose} says so
 * @param last the last step that is done
 */
public record BatchChoice(List<Path> folders, Whose whose, Path model, StepName last) {

    /** Whose settings hold. */
    public enum Whose {
        /** Each project's own, and the preferences where it sets nothing. */
        EACH_ITS_OWN,
        /** The preferences, whatever a project sets for itself. */
        PREFERENCES,
        /** Those of one project. */
        ONE_PROJECT
    }

    public BatchChoice {
        folders = List.copyOf(folders);
        Objects.requireNonNull(whose);
        Objects.requireNonNull(last);
    }

    /** What is done with each project. */
    BatchWork work() {
        return (project, progress) -> {
            StepSettings settings = settings(project);
            RunOptions options = new RunOptions(null, settings.track(), settings.drift(), settings.align(), null, null, false);
            return new Pipeline(new DriftlessPreferences().workers()).run(project, options, last, progress);
        };
    }

    private StepSettings settings(Project project) throws IOException {
        StepSettings preferred = new DriftlessPreferences().steps();
        return switch (whose) {
            case EACH_ITS_OWN -> StepSettings.ownOf(project).or(preferred);
            case PREFERENCES -> preferred;
            case ONE_PROJECT -> StepSettings.usedIn(Project.open(model, null)).or(preferred);
        };
    }
}
