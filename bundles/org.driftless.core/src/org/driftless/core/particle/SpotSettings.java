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
 * @param minRSquared R squared from which a spot is clear: of the fit in a box of four sigmas each way
 * @param leastRSquared least R squared of a faint spot, in a box of three sigmas each way
 * @param maxElongation largest ratio of the spot's axes; scratches and touching spots are longer
 * @param maxError largest standard error of the position, in pixels
 */
public record SpotSettings(int count, Polarity polarity, double minRSquared, double leastRSquared,
        double maxElongation, double maxError) {

    /** Twelve spots, enough that some may move on their own and be outvoted. */
    public static final SpotSettings DEFAULT = new SpotSettings(12, Polarity.ANY, 0.5, 0.35, 2.5, 0.2);

    /** @throws IllegalArgumentException if a number is out of its range */
    public SpotSettings {
        Objects.requireNonNull(polarity);
        if (count < 1) {
            throw new IllegalArgumentException("At least 1 particle must be looked for, not " + count);
        }
        if (!(minRSquared <= 1) || !(leastRSquared <= minRSquared) || !(maxElongation >= 1) || !(maxError > 0)) {
            throw new IllegalArgumentException("R squared must be at most 1, the least at most that, the elongation at"
                    + " least 1 and the error above 0, not " + minRSquared + ", " + leastRSquared + ", " + maxElongation
                    + " and " + maxError);
        }
    }

    public SpotSettings withCount(int other) {
        return new SpotSettings(other, polarity, minRSquared, leastRSquared, maxElongation, maxError);
    }

    public SpotSettings withPolarity(Polarity other) {
        return new SpotSettings(count, other, minRSquared, leastRSquared, maxElongation, maxError);
    }

    /** The same with fainter spots, or without them. */
    public SpotSettings withLeastRSquared(double other) {
        return new SpotSettings(count, polarity, Math.max(minRSquared, other), other, maxElongation, maxError);
    }

    /** The same with longer spots, or without them. */
    public SpotSettings withMaxElongation(double other) {
        return new SpotSettings(count, polarity, minRSquared, leastRSquared, other, maxError);
    }

    /** The same with spots that are known less exactly, or without them. */
    public SpotSettings withMaxError(double other) {
        return new SpotSettings(count, polarity, minRSquared, leastRSquared, maxElongation, other);
    }
}
