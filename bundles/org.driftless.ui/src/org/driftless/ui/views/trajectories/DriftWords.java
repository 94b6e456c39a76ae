/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.Locale;
import java.util.Optional;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.drift.MotionModel;
import org.driftless.ui.model.WorkbenchWording;

/** Says what the checked particles give. */
final class DriftWords {

    /** Below a drift that other particles gave. */
    static final String OLDER = "Working out the drift of the particles that are checked now \u2026";

    /** Behind what a first look gives. */
    static final String FIRST_LOOK = " First look; being checked \u2026";

    private DriftWords() {
    }

    /** @param problem why there is no estimate */
    static String of(Optional<DriftEstimate> estimate, String problem) {
        if (estimate.isEmpty()) {
            return problem.isEmpty() ? "Working out the drift \u2026" : problem;
        }
        DriftEstimate known = estimate.get();
        StringBuilder words = new StringBuilder(String.format(Locale.ROOT, "Drift up to %.2f px",
                known.curve().maxMagnitude()));
        if (known.model() == MotionModel.RIGID) {
            words.append(String.format(Locale.ROOT, ", rotation up to %.3f\u00b0",
                    Math.toDegrees(known.curve().maxRotation())));
        }
        int count = known.used().size();
        words.append(count == 1 ? ", from one particle." : ", from " + count + " particles.");
        known.reasons().forEach((id, reason) -> words.append(" Particle ").append(id).append(" is left out: ")
                .append(reason.in(WorkbenchWording.INSTANCE)).append('.'));
        return words.toString();
    }
}
