/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;

class CovarianceEstimateTest {

    private static final FitBox BOX = new FitBox(80, 80, 121, 121);

    /** On a large box the variance along an axis is 2 s^2 sigma_u / (pi A^2 sigma_v), with s the noise. */
    @Test
    void agreesWithTheClosedForm() {
        double noise = 300;
        double amplitude = -9000;
        double sx = 2;
        double sy = 3;
        FitResult fit = CovarianceEstimate.complete(BOX, spot(amplitude, sx, sy, 0, rSquared(noise, amplitude, sx, sy)));
        double unit = 2 * noise * noise / (Math.PI * amplitude * amplitude);
        double rounding = 1e-6 / 12;
        assertEquals(noise, fit.noise(), 0.01 * noise);
        assertEquals(unit * sx / sy, fit.varX() - rounding, 0.02 * unit);
        assertEquals(unit * sy / sx, fit.varY() - rounding, 0.02 * unit);
        assertEquals(0, fit.covXY(), 1e-6 * unit);
    }

    @Test
    void turnsWithTheSpot() {
        FitResult straight = CovarianceEstimate.complete(BOX, spot(500, 3, 1.5, 0, 0.8));
        FitResult turned = CovarianceEstimate.complete(BOX, spot(500, 3, 1.5, Math.PI / 4, 0.8));
        double mean = (straight.varX() + straight.varY()) / 2;
        assertEquals(mean, turned.varX(), 0.01 * mean);
        assertEquals((straight.varX() - straight.varY()) / 2, turned.covXY(), 0.01 * mean);
        assertTrue(turned.covXY() > 0);
    }

    @Test
    void worseFitsAreKnownLessAndNoneIsKnownExactly() {
        double last = 0;
        for (double r2 : new double[] {1, 0.99, 0.9, 0.5, 0.1, 0.01}) {
            double variance = CovarianceEstimate.complete(BOX, spot(500, 2, 2, 0, r2)).varX();
            assertTrue(variance > last);
            last = variance;
        }
        assertEquals(last, CovarianceEstimate.complete(BOX, spot(500, 2, 2, 0, -3)).varX());
    }

    private static double rSquared(double noise, double amplitude, double sx, double sy) {
        double pixels = (double) BOX.width() * BOX.height();
        double model = amplitude * amplitude * (Math.PI * sx * sy - Math.pow(2 * Math.PI * sx * sy, 2) / pixels);
        double residual = noise * noise * (pixels - 7);
        return 1 - residual / (model + residual);
    }

    private static FitResult spot(double amplitude, double sx, double sy, double theta, double r2) {
        double nan = Double.NaN;
        return new FitResult(FitStatus.ACCEPTED, amplitude, 100.3, 99.8, sx, sy, theta, 60_000, r2, nan, nan, nan, nan);
    }
}
