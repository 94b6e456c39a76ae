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
 * Covariance of (dx, dy, theta), in square pixels, pixel radians and square radians. The terms of theta are 0 for a
 * model without rotation.
 */
public record MotionCovariance(double xx, double xy, double yy, double xt, double yt, double tt) {

    /** Exactly known, as the reference frame is by definition. */
    public static final MotionCovariance ZERO = new MotionCovariance(0, 0, 0, 0, 0, 0);

    /** Not known at all. */
    public static final MotionCovariance UNKNOWN =
            new MotionCovariance(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Standard error of dx, in pixels. */
    public double sigmaX() {
        return Math.sqrt(xx);
    }

    /** Standard error of dy, in pixels. */
    public double sigmaY() {
        return Math.sqrt(yy);
    }

    /** Standard error of theta, in radians. */
    public double sigmaTheta() {
        return Math.sqrt(tt);
    }
}
