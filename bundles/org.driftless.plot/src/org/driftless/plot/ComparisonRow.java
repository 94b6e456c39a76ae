/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

/**
 * One row of the table in the summary figure.
 *
 * @param particleId the particle whose colour marks the row; 0 for a row that stands for no single particle
 * @param label what the row is about, e.g. "1" or "mean"
 * @param originalMax largest displacement before alignment, in pixels; NaN where there is none
 * @param alignedMax largest displacement after alignment, in pixels; NaN where there is none
 * @param reductionPercent {@code 100 (1 - alignedMax / originalMax)}; NaN where it can't be told
 */
public record ComparisonRow(int particleId, String label, double originalMax, double alignedMax,
        double reductionPercent) {

    /** The row of one particle, its reduction worked out; NaN if it did not move before. */
    public static ComparisonRow of(int particleId, double originalMax, double alignedMax) {
        return new ComparisonRow(particleId, Integer.toString(particleId), originalMax, alignedMax,
                reduction(originalMax, alignedMax));
    }

    static double reduction(double originalMax, double alignedMax) {
        return originalMax > 0 ? 100 * (1 - alignedMax / originalMax) : Double.NaN;
    }
}
