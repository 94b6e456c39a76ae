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
 * Levenberg-Marquardt on the seven unknowns of a spot in Poisson noise, from one start to the nearest optimum. Steps that
 * leave the bounds or turn a bright spot into a dark one are shortened like steps that do not lower the cost.
 */
final class PhotonOptimiser {

    /** The search ends after a step that promised less than this in log likelihood, 5e-4 standard errors. */
    private static final double TOLERANCE = 1e-7;
    private static final int MAX_STEPS = 200;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double LEAST_DAMPING = 1e-8;
    private static final double MOST_DAMPING = 1e6;
    /** A step that gains less than this share of what it promised has overshot. */
    private static final double POOR = 0.5;
    /** Costs that differ by less than this for each electron are equal: they are sums of small differences. */
    private static final double COST_NOISE = 1e-15;
    /** A spot may become so much sharper on the way, in its quadratic form, before its pixels need more nodes. */
    private static final double SHARPER = 1.3;

    private final PixelIntegrals integrals = new PixelIntegrals();
    private PoissonEquations now = new PoissonEquations();
    private PoissonEquations trial = new PoissonEquations();
    private int across;
    private int down;

    /** Where the search ended. */
    PoissonEquations end() {
        return now;
    }

    /**
     * Searches from a spot whose centre is in the window.
     *
     * @param peak light at its centre, in electrons in a pixel
     * @param background light far from it
     * @return ACCEPTED if it converged, else OUT_OF_BOUNDS, FLAT or NOT_CONVERGED
     */
    FitStatus minimise(PhotonWindow window, EllipticShape start, double peak, double background) {
        now.set(start, peak, background);
        across = 0;
        down = 0;
        FitStatus status = FitStatus.NOT_CONVERGED;
        while (needsMoreNodes()) {
            status = search(window);
        }
        return status;
    }

    /** The number of nodes stays while the search goes on: else the cost would have steps. */
    private boolean needsMoreNodes() {
        int fromLeft = PixelIntegrals.nodes(now.shape.a);
        int fromTop = PixelIntegrals.nodes(now.shape.c);
        if (fromLeft <= across && fromTop <= down) {
            return false;
        }
        across = Math.max(across, PixelIntegrals.nodes(SHARPER * now.shape.a));
        down = Math.max(down, PixelIntegrals.nodes(SHARPER * now.shape.c));
        integrals.setNodes(across, down);
        return true;
    }

    private FitStatus search(PhotonWindow window) {
        now.assemble(window, integrals);
        double damping = FIRST_DAMPING;
        boolean bounded = false;
        for (int i = 0; i < MAX_STEPS && damping < MOST_DAMPING; i++) {
            if (now.amplitude() == 0) {
                return FitStatus.FLAT;
            }
            double gain = now.step(damping, trial);
            bounded = !Double.isNaN(gain) && !isAllowed(window);
            if (Double.isNaN(gain) || bounded || !isLower(window)) {
                damping = 10 * Math.max(damping, FIRST_DAMPING);
                continue;
            }
            boolean overshoots = now.cost - trial.cost < POOR * gain;
            boolean wasFree = damping <= FIRST_DAMPING;
            swap();
            damping = overshoots ? 10 * Math.max(damping, FIRST_DAMPING) : Math.max(damping / 10, LEAST_DAMPING);
            // A damped step promises little anywhere.
            if (gain < TOLERANCE && (wasFree || now.step(0, trial) < TOLERANCE)) {
                return FitStatus.ACCEPTED;
            }
        }
        return bounded ? FitStatus.OUT_OF_BOUNDS : FitStatus.NOT_CONVERGED;
    }

    private boolean isAllowed(PhotonWindow window) {
        return trial.shape.isWithin(window.width, window.height) && trial.amplitude() * now.amplitude() > 0;
    }

    private boolean isLower(PhotonWindow window) {
        trial.assemble(window, integrals);
        return trial.cost <= now.cost + COST_NOISE * window.total;
    }

    private void swap() {
        PoissonEquations swap = now;
        now = trial;
        trial = swap;
    }
}
