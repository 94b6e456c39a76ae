/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.driftless.core.image.Frame;
import org.driftless.core.particle.Camera;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.particle.PhotonFitter;
import org.driftless.core.particle.Polarity;

/** The error of positions fitted in the noise of photons over the least possible one, by light, size and form of the spot. */
final class PhotonPrecision {

    private static final Aim AIM = Aim.atMost(1.03, "");
    private static final int PLACES = 40;
    private static final int FITS = 250;
    private static final Camera CAMERA = new Camera(100, 2, 0);
    private static final FitSettings SETTINGS = new FitSettings(Double.NEGATIVE_INFINITY, Polarity.ANY);

    private final Report report;

    PhotonPrecision(Report report) {
        this.report = report;
    }

    void measure() throws InterruptedException {
        report.table("Maximum likelihood in Poisson noise, " + PLACES * FITS + " fits each", "RMSE",
                "Bound; least squares", "Ratio");
        for (double peak : new double[] {30, 100, 1_000}) {
            measure(String.format(Locale.ROOT, "%,.0f electrons on 10, sigma 1.3 x 1.0", peak),
                    new PhotonSpot(peak, 0, 0, 1.3, 1.0, 0.4, 10));
        }
        for (double sigma : new double[] {0.8, 2, 3}) {
            measure("300 electrons on 10, round, sigma " + sigma, new PhotonSpot(300, 0, 0, sigma, sigma, 0, 10));
        }
        for (double degrees : new double[] {0, 22.5, 45}) {
            measure("300 electrons on 10, sigma 3 x 1.5 at " + degrees + " degrees",
                    new PhotonSpot(300, 0, 0, 3, 1.5, Math.toRadians(degrees), 10));
        }
        measure("Dark, 600 electrons less of 1,000, sigma 2.6 x 2.0", new PhotonSpot(-600, 0, 0, 2.6, 2, 0.4, 1_000));
    }

    private void measure(String what, PhotonSpot spot) throws InterruptedException {
        int size = new Spot(1, 0, 0, 0, spot.sigmaX(), spot.sigmaY(), 0).boxSize();
        double[] sums = Trials.sum(PLACES, seed -> place(spot, size, seed));
        double fits = PLACES * FITS - sums[2];
        double ratio = Math.sqrt(sums[0] / sums[1]);
        report.row(what + (sums[2] == 0 ? "" : String.format(Locale.ROOT, " (%.0f failed)", sums[2])),
                String.format(Locale.ROOT, "%.5f px", Math.sqrt(sums[0] / fits)),
                String.format(Locale.ROOT, "%.5f px; %.3f", Math.sqrt(sums[1] / fits), Math.sqrt(sums[3] / sums[4])),
                String.format(Locale.ROOT, "%.3f", ratio), ratio, AIM);
    }

    /** Squared error, bound and failures of many fits of one spot; then error and bound of least squares. */
    private static double[] place(PhotonSpot spot, int size, long seed) {
        Random random = new Random(seed);
        PhotonSpot truth = new PhotonSpot(spot.peak(), (size - 1) / 2.0 + random.nextDouble(-0.5, 0.5),
                (size - 1) / 2.0 + random.nextDouble(-0.5, 0.5), spot.sigmaX(), spot.sigmaY(), spot.theta(),
                spot.background());
        double bound = truth.bound(size);
        RandomGenerator generator = new Well19937c(seed);
        PoissonDistribution[] pixels = Arrays.stream(truth.means(size))
                .mapToObj(mean -> new PoissonDistribution(generator, mean, 1e-12, 1_000_000))
                .toArray(PoissonDistribution[]::new);
        ParticleFitter likelihood = new PhotonFitter(CAMERA);
        ParticleFitter leastSquares = new GaussianFitter();
        FitBox box = new FitBox(0, 0, size, size);
        double[] sum = new double[5];
        for (int i = 0; i < FITS; i++) {
            double[] values = Arrays.stream(pixels).mapToDouble(p -> CAMERA.offset() + CAMERA.gain() * p.sample())
                    .toArray();
            Frame frame = Spot.frame(values, size);
            FitResult fit = likelihood.fit(frame, box, SETTINGS);
            FitResult other = leastSquares.fit(frame, box, SETTINGS);
            sum[0] += fit.accepted() ? squaredError(fit, truth) : 0;
            sum[1] += fit.accepted() ? bound : 0;
            sum[2] += fit.accepted() ? 0 : 1;
            sum[3] += other.accepted() ? squaredError(other, truth) : 0;
            sum[4] += other.accepted() ? bound : 0;
        }
        return sum;
    }

    private static double squaredError(FitResult fit, PhotonSpot truth) {
        return Math.pow(fit.x() - truth.x(), 2) + Math.pow(fit.y() - truth.y(), 2);
    }
}
