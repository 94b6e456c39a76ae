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
 * The drift of a project, an entry a frame in use. It does not change.
 *
 * @param frames index of each frame, from 0, ascending
 * @param x drift along x against the reference frame, in pixels
 * @param y drift along y
 * @param rotation in degrees; 0 where none was estimated
 * @param guessed whether the motion was interpolated or held, neither measured nor imported
 * @param worth whether it is true of the project as it is now; if it is {@link Worth#MISSING} there is no entry
 * @param note why it is not current; empty if it is
 */
public record DriftSeries(int[] frames, double[] x, double[] y, double[] rotation, boolean[] guessed, Worth worth,
        String note) {

    static DriftSeries missing(String why) {
        return new DriftSeries(new int[0], new double[0], new double[0], new double[0], new boolean[0], Worth.MISSING, why);
    }

    /** Whether there is a drift, be it stale. */
    public boolean isThere() {
        return frames.length > 0;
    }

    /** Distance from the reference frame, in pixels. */
    public double[] magnitude() {
        double[] lengths = new double[frames.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.hypot(x[i], y[i]);
        }
        return lengths;
    }
}
