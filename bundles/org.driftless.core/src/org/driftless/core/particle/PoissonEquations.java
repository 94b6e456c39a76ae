/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import java.util.Arrays;

/**
 * The likelihood of a spot in Poisson noise at one point: electrons in a pixel are
 * {@code background + (peak - background) G}, with G the integral over the pixel of a Gaussian of height 1. Peak and
 * background are the light at the centre and far from it; with both above 0 no pixel has less than none, bright or dark.
 *
 * <p>The cost is half the deviance, {@code sum m - n + n ln(n / m)} for a mean m and n counts. A step is one of Fisher
 * scoring, damped after Marquardt (Laurence & Chromy 2010, doi 10.1038/nmeth0510-338, damp another matrix). The
 * derivatives by centre and form are amplitude times a combination of the moments of {@link PixelIntegrals}; the
 * equations are set up for the coefficients of these.
 */
final class PoissonEquations {

    private static final int UNKNOWNS = 7;
    private static final int PEAK = 5;
    private static final int BACKGROUND = 6;
    /** The least light anywhere, in electrons: with none at all a single one were infinitely unlikely. */
    private static final double LEAST = 1e-3;

    /** Centre and form. */
    final EllipticShape shape = new EllipticShape();
    /** Light at the centre of the spot, in electrons in a pixel. */
    double peak;
    /** Light far from the spot, in electrons in a pixel. */
    double background;
    /** Half the deviance. */
    double cost;
    /** Electrons expected in each pixel, with the variance of the read noise. */
    double[] means = new double[0];

    private final double[][] information = new double[UNKNOWNS][UNKNOWNS];
    private final double[] gradient = new double[UNKNOWNS];
    private final double[] solution = new double[UNKNOWNS];
    private final double[] basis = new double[UNKNOWNS];
    private final Cholesky cholesky = new Cholesky(UNKNOWNS);

    /** Height of the spot above the background, in electrons in a pixel; negative for a dark one. */
    double amplitude() {
        return peak - background;
    }

    /** Goes to a point; peak and background become at least the least light that there is. */
    void set(EllipticShape at, double peakLight, double backgroundLight) {
        shape.set(at);
        peak = Math.max(LEAST, peakLight);
        background = Math.max(LEAST, backgroundLight);
    }

    /** Sets up the equations where {@link #set} or {@link #step} has led. */
    void assemble(PhotonWindow window, PixelIntegrals integrals) {
        if (means.length < window.counts.length) {
            means = new double[window.counts.length];
        }
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(gradient, 0);
        cost = 0;
        integrals.begin(shape, window.width);
        for (int y = 0; y < window.height; y++) {
            integrals.compute(y);
            addRow(y, window, integrals.moments);
        }
        hold();
    }

    private void addRow(int y, PhotonWindow window, double[][] moments) {
        double[] phi = basis;
        double dark = background + window.readVariance;
        double amplitude = amplitude();
        double sum = 0;
        for (int x = 0, i = y * window.width; x < window.width; x++, i++) {
            double share = moments[0][x];
            double mean = dark + amplitude * share;
            means[i] = mean;
            double count = window.counts[i];
            sum += mean - count + count * (window.logCounts[i] - Math.log(mean));
            for (int k = 0; k < PEAK; k++) {
                phi[k] = moments[k + 1][x];
            }
            phi[PEAK] = share;
            phi[BACKGROUND] = 1 - share;
            double weight = 1 / mean;
            double residual = (count - mean) * weight;
            for (int k = 0; k < UNKNOWNS; k++) {
                double weighted = phi[k] * weight;
                double[] row = information[k];
                for (int l = 0; l <= k; l++) {
                    row[l] += weighted * phi[l];
                }
                gradient[k] += residual * phi[k];
            }
        }
        cost += sum;
    }

    /** Light that is at its least and would rather be less stays there, as if it were known. */
    private void hold() {
        hold(PEAK, peak);
        hold(BACKGROUND, background);
    }

    private void hold(int unknown, double light) {
        if (light <= LEAST && gradient[unknown] <= 0) {
            for (int k = 0; k < UNKNOWNS; k++) {
                information[Math.max(k, unknown)][Math.min(k, unknown)] = 0;
            }
            information[unknown][unknown] = 1;
            gradient[unknown] = 0;
        }
    }

    /**
     * One step of Fisher scoring.
     *
     * @param damping Marquardt's factor on the diagonal
     * @param to is set to where the step leads
     * @return how much lower the cost were there if it were quadratic; NaN if the matrix is singular
     */
    double step(double damping, PoissonEquations to) {
        if (!cholesky.factorise(information, damping)) {
            return Double.NaN;
        }
        System.arraycopy(gradient, 0, solution, 0, UNKNOWNS);
        cholesky.solve(solution);
        to.shape.setStepped(shape, solution, amplitude());
        to.peak = Math.max(LEAST, peak + solution[PEAK]);
        to.background = Math.max(LEAST, background + solution[BACKGROUND]);
        double gain = 0;
        for (int k = 0; k < UNKNOWNS; k++) {
            gain += gradient[k] * solution[k];
        }
        return gain / 2;
    }

    /**
     * The Cramer-Rao bound of the centre: the inverse of the Fisher information of all seven unknowns.
     *
     * @param result receives var x, var y and cov x y, in square pixels
     * @return false if the matrix is singular
     */
    boolean positionCovariance(double[] result) {
        if (!cholesky.factorise(information, 0)) {
            return false;
        }
        double uu = inverse(0, 0);
        double uv = solution[1];
        double vv = inverse(1, 1);
        shape.centreCovariance(uu, uv, vv, amplitude(), result);
        return true;
    }

    private double inverse(int row, int column) {
        Arrays.fill(solution, 0);
        solution[column] = 1;
        cholesky.solve(solution);
        return solution[row];
    }
}
