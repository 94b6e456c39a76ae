/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

/**
 * How particles are tracked.
 *
 * @param minRSquared the least R squared of a fit that counts as found, at most 1
 */
public record TrackSettings(double minRSquared) {

    /** R squared of at least 0.3. */
    public static final TrackSettings DEFAULT = new TrackSettings(0.3);

    /** @throws IllegalArgumentException if the least R squared is NaN or above 1 */
    public TrackSettings {
        if (!(minRSquared <= 1)) {
            throw new IllegalArgumentException("The least R squared must be at most 1, not " + minRSquared);
        }
    }
}
