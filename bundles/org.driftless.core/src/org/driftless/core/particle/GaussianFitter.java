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
 * Fits a rotated elliptical 2-D Gaussian on a constant background to the pixels of a box, by least squares.
 *
 * <p>The search starts from the moments of the pixels beyond half height, or from the extreme pixel where these do not
 * lie together. Where that explains less than noise from pixel to pixel would leave, there may be several optima: it
 * starts again from the centre of the box, and if the two disagree once more from the extreme pixel with a sixth of the
 * box as width; the lowest optimum counts. One instance serves one thread; its buffers are reused.
 */
public final class GaussianFitter implements ParticleFitter {

    /** From this share of what can be explained on, no second start is needed: nothing else explains as much. */
    private static final double CERTAIN = 0.9;

    private final SpotWindow window = new SpotWindow();
    private final SpotStart start = new SpotStart();
    private final double[] covariance = new double[3];
    private SpotOptimiser best = new SpotOptimiser();
    private SpotOptimiser other = new SpotOptimiser();

    @Override
    public FitResult fit(Frame frame, FitBox box, FitSettings settings) {
        FitBox clipped = box.clippedTo(frame.width(), frame.height());
        if (!clipped.isLargeEnough()) {
            return FitResult.failed(FitStatus.BOX_TOO_SMALL);
        }
        if (!window.load(frame, clipped)) {
            return FitResult.failed(FitStatus.NOT_A_NUMBER);
        }
        if (window.isFlat()) {
            return FitResult.failed(FitStatus.FLAT);
        }
        FitStatus status = search(settings.polarity());
        if (status == FitStatus.ACCEPTED && rSquared(best) < settings.minRSquared()) {
            status = FitStatus.LOW_R_SQUARED;
        }
        return result(clipped, status);
    }

    private FitStatus search(Polarity polarity) {
        start.inspect(window, polarity);
        double narrow = Math.min(window.width, window.height) / 6.0;
        if (!start.ellipse(best.shape) || !best.shape.isWithin(window.width, window.height)) {
            start.roundAtPeak(window, Math.max(0.8, Math.min(2 * narrow, start.sigma)), best.shape);
        }
        FitStatus first = attempt(best, null, polarity);
        if (first == FitStatus.ACCEPTED && isCertain()) {
            return first;
        }
        other.shape.setRound((window.width - 1) / 2.0, (window.height - 1) / 2.0, narrow);
        FitStatus second = attempt(other, first == FitStatus.ACCEPTED ? best.shape : null, polarity);
        if (second == first && SpotOptimiser.areSame(best.shape, other.shape)) {
            return first;
        }
        FitStatus better = keepBetter(first, second);
        start.roundAtPeak(window, narrow, other.shape);
        return keepBetter(better, attempt(other, better == FitStatus.ACCEPTED ? best.shape : null, polarity));
    }

    private FitStatus attempt(SpotOptimiser optimiser, EllipticShape known, Polarity polarity) {
        FitStatus status = optimiser.minimise(window, known);
        boolean wrongSign = status == FitStatus.ACCEPTED && !polarity.admits(optimiser.equations.amplitude);
        return wrongSign ? FitStatus.WRONG_SIGN : status;
    }

    /** Whether the best optimum explains nearly all that is not noise from pixel to pixel. */
    private boolean isCertain() {
        double explained = window.sumOfSquares - best.equations.cost;
        return explained >= CERTAIN * window.sumOfSquares
                || explained >= CERTAIN * (window.sumOfSquares - window.pixelNoise() * window.width * window.height);
    }

    /** The status of the better of the two searches, which is {@link #best} then. */
    private FitStatus keepBetter(FitStatus first, FitStatus second) {
        boolean found = second == FitStatus.ACCEPTED;
        boolean firstFound = first == FitStatus.ACCEPTED;
        boolean same = found && firstFound && SpotOptimiser.areSame(best.shape, other.shape);
        if (!same && (found == firstFound ? other.equations.cost < best.equations.cost : found)) {
            SpotOptimiser swap = best;
            best = other;
            other = swap;
            return second;
        }
        return first;
    }

    private double rSquared(SpotOptimiser optimum) {
        return 1 - optimum.equations.cost / window.sumOfSquares;
    }

    private FitResult result(FitBox box, FitStatus status) {
        EllipticShape shape = best.shape;
        NormalEquations equations = best.equations;
        double variance = equations.cost / (window.width * window.height - 7);
        FitStatus outcome = status;
        if (!equations.positionCovariance(shape, covariance)) {
            Arrays.fill(covariance, Double.NaN);
            outcome = status == FitStatus.ACCEPTED ? FitStatus.NOT_CONVERGED : status;
        }
        return new FitResult(outcome, equations.amplitude, box.x0() + shape.x0, box.y0() + shape.y0, shape.sigmaX(),
                shape.sigmaY(), shape.theta(), window.mean + equations.offset, rSquared(best),
                covariance[0] * variance, covariance[1] * variance, covariance[2] * variance, Math.sqrt(variance));
    }
}
