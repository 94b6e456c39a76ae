/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;

/**
 * How well a position is known when a table gives only the fitted Gaussian and its R squared, as those of the original
 * pipeline do.
 *
 * <p>R squared gives the noise: {@code SS_res = SS_model (1 - R^2) / R^2}, with the model's own spread over the box.
 * The covariance of the centre is the noise's variance times the inverse of the summed squared gradients of the model,
 * the bound for white noise (its closed form for a round spot on a large box is the rule of Thompson et al. 2002,
 * 10.1016/S0006-3495(02)75618-X, without photon noise). The other parameters are taken as known, which costs a well
 * centred spot nothing. The rounding to 3 decimals is added. An R squared below 0.01 counts as 0.01.
 */
final class CovarianceEstimate {

    private static final double LEAST_R_SQUARED = 0.01;
    private static final double ROUNDING_VARIANCE = 1e-3 * 1e-3 / 12;
    private static final int FITTED_PARAMETERS = 7;

    private final double sum;
    private final double squares;
    private final double xx;
    private final double xy;
    private final double yy;

    private CovarianceEstimate(FitBox box, FitResult fit) {
        double cos = Math.cos(fit.theta());
        double sin = Math.sin(fit.theta());
        double g1 = 0;
        double g2 = 0;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int y = box.y0(); y < box.y1(); y++) {
            for (int x = box.x0(); x < box.x1(); x++) {
                double u = ((x - fit.x()) * cos + (y - fit.y()) * sin) / fit.sigmaX();
                double v = (-(x - fit.x()) * sin + (y - fit.y()) * cos) / fit.sigmaY();
                double g = Math.exp(-(u * u + v * v) / 2);
                double gx = g * (u * cos / fit.sigmaX() - v * sin / fit.sigmaY());
                double gy = g * (u * sin / fit.sigmaX() + v * cos / fit.sigmaY());
                g1 += g;
                g2 += g * g;
                sxx += gx * gx;
                sxy += gx * gy;
                syy += gy * gy;
            }
        }
        sum = g1;
        squares = g2;
        xx = sxx;
        xy = sxy;
        yy = syy;
    }

    /** The same fit with variances and noise. NaN, should the spot lie wholly outside its box. */
    static FitResult complete(FitBox box, FitResult fit) {
        CovarianceEstimate sums = new CovarianceEstimate(box, fit);
        double pixels = (double) box.width() * box.height();
        double r2 = Math.clamp(fit.rSquared(), LEAST_R_SQUARED, 1);
        double model = Math.max(0, sums.squares - sums.sum * sums.sum / pixels);
        double noise2 = model * (1 - r2) / r2 / Math.max(1, pixels - FITTED_PARAMETERS);
        double determinant = sums.xx * sums.yy - sums.xy * sums.xy;
        double scale = determinant > 0 ? noise2 / determinant : Double.NaN;
        return new FitResult(fit.status(), fit.amplitude(), fit.x(), fit.y(), fit.sigmaX(), fit.sigmaY(), fit.theta(),
                fit.offset(), fit.rSquared(), scale * sums.yy + ROUNDING_VARIANCE, scale * sums.xx + ROUNDING_VARIANCE,
                -scale * sums.xy, Math.abs(fit.amplitude()) * Math.sqrt(noise2));
    }
}
