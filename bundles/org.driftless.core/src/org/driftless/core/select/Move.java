/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

import org.driftless.core.drift.RigidMotion;

/**
 * A motion that spots of one frame follow to another.
 *
 * @param motion the motion
 * @param partners for each spot the one that it is in the other frame; -1 for one that does not follow
 * @param count how many follow
 */
record Move(RigidMotion motion, int[] partners, int count) {

    /** The motion that takes one point to another and turns by an angle; both points from the centre. */
    static RigidMotion through(double x, double y, double toX, double toY, double theta) {
        double c = Math.cos(theta);
        double s = Math.sin(theta);
        return new RigidMotion(toX - c * x + s * y, toY - s * x - c * y, theta);
    }

    boolean holds(int spot) {
        return partners[spot] >= 0;
    }
}
