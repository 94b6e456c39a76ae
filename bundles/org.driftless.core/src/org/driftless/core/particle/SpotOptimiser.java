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
 * Levenberg-Marquardt on centre and form of a spot (Marquardt 1963, doi 10.1137/0111030), from one start to the nearest
 * optimum. Steps that leave the bounds are shortened like steps that do not lower the cost.
 */
final class SpotOptimiser {

    /** The optimum is at most about this far away when the search ends, in pixels. */
    private static final double TOLERANCE = 1e-6;
    private static final int MAX_STEPS = 300;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double LEAST_DAMPING = 1e-8;
    private static final double MOST_DAMPING = 1e6;
    /** Costs that differ by less than this share of the sum of squares are equal: they are small differences. */
    private static final double COST_NOISE = 1e-13;

    /** Where the search stands, or ended. */
    final EllipticShape shape = new EllipticShape();
    /** The equations at {@link #shape}. */
    final NormalEquations equations = new NormalEquations();

    private final EllipticShape trial = new EllipticShape();
    private final GaussianSums sums = new GaussianSums();
    private double damping;
    private double lastStep;

    /**
     * Searches from a round spot inside the window.
     *
     * @return ACCEPTED if it converged, else OUT_OF_BOUNDS, FLAT or NOT_CONVERGED
     */
    FitStatus minimise(SpotWindow window, double x, double y, double sigma) {
        shape.setRound(x, y, sigma);
        sums.compute(window, shape);
        equations.assemble(window, sums);
        damping = FIRST_DAMPING;
        lastStep = 0;
        boolean bounded = false;
        for (int i = 0; i < MAX_STEPS && damping < MOST_DAMPING; i++) {
            if (equations.amplitude == 0) {
                return FitStatus.FLAT;
            }
            boolean solved = equations.step(shape, damping, trial);
            bounded = solved && !trial.isWithin(window.width, window.height);
            if (!solved || bounded || !isLower(window)) {
                damping = 10 * Math.max(damping, FIRST_DAMPING);
            } else if (advance(window)) {
                return FitStatus.ACCEPTED;
            }
        }
        return bounded ? FitStatus.OUT_OF_BOUNDS : FitStatus.NOT_CONVERGED;
    }

    private boolean isLower(SpotWindow window) {
        sums.compute(window, trial);
        return NormalEquations.cost(window, sums) <= equations.cost + COST_NOISE * window.sumOfSquares;
    }

    /**
     * Takes the trial.
     *
     * @return whether the rest of the way is below the tolerance, if steps go on shrinking as the last two did
     */
    private boolean advance(SpotWindow window) {
        double step = distance(shape, trial);
        double rate = Math.min(step / lastStep, 0.99);
        boolean wasFree = damping <= FIRST_DAMPING;
        shape.set(trial);
        equations.assemble(window, sums);
        damping = Math.max(damping / 10, LEAST_DAMPING);
        lastStep = step;
        return wasFree && step * rate < TOLERANCE * (1 - rate);
    }

    /** The longest of the moves of the centre and of the changes of the widths, in pixels. */
    private static double distance(EllipticShape from, EllipticShape to) {
        double move = Math.max(Math.abs(to.x0 - from.x0), Math.abs(to.y0 - from.y0));
        double relative = Math.max(Math.abs(to.a - from.a) / from.a, Math.abs(to.c - from.c) / from.c);
        relative = Math.max(relative, Math.abs(to.b - from.b) / Math.sqrt(from.a * from.c));
        double sigma = Math.sqrt(2 * Math.max(from.a, from.c) / from.determinant());
        return Math.max(move, relative * sigma / 2);
    }
}
