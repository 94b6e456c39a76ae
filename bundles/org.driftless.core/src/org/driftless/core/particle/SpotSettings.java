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
 * What kind of spots to look for.
 *
 * @param count how many at most
 * @param polarity bright, dark or both
 * @param minRSquared least R squared of the fit in a box of four sigmas each way
 * @param maxElongation largest ratio of the spot's axes; scratches and touching spots are longer
 * @param maxError largest standard error of the position, in pixels
 */
public record SpotSettings(int count, Polarity polarity, double minRSquared, double maxElongation, double maxError) {

    /** Twelve spots, enough that some may move on their own and be outvoted. */
    public static final SpotSettings DEFAULT = new SpotSettings(12, Polarity.ANY, 0.5, 2.5, 0.2);

    /** @throws IllegalArgumentException if a number is out of its range */
    public SpotSettings {
        Objects.requireNonNull(polarity);
        if (count < 1) {
            throw new IllegalArgumentException("At least 1 particle must be looked for, not " + count);
        }
        if (!(minRSquared <= 1) || !(maxElongation >= 1) || !(maxError > 0)) {
            throw new IllegalArgumentException("The least R squared must be at most 1, the elongation at least 1 and the"
                    + " error above 0, not " + minRSquared + ", " + maxElongation + " and " + maxError);
        }
    }

    public SpotSettings withCount(int other) {
        return new SpotSettings(other, polarity, minRSquared, maxElongation, maxError);
    }

    public SpotSettings withPolarity(Polarity other) {
        return new SpotSettings(count, other, minRSquared, maxElongation, maxError);
    }
}
