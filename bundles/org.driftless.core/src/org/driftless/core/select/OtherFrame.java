/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

import java.util.BitSet;
import java.util.List;

import org.driftless.core.drift.RigidMotion;
import org.driftless.core.particle.FitResult;

/** How the spots of the selection's frame lie in another one: which have stayed, and what motion the others follow. */
final class OtherFrame {

    /** Of the spots that have not stayed at least this share must follow a motion. */
    private static final double FOLLOWING = 0.25;
    private static final int FEWEST = 3;

    final int frame;
    private final List<FitResult> spots;
    private final Constellation constellation;
    private final int[] still;
    /** What those that have not stayed follow; null if nothing. */
    private Move move;

    OtherFrame(int frame, List<FitResult> spots, List<FitResult> found, double centerX, double centerY) {
        this.frame = frame;
        this.spots = spots;
        this.constellation = new Constellation(spots, found, centerX, centerY);
        this.still = constellation.still();
    }

    /** Looks for a common motion of the spots that have not stayed where they were. */
    void lookForMotion(RigidMotion expected) {
        BitSet left = new BitSet();
        BitSet taken = new BitSet();
        for (int i = 0; i < still.length; i++) {
            if (still[i] < 0) {
                left.set(i);
            } else {
                taken.set(still[i]);
            }
        }
        Move best = constellation.best(left, taken, expected);
        int needed = taken.isEmpty() ? 2 : Math.max(FEWEST, (int) Math.ceil(FOLLOWING * left.cardinality()));
        move = best != null && best.count() >= Math.min(needed, spots.size()) ? best : null;
    }

    boolean moves() {
        return move != null;
    }

    /** Whether a spot has not moved. */
    boolean isStill(int spot) {
        return still[spot] >= 0;
    }

    /** Whether a spot follows the common motion. */
    boolean follows(int spot) {
        return move != null && move.holds(spot);
    }

    RigidMotion motion() {
        return move == null ? RigidMotion.NONE : move.motion();
    }

    /**
     * The motion of some of the spots, where the rest is not to be believed.
     *
     * @return null if fewer than two of them are found on one motion
     */
    RigidMotion motionOf(BitSet riders) {
        int[] partners = new int[still.length];
        for (int source = 0; source < 2; source++) {
            int count = 0;
            for (int i = 0; i < partners.length; i++) {
                partners[i] = !riders.get(i) ? -1 : source == 1 ? still[i] : move == null ? -1 : move.partners()[i];
                count += partners[i] >= 0 ? 1 : 0;
            }
            if (count >= 2) {
                return constellation.fitted(partners);
            }
        }
        return null;
    }
}
