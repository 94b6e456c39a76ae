/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.Objects;

import org.driftless.io.project.ProjectSetup;

/**
 * What follows from an edit of a project's setup.
 *
 * @param before the setup that the results were made from
 * @param after the setup as it is to be
 * @param imported whether the drift came from elsewhere, so that the particles have no part in it
 */
public record SetupChange(ProjectSetup before, ProjectSetup after, boolean imported) {

    public SetupChange {
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    /** Whether a step would give something else; all but the selection do by other particles or frames. */
    public boolean outdates(StepName step) {
        boolean frames = !after.frames().equals(before.frames());
        boolean tracks = frames || !after.particles().equals(before.particles());
        return switch (step) {
            case SELECT -> false;
            case TRACK -> tracks;
            case DRIFT, ALIGN -> (imported ? frames : tracks) || !after.reference().equals(before.reference());
            case VALIDATE -> tracks || !after.reference().equals(before.reference());
        };
    }
}
