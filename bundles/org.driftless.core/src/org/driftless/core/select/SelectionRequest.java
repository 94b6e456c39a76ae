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

import org.driftless.core.particle.FoundSpot;

/**
 * What particles are wanted.
 *
 * @param count how many at most, or {@link #ENOUGH}
 * @param minRSquared what the tracking will ask for, at most 1
 * @param others how many other frames are looked into at most; 3 or more
 * @param chosen particles that are there already, in the same frame; spots in their boxes are not found again
 */
public record SelectionRequest(int count, double minRSquared, int others, List<FoundSpot> chosen) {

    /** As many as the drift needs. */
    public static final int ENOUGH = 0;

    private static final int OTHERS = 8;

    /** @throws IllegalArgumentException if a number is out of its range */
    public SelectionRequest {
        if (count < 0 || !(minRSquared <= 1) || others < 3) {
            throw new IllegalArgumentException("No " + count + " particles of R squared " + minRSquared
                    + " can be looked for in " + others + " other frames");
        }
        chosen = List.copyOf(chosen);
    }

    /** Particles of which none is there, looked for in eight other frames. */
    public SelectionRequest(int count, double minRSquared) {
        this(count, minRSquared, OTHERS, List.of());
    }
}
