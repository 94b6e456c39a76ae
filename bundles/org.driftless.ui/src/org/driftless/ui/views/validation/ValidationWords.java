/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.validation;

import java.util.Locale;

import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.Validate;

/** Says what a validation has shown. */
final class ValidationWords {

    private ValidationWords() {
    }

    /** One sentence on the particles' own motion. */
    static String reduction(Validate.Result result) {
        if (result.maxReductionPercent() == null) {
            return "How much less the particles move after alignment is not known.";
        }
        double percent = result.maxReductionPercent();
        return String.format(Locale.ROOT, percent >= 0
                ? "After alignment every particle's largest movement is at least %.1f %% smaller."
                : "After alignment a particle moves %.1f %% more than before.", Math.abs(percent));
    }

    /** What no particle has a part in, on one line; empty if there is no average. */
    static String average(Validate.Result result) {
        Validate.Average average = result.average();
        if (average == null || average.sharpnessBefore() == null || average.sharpnessAfter() == null
                || average.correlationBefore() == null || average.correlationAfter() == null
                || average.sharpnessBefore() <= 0) {
            return "";
        }
        return String.format(Locale.ROOT, "Average: %.2f x as sharp, correlation %.2f \u2192 %.2f",
                average.sharpnessAfter() / average.sharpnessBefore(), average.correlationBefore(),
                average.correlationAfter());
    }

    /** Why the figures shown are out of date; empty if they are not. */
    static String stale(ProjectStatus.Line line) {
        return line.state() == ProjectStatus.State.STALE ? "Out of date: " + line.detail() + ". Validate again." : "";
    }
}
