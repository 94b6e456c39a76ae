/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a frame is likely to come between two others, from their numbers: the last one in each name. By how
 * much the number grows from frame to frame is learnt from the frames so far, and taken to be 1 while there are few.
 */
final class FrameGaps {

    /** With fewer differences than this nothing can be learnt. */
    private static final int FEW = 3;

    private final Map<Long, Integer> differences = new HashMap<>();
    private int counted;

    /** Takes note of two frames that follow each other; the first is null if there is none yet. */
    void learn(String before, String next) {
        long difference = before == null ? 0 : FrameNumbers.difference(before, next);
        if (difference > 0) {
            differences.merge(difference, 1, Integer::sum);
            counted++;
        }
    }

    /** Takes note of the names of a folder, in their order. */
    void learn(List<String> names) {
        for (int i = 1; i < names.size(); i++) {
            learn(names.get(i - 1), names.get(i));
        }
    }

    /** Whether numbers are missing between two frames. Names that differ in more than their number have none. */
    boolean isBetween(String before, String next) {
        long step = usualStep();
        return step > 0 && FrameNumbers.difference(before, next) >= 2 * step;
    }

    /** The step that at least half of the numbers make, or 0: times in place of counters make no step. */
    private long usualStep() {
        return counted < FEW ? 1 : differences.entrySet().stream().filter(e -> 2 * e.getValue() >= counted)
                .mapToLong(Map.Entry::getKey).min().orElse(0);
    }
}
