/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.List;

import org.driftless.core.drift.DriftSettings;
import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.MotionModel;

/**
 * How the drift is estimated. A component that is null was not given.
 *
 * @param use ids of the particles to use; an empty list means all, null those that were chosen before
 * @param estimator how particles are put together
 * @param model whether the sample may rotate
 * @param strict whether one particle that fails the quality gate ends the step
 * @param reference the frame that stays where it is: an index from 0 or an exact file name; empty for the first frame
 *     in use, null for the one that the project has
 * @param maxFailureRate largest share of the frames in which a particle that is used may be missed, 0 to 1
 * @param maxGap a particle must be lost for fewer frames in a row than this to be used, at least 1
 */
public record DriftOptions(List<Integer> use, Estimator estimator, MotionModel model, Boolean strict,
        String reference, Double maxFailureRate, Integer maxGap) {

    /** The key of the reference frame among options that are kept. */
    static final String REFERENCE = "reference";

    /** Nothing given. */
    public static final DriftOptions NONE = new DriftOptions(null, null, null, null, null);

    /** All particles, robust, rotation where it is significant, against the first frame in use; the original's gate. */
    static final DriftOptions DEFAULTS = new DriftOptions(null, Estimator.ROBUST, MotionModel.AUTO,
            DriftSettings.DEFAULT.strict(), "", DriftSettings.DEFAULT.maxFailureRate(),
            DriftSettings.DEFAULT.maxGap());

    /** The limits of the quality gate are not given. */
    public DriftOptions(List<Integer> use, Estimator estimator, MotionModel model, Boolean strict, String reference) {
        this(use, estimator, model, strict, reference, null, null);
    }

    /** The same with other particles; null for those that were chosen before. */
    public DriftOptions withUse(List<Integer> ids) {
        return new DriftOptions(ids, estimator, model, strict, reference, maxFailureRate, maxGap);
    }

    DriftOptions withReference(String frame) {
        return new DriftOptions(use, estimator, model, strict, frame, maxFailureRate, maxGap);
    }
}
