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
 * What a comparison draws of one project. Coordinates are in the units of the axes; where one is NaN the line ends.
 *
 * @param name what the legend calls it
 * @param note what is to be said of its drift, e.g. why there is none; empty for nothing
 * @param at where along x each drift is, ascending
 * @param x drift along x
 * @param y drift along y
 * @param residualAt where along x each residual is, ascending
 * @param residual how far held-out particles lie off
 * @param noise what noise allows of that
 * @param residualNote what is to be said of its residuals, e.g. why there are none; empty for nothing
 */
public record ComparedCurves(String name, String note, double[] at, double[] x, double[] y, double[] residualAt,
        double[] residual, double[] noise, String residualNote) {
}
