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

import org.driftless.core.image.Frame;

/**
 * Fits a rotated elliptical 2-D Gaussian, integrated over each pixel, on a constant background by maximum likelihood in
 * the noise of photons and of the camera's read-out. Worth its time where few photons are counted: there the noise
 * differs from pixel to pixel, and least squares trusts the noisiest pixels too much. Smith et al. 2010 (doi
 * 10.1038/nmeth.1449) and Mortensen et al. 2010 (doi 10.1038/nmeth.1447) show that it reaches the Cramer-Rao bound.
 *
 * <p>The search starts from the least-squares fit; what that finds no spot in has none here either. Pixels below the
 * camera's offset count as 0 electrons, those above what the camera can hold as they are. The widths are those of the
 * spot before the pixels blur it, so that they are a little smaller than those of {@link GaussianFitter}; the amplitude is
 * the height of the same spot. The covariance is the Cramer-Rao bound at the optimum, the inverse Fisher information. One
 * instance serves one thread; its buffers are reused.
 */
public final class PhotonFitter implements ParticleFitter {

    private static final FitSettings[] ANYTHING = Arrays.stream(Polarity.values())
            .map(polarity -> new FitSettings(Double.NEGATIVE_INFINITY, polarity)).toArray(FitSettings[]::new);

    private final Camera camera;
    private final ParticleFitter leastSquares = new GaussianFitter();
    private final PhotonWindow window;
    private final PhotonOptimiser optimiser = new PhotonOptimiser();
    private final EllipticShape start = new EllipticShape();
    private final double[] covariance = new double[3];

    /** @param camera how many counts an electron gives */
    public PhotonFitter(Camera camera) {
        this.camera = camera;
        this.window = new PhotonWindow(camera);
    }

    @Override
    public FitResult fit(Frame frame, FitBox box, FitSettings settings) {
        FitResult rough = leastSquares.fit(frame, box, ANYTHING[settings.polarity().ordinal()]);
        boolean near = rough.accepted() || rough.status() == FitStatus.NOT_CONVERGED;
        if (!near || !settings.polarity().admits(rough.amplitude())) {
            return rough;
        }
        FitBox clipped = box.clippedTo(frame.width(), frame.height());
        window.load(frame, clipped);
        if (window.isBelowOffset()) {
            return FitResult.failed(FitStatus.BELOW_OFFSET);
        }
        start.setUnblurred(rough.x() - clipped.x0(), rough.y() - clipped.y0(), rough.sigmaX(), rough.sigmaY(),
                rough.theta());
        FitStatus status = optimiser.minimise(window, start, camera.electrons(rough.offset() + rough.amplitude()),
                camera.electrons(rough.offset()));
        return result(clipped, status, settings.minRSquared());
    }

    private FitResult result(FitBox box, FitStatus status, double minRSquared) {
        PoissonEquations end = optimiser.end();
        EllipticShape shape = end.shape;
        double squares = window.squaredResiduals(end.means);
        double rSquared = 1 - squares / window.squaredDeviations();
        FitStatus outcome = status == FitStatus.ACCEPTED && rSquared < minRSquared ? FitStatus.LOW_R_SQUARED : status;
        if (!end.positionCovariance(covariance)) {
            Arrays.fill(covariance, Double.NaN);
            outcome = status == FitStatus.ACCEPTED ? FitStatus.NOT_CONVERGED : status;
        }
        double noise = camera.gain() * Math.sqrt(squares / (window.width * window.height - 7));
        return new FitResult(outcome, camera.gain() * end.amplitude(), box.x0() + shape.x0, box.y0() + shape.y0,
                shape.sigmaX(), shape.sigmaY(), shape.theta(), camera.value(end.background), rSquared, covariance[0],
                covariance[1], covariance[2], noise);
    }
}
