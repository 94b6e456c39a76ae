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

import com.google.gson.JsonObject;

import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.io.project.StepRecord;

/**
 * What a step's result was made from: its options, the step before it, and the files. Each step's fingerprint holds
 * that of the step before, so that a change runs through to the end.
 */
final class Fingerprints {

    private Fingerprints() {
    }

    /** The fingerprint that the step has if it is run on the project as it is now, with the given options. */
    static String of(StepName step, Project project, JsonObject options) throws IOException, StepException {
        Fingerprint print = new Fingerprint().add(step);
        return switch (step) {
            case SELECT -> particles(print, project).value();
            case TRACK -> particles(print, project).add(options)
                    .add(ProjectFrames.open(project).fingerprint()).value();
            case DRIFT, ALIGN, VALIDATE -> print.add(options).add(recorded(before(step), project)).value();
        };
    }

    private static Fingerprint particles(Fingerprint print, Project project) {
        for (SelectedParticle selected : project.particles()) {
            print.add(selected.particle());
        }
        return print;
    }

    private static StepName before(StepName step) {
        return StepName.values()[step.ordinal() - 1];
    }

    private static String recorded(StepName step, Project project) {
        return project.step(step.command()).map(StepRecord::fingerprint).orElse("");
    }
}
