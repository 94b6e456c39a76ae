/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/**
 * How to estimate the drift.
 *
 * @param estimator the way
 * @param model the motion to allow
 * @param referenceFrame index of the frame whose motion is zero, from 0
 * @param maxFailureRate largest share of the frames in which a particle may not be found, 0 to 1
 * @param maxGap a particle must be lost for fewer frames in a row than this
 * @param strict whether a particle that misses these limits stops the work; else it is left out while others remain
 */
public record DriftSettings(Estimator estimator, MotionModel model, int referenceFrame, double maxFailureRate,
        int maxGap, boolean strict) {

    /** Robust, automatic model, first frame, the limits of the original pipeline, not strict. */
    public static final DriftSettings DEFAULT =
            new DriftSettings(Estimator.ROBUST, MotionModel.AUTO, 0, 0.10, 4, false);

    public DriftSettings withEstimator(Estimator other) {
        return new DriftSettings(other, model, referenceFrame, maxFailureRate, maxGap, strict);
    }

    public DriftSettings withModel(MotionModel other) {
        return new DriftSettings(estimator, other, referenceFrame, maxFailureRate, maxGap, strict);
    }

    public DriftSettings withReferenceFrame(int other) {
        return new DriftSettings(estimator, model, other, maxFailureRate, maxGap, strict);
    }

    public DriftSettings withLimits(double failureRate, int gap) {
        return new DriftSettings(estimator, model, referenceFrame, failureRate, gap, strict);
    }

    public DriftSettings withStrict(boolean other) {
        return new DriftSettings(estimator, model, referenceFrame, maxFailureRate, maxGap, other);
    }
}
