/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FoundSpot;

/**
 * A spot that was looked for in other frames.
 *
 * @param spot as it was found
 * @param fate what became of it
 * @param found share of those frames in which it was found where it must be, 0 to 1
 * @param scatter root mean square distance from where it must be, per axis, in pixels; 0 if it was never found
 */
public record TriedSpot(FoundSpot spot, Fate fate, double found, double scatter) {

    /** The spot with as much error as it showed: two measurements err in every distance. */
    FoundSpot judged() {
        FitResult fit = spot.fit();
        double least = scatter * scatter / 2;
        double xx = Math.max(fit.varX(), least);
        double yy = Math.max(fit.varY(), least);
        boolean same = xx == fit.varX() && yy == fit.varY();
        return same ? spot : new FoundSpot(spot.box(), new FitResult(fit.status(), fit.amplitude(), fit.x(), fit.y(),
                fit.sigmaX(), fit.sigmaY(), fit.theta(), fit.offset(), fit.rSquared(), xx, yy, fit.covXY(),
                fit.noise()));
    }
}
