/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

import java.util.Arrays;
import java.util.TreeSet;

/** Which other frames to look into: a few, spread over the sequence, and those next to the frame of the selection. */
public final class OtherFrames {

    private OtherFrames() {
    }

    /**
     * Chooses frames.
     *
     * @param inUse indices of the frames in use, ascending
     * @param frame the frame of the selection
     * @param most at most so many; 3 or more
     * @return ascending, without the frame itself; empty if there is no other
     */
    public static int[] of(int[] inUse, int frame, int most) {
        int[] others = Arrays.stream(inUse).filter(index -> index != frame).toArray();
        if (others.length <= most) {
            return others;
        }
        int after = Math.abs(Arrays.binarySearch(others, frame) + 1);
        TreeSet<Integer> chosen = new TreeSet<>();
        if (after > 0) {
            chosen.add(others[after - 1]);
        }
        if (after < others.length) {
            chosen.add(others[after]);
        }
        TreeSet<Integer> best = chosen;
        for (int spread = 1; spread <= most; spread++) {
            TreeSet<Integer> more = new TreeSet<>(chosen);
            for (int n = 0; n < spread; n++) {
                more.add(others[(int) Math.round((double) n * (others.length - 1) / Math.max(1, spread - 1))]);
            }
            best = more.size() <= most ? more : best;
        }
        return best.stream().mapToInt(Integer::intValue).toArray();
    }
}
