/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/**
 * A 2-D Gaussian {@code v(x, y) = offset + amplitude exp(-q / 2)} fitted to the pixels of a box, and how well it is
 * known. Lengths are in pixels of the whole image, values in counts. If {@link #accepted()} is false the numbers are
 * where the fit stopped, NaN where there are none.
 *
 * @param status how the fit ended
 * @param amplitude height above the offset, in counts; negative for a dark particle
 * @param x column of the centre
 * @param y row of the centre
 * @param sigmaX standard deviation along the axis of the spot that is nearest to the x axis
 * @param sigmaY standard deviation along the other axis
 * @param theta angle of the sigmaX axis, in radians in (-pi/4, pi/4]; positive turns +x towards +y
 * @param offset background, in counts
 * @param rSquared {@code 1 - SS_res / SS_tot} over the box
 * @param varX variance of x, in square pixels: the inverse normal matrix times the residual variance, or after a
 *     maximum-likelihood fit the inverse Fisher information
 * @param varY variance of y
 * @param covXY covariance of x and y
 * @param noise standard deviation of the residuals, in counts
 */
public record FitResult(FitStatus status, double amplitude, double x, double y, double sigmaX, double sigmaY,
        double theta, double offset, double rSquared, double varX, double varY, double covXY, double noise) {

    /** A fit that ended without any number. */
    public static FitResult failed(FitStatus status) {
        double nan = Double.NaN;
        return new FitResult(status, nan, nan, nan, nan, nan, nan, nan, nan, nan, nan, nan, nan);
    }

    /** Whether the numbers may be used. */
    public boolean accepted() {
        return status == FitStatus.ACCEPTED;
    }

    /** The same numbers with another outcome. */
    public FitResult withStatus(FitStatus other) {
        return new FitResult(other, amplitude, x, y, sigmaX, sigmaY, theta, offset, rSquared, varX, varY, covXY,
                noise);
    }

    /** Standard error of the position in pixels, {@code sqrt((varX + varY) / 2)}: the mean over both axes. */
    public double precision() {
        return Math.sqrt((varX + varY) / 2);
    }

    /** Height of the spot over the noise around it, {@code |amplitude| / noise}. */
    public double signalToNoise() {
        return Math.abs(amplitude) / noise;
    }
}
