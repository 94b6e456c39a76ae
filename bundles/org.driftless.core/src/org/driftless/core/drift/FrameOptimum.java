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
 * A motion of one frame that some of its particles agree on.
 *
 * @param dx along x, in pixels
 * @param dy along y
 * @param theta rotation in radians
 * @param score minus the logarithm of how likely it is beside the frame's other optima, but for a constant
 */
record FrameOptimum(double dx, double dy, double theta, double score) {

    /** Whether another motion moves nothing inside {@code lever} pixels by more than {@code length} otherwise. */
    boolean isAt(double x, double y, double turn, double lever, double length) {
        return Math.abs(dx - x) < length && Math.abs(dy - y) < length && Math.abs(turnFrom(turn)) * lever < length;
    }

    /** By how much it is turned from a rotation, the shorter way round, in radians. */
    double turnFrom(double turn) {
        return Math.IEEEremainder(theta - turn, 2 * Math.PI);
    }
}
