/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import org.driftless.core.image.ImageSequence;
import org.driftless.pipeline.PrecisionForecast;

/** What the checked particles of a project can give, in words. For the user interface thread alone. */
public final class Forecast {

    private Forecast() {
    }

    /** Of the checked particles; one more is looked for among the candidates, if there are any. */
    public static String ofUsed(OpenProject project) {
        if (!project.particles().isEmpty() && project.used().isEmpty()) {
            return "No particle is checked: check those that are to make the drift.";
        }
        ImageSequence frames = project.session().frames();
        return PrecisionForecast.of(ParticleFits.of(project).ofUsed(), frames.width(), frames.height(),
                Candidates.of(project).fits());
    }

    /** Of the checked particles and all candidates; there must be one. */
    public static String withCandidates(OpenProject project) {
        ImageSequence frames = project.session().frames();
        return PrecisionForecast.with(ParticleFits.of(project).ofUsed(), Candidates.of(project).fits(),
                frames.width(), frames.height());
    }
}
