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
 * One line of a {@link PlotPanel}. All arrays have an entry a point.
 *
 * @param name what the legend calls it
 * @param particleId the particle, which gives colour and dashes; 0 for the estimated drift, which is drawn bold
 * @param faded whether it stands back because it does not make the drift
 * @param x in the units of the x axis
 * @param y in the units of the y axis; where one is NaN the line ends, and begins again behind
 * @param error half the height of the band of one standard error around y; NaN where it is not known; null for no band
 * @param guessed whether the point is interpolated or held, not measured; null if all are measured
 */
public record PlotLine(String name, int particleId, boolean faded, double[] x, double[] y, double[] error,
        boolean[] guessed) {

    boolean isEstimate() {
        return particleId == 0;
    }

    boolean has(int point) {
        return Double.isFinite(x[point]) && Double.isFinite(y[point]);
    }
}
