/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import java.util.Objects;

/**
 * What a fit must fulfil to be accepted.
 *
 * @param minRSquared the least R squared, at most 1; 0 or less accepts every fit that converged
 * @param polarity the sign that the spot must have
 */
public record FitSettings(double minRSquared, Polarity polarity) {

    /** R squared of at least 0.3, bright or dark. */
    public static final FitSettings DEFAULT = new FitSettings(0.3, Polarity.ANY);

    /** @throws IllegalArgumentException if the least R squared is NaN or above 1 */
    public FitSettings {
        Objects.requireNonNull(polarity);
        if (!(minRSquared <= 1)) {
            throw new IllegalArgumentException("The least R squared must be at most 1, not " + minRSquared);
        }
    }

    /** The same gate for particles of another sign. */
    public FitSettings withPolarity(Polarity other) {
        return new FitSettings(minRSquared, other);
    }
}
