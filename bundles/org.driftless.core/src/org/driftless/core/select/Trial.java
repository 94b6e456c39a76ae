/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

import java.util.List;

/**
 * What a look into other frames showed.
 *
 * @param spots all spots that were found, those that stand out most first
 * @param looked frames that were looked at beside that of the spots
 * @param matched frames in which the spots were found again, moved or not. If they are fewer than half of those looked
 *     at, nothing is known, and all spots count as if they rode.
 * @param step the largest move from one frame to the next along an axis that was seen, in pixels
 */
public record Trial(List<TriedSpot> spots, int looked, int matched, double step) {

    /** Whether the other frames say which of the spots ride with the sample. */
    public boolean isKnown() {
        return matched > 0 && 2 * matched >= looked;
    }

    /** How many spots had a fate. */
    public int count(Fate fate) {
        return (int) spots.stream().filter(spot -> spot.fate() == fate).count();
    }
}
