/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.image.BufferedImage;
import java.util.List;

/** Figures of several projects. Images in memory, twice as fine as the screen; {@link Figures#png} makes a file of one. */
public final class ComparisonFigures {

    private ComparisonFigures() {
    }

    /**
     * The drifts of all projects over each other along x and along y, and the residuals of each in a panel of its own; all on
     * axes that they share. A project without a drift is named all the same.
     *
     * @param projects in the order in which they get their colours
     * @param xTitle what is along x, with its unit
     * @param lengthUnit of drifts and residuals
     * @throws IllegalStateException if Java cannot draw text on this machine
     */
    public static BufferedImage driftsAndResiduals(List<ComparedCurves> projects, String xTitle, String lengthUnit) {
        return new ComparisonFigure(projects, xTitle, lengthUnit).draw();
    }
}
