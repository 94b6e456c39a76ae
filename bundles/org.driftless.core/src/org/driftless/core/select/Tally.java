/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

import org.driftless.core.particle.FoundSpot;

/** Counts what one spot did in the frames that were looked at. */
final class Tally {

    /** Share of the frames in which a spot that rides is found. */
    private static final double FOUND = 0.85;

    private int found;
    private int off;
    private int lost;
    private int left;
    private int stayed;
    private double squares;

    /** @param there whether it is where it must be */
    void seen(double distance, boolean there) {
        if (there) {
            found++;
            squares += distance * distance / 2;
        } else {
            off++;
        }
    }

    void lost() {
        lost++;
    }

    void left() {
        left++;
    }

    void stayed() {
        stayed++;
    }

    TriedSpot of(FoundSpot spot) {
        int looked = found + off + lost + left + stayed;
        double share = (double) found / looked;
        return new TriedSpot(spot, share >= FOUND ? Fate.RIDES : fate(looked), share,
                found == 0 ? 0 : Math.sqrt(squares / found));
    }

    private Fate fate(int looked) {
        if (2 * stayed > looked) {
            return Fate.FIXED;
        }
        if (left > 0 && left >= lost + off) {
            return Fate.LEAVES;
        }
        return off > lost ? Fate.MOVES : Fate.LOST;
    }
}
