/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.util.Locale;
import java.util.Random;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.particle.Polarity;

/** The error of fitted positions over the least possible one, by brightness, size and angle of the spot. */
final class FitPrecision {

    private static final Aim AIM = Aim.atMost(1.03, "");
    private static final int CHUNKS = 40;
    private static final int FITS = 500;
    private static final double BACKGROUND = 30_000;
    private static final double NOISE = 500;
    private static final FitSettings SETTINGS = new FitSettings(0, Polarity.BRIGHT);

    private final Report report;

    FitPrecision(Report report) {
        this.report = report;
    }

    void measure() throws InterruptedException {
        report.table("Least squares in Gaussian noise, " + CHUNKS * FITS + " fits each", "RMSE", "Cramer-Rao bound",
                "Ratio");
        for (double height : new double[] {5, 10, 20, 60}) {
            gaussian("Height " + text(height) + " times the noise, sigma 2.6 x 2.0",
                    new Spot(height * NOISE, BACKGROUND, 0, 0, 2.6, 2.0, 0.4));
        }
        for (double sigma : new double[] {0.8, 1.3, 2, 3, 5}) {
            gaussian("Sigma " + text(sigma) + ", round, height 20 times the noise",
                    new Spot(20 * NOISE, BACKGROUND, 0, 0, sigma, sigma, 0));
        }
        for (double degrees : new double[] {0, 22.5, 45, 67.5}) {
            gaussian("Sigma 4 x 2 at " + text(degrees) + " degrees, height 20 times the noise",
                    new Spot(20 * NOISE, BACKGROUND, 0, 0, 4, 2, Math.toRadians(degrees)));
        }
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private void gaussian(String what, Spot spot) throws InterruptedException {
        int size = spot.boxSize();
        double[] sums = Trials.sum(CHUNKS, seed -> {
            Random random = new Random(seed);
            GaussianFitter fitter = new GaussianFitter();
            double[] sum = new double[3];
            for (int i = 0; i < FITS; i++) {
                Spot truth = spot.at((size - 1) / 2.0 + random.nextDouble(-0.5, 0.5),
                        (size - 1) / 2.0 + random.nextDouble(-0.5, 0.5));
                double[] values = truth.draw(size, size, NOISE, random);
                add(sum, fitter.fit(Spot.frame(values, size), new FitBox(0, 0, size, size), SETTINGS), truth,
                        SpotBound.gaussian(truth, size, size, NOISE));
            }
            return sum;
        });
        row(what, sums);
    }

    /** Adds squared error, bound and failures; error and bound are of x and y together. */
    private static void add(double[] sum, FitResult fit, Spot truth, double[] bound) {
        if (!fit.accepted()) {
            sum[2]++;
            return;
        }
        sum[0] += Math.pow(fit.x() - truth.x(), 2) + Math.pow(fit.y() - truth.y(), 2);
        sum[1] += bound[0] + bound[2];
    }

    private void row(String what, double[] sums) {
        double fits = CHUNKS * FITS - sums[2];
        double ratio = Math.sqrt(sums[0] / sums[1]);
        report.row(what + (sums[2] == 0 ? "" : String.format(Locale.ROOT, " (%.0f failed)", sums[2])),
                String.format(Locale.ROOT, "%.5f px", Math.sqrt(sums[0] / fits)),
                String.format(Locale.ROOT, "%.5f px", Math.sqrt(sums[1] / fits)),
                String.format(Locale.ROOT, "%.3f", ratio), ratio, AIM);
    }
}
