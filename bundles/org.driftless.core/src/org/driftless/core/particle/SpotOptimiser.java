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
 * Gauss-Newton on centre and form of a spot, damped where needed (Marquardt 1963, doi 10.1137/0111030), from one start
 * to the nearest optimum. Steps that leave the bounds are shortened like steps that do not lower the cost.
 */
final class SpotOptimiser {

    /** The optimum is at most about this far away when the search ends, in pixels. */
    private static final double TOLERANCE = 3e-6;
    private static final int MAX_STEPS = 300;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e6;
    /** Costs that differ by less than this share of the sum of squares are equal: they are small differences. */
    private static final double COST_NOISE = 1e-12;

    /** Optima as close as this, in pixels, are the same one. */
    private static final double SAME = 0.01;

    /** Where the search starts, stands and ends. */
    final EllipticShape shape = new EllipticShape();
    /** The equations at {@link #shape}. */
    final NormalEquations equations = new NormalEquations();

    private final EllipticShape trial = new EllipticShape();
    private final GaussianSums sums = new GaussianSums();
    private double damping;
    private double lastStep;

    /**
     * Searches from {@link #shape}, which must be within the bounds.
     *
     * @param known an optimum at which the search may end at once, since it comes to the same; or null
     * @return ACCEPTED if it converged, else OUT_OF_BOUNDS, FLAT or NOT_CONVERGED
     */
    FitStatus minimise(SpotWindow window, EllipticShape known) {
        sums.reset();
        sums.compute(window, shape);
        equations.assemble(window, sums);
        damping = 0;
        lastStep = 0;
        boolean bounded = false;
        for (int i = 0; i < MAX_STEPS && damping < MOST_DAMPING; i++) {
            if (equations.amplitude == 0) {
                return FitStatus.FLAT;
            }
            boolean solved = equations.step(shape, damping, trial);
            bounded = solved && !trial.isWithin(window.width, window.height);
            double step = distance(shape, trial);
            if (solved && !bounded && isLast(step)) {
                equations.advance();
                shape.set(trial);
                return FitStatus.ACCEPTED;
            }
            if (!solved || bounded || !isLower(window)) {
                damping = 10 * Math.max(damping, FIRST_DAMPING);
                continue;
            }
            advance(window, step);
            if (known != null && areSame(known, shape)) {
                return FitStatus.ACCEPTED;
            }
        }
        return bounded ? FitStatus.OUT_OF_BOUNDS : FitStatus.NOT_CONVERGED;
    }

    /** Whether the way left after a step is below the tolerance, if steps go on shrinking as this one did. */
    private boolean isLast(double step) {
        double rate = Math.min(step / lastStep, 0.99);
        return damping == 0 && step * rate < TOLERANCE * (1 - rate);
    }

    private void advance(SpotWindow window, double step) {
        lastStep = step;
        shape.set(trial);
        equations.assemble(window, sums);
        damping = damping > FIRST_DAMPING ? damping / 10 : 0;
    }

    /** Whether two shapes are the same optimum, although the search for one of them may have ended early. */
    static boolean areSame(EllipticShape one, EllipticShape two) {
        return distance(one, two) < SAME;
    }

    private boolean isLower(SpotWindow window) {
        sums.compute(window, trial);
        return NormalEquations.cost(window, sums) <= equations.cost + COST_NOISE * window.sumOfSquares;
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
