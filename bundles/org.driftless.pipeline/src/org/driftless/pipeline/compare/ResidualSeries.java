/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

/**
 * How far held-out particles lie off in each frame. It does not change.
 *
 * @param frames index of each frame that has a residual, from 0, ascending
 * @param rms of all particles of the frame, in pixels; NaN if none counts
 * @param noise what the noise of the fits allows; NaN if that is not known
 * @param worth whether it is true of the project as it is now; if it is {@link Worth#MISSING} there is no entry
 * @param note why it is not current; empty if it is
 */
public record ResidualSeries(int[] frames, double[] rms, double[] noise, Worth worth, String note) {

    static ResidualSeries missing(String why) {
        return new ResidualSeries(new int[0], new double[0], new double[0], Worth.MISSING, why);
    }

    /** Whether there are residuals, be they stale. */
    public boolean isThere() {
        return frames.length > 0;
    }
}
