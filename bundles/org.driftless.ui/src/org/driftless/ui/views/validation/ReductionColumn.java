/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.validation;

import java.util.function.Function;

import org.driftless.core.progress.NumberWords;
import org.driftless.pipeline.Validate.ParticleResult;

/** The columns of the table of drift reductions, behind the particle; narrow, as they stand beside the frame. */
enum ReductionColumn {

    HELD_OUT("Held out", "Distance from where the other particles say it is, root mean square, in pixels", 3,
            ParticleResult::heldOutRmsPx),
    NOISE_RATIO("x noise", "That distance over what noise allows: up to 1.2 is proof", 1, ParticleResult::heldOutRatio),
    MAX_BEFORE("Max px", "Largest distance from the reference frame in the original frames, in pixels", 3,
            ParticleResult::maxBeforePx),
    MAX_AFTER("After", "Largest distance from the reference frame in the aligned frames, in pixels", 3,
            ParticleResult::maxAfterPx),
    MAX_LESS("Less %", "By how much the largest distance is smaller after alignment, in percent", 1,
            ParticleResult::maxReductionPercent),
    MEAN_BEFORE("Mean px", "Mean distance from the reference frame in the original frames, in pixels", 3,
            ParticleResult::meanBeforePx),
    MEAN_AFTER("After", "Mean distance from the reference frame in the aligned frames, in pixels", 3,
            ParticleResult::meanAfterPx),
    MEAN_LESS("Less %", "By how much the mean distance is smaller after alignment, in percent", 1,
            ParticleResult::meanReductionPercent);

    private final String title;
    private final String tip;
    private final int decimals;
    private final Function<ParticleResult, Double> value;

    ReductionColumn(String title, String tip, int decimals, Function<ParticleResult, Double> value) {
        this.title = title;
        this.tip = tip;
        this.decimals = decimals;
        this.value = value;
    }

    String title() {
        return title;
    }

    String tip() {
        return tip;
    }

    /** The text of a cell; empty if the value is not known. */
    String text(ParticleResult result) {
        Double number = value.apply(result);
        return number == null ? "" : NumberWords.fixed(number, decimals);
    }
}
