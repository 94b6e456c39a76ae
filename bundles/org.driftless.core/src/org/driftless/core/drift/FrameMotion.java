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
 * The motion of one frame against the reference frame, and how well it is known.
 *
 * @param frame frame index, from 0
 * @param motion the motion
 * @param source how it came about
 * @param measured particles used for the drift that were found in this frame
 * @param covariance of the motion against the reference frame; NaN where it is not known
 * @param spreadX sample standard deviation (n - 1) over the used particles of their own displacement along x, in
 *     pixels; 0 with one particle, NaN with none
 * @param spreadY the same along y
 */
public record FrameMotion(int frame, RigidMotion motion, Source source, int measured, MotionCovariance covariance,
        double spreadX, double spreadY) {

    /** How a frame's motion came about. */
    public enum Source {
        /** From particles found in this frame. */
        MEASURED,
        /** Between measured frames, by interpolation in time. */
        INTERPOLATED,
        /** Before the first or behind the last measured frame: held. */
        EXTRAPOLATED,
        /** From elsewhere; how well it is known is not known. */
        IMPORTED
    }

    /** Whether it stands for a frame in which nothing was measured: interpolated or held. */
    public boolean isGuessed() {
        return source == Source.INTERPOLATED || source == Source.EXTRAPOLATED;
    }
}
