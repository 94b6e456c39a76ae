/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.linear.RealVector;
import org.driftless.core.particle.FitResult;

/** The exact least-squares optima of a window, by Commons Math at its tightest. */
final class Optima {

    private static final double LEAST_SIGMA = 0.5;

    /** An optimum: position in the window, and the sum of squared residuals. */
    record Place(double x, double y, double cost) {

        double distance(double otherX, double otherY) {
            return Math.max(Math.abs(x - otherX), Math.abs(y - otherY));
        }
    }

    private final int width;
    private final int height;
    private final double[] pixels;
    private final CommonsMathFit tight;

    Optima(FitWindow window) {
        width = window.frame().width();
        height = window.frame().height();
        pixels = window.values();
        tight = CommonsMathFit.tight(width, height);
    }

    /** The optimum that a search ends in which starts beside a fit. */
    Optional<Place> beside(FitResult fit) {
        return from(CommonsMathFit.startBeside(fit));
    }

    /** The lowest optimum inside the bounds that searches from the brightest or darkest pixel and from the middle find. */
    Optional<Place> lowest() {
        double[] extreme = CommonsMathFit.startFrom(pixels, width);
        List<Place> all = new ArrayList<>();
        for (double sigma : new double[] {extreme[4], width / 16.0, width / 8.0, width / 4.0}) {
            add(all, new Spot(extreme[0], extreme[1], extreme[2], extreme[3], sigma, sigma, 0));
            add(all, new Spot(extreme[0], extreme[1], (width - 1) / 2.0, (height - 1) / 2.0, sigma, sigma, 0));
        }
        return all.stream().min((p, q) -> Double.compare(p.cost(), q.cost()));
    }

    private void add(List<Place> all, Spot start) {
        from(CommonsMathFit.startBeside(start)).ifPresent(all::add);
    }

    private Optional<Place> from(double[] start) {
        try {
            Optimum optimum = tight.fit(pixels, start);
            RealVector p = optimum.getPoint();
            return isWithin(p) ? Optional.of(new Place(p.getEntry(2), p.getEntry(3),
                    optimum.getResiduals().dotProduct(optimum.getResiduals()))) : Optional.empty();
        } catch (MathIllegalStateException | MathIllegalArgumentException e) {
            // It did not converge from here; there are other starts.
            return Optional.empty();
        }
    }

    /** The bounds of the original pipeline: the centre in the box, sigmas from half a pixel to twice the box. */
    private boolean isWithin(RealVector p) {
        double a = p.getEntry(4);
        double b = p.getEntry(5);
        double c = p.getEntry(6);
        double spread = Math.hypot(a - c, b);
        double narrow = 1 / Math.sqrt(a + c + spread);
        double wide = 1 / Math.sqrt(a + c - spread);
        return p.getEntry(2) >= 0 && p.getEntry(2) <= width - 1 && p.getEntry(3) >= 0 && p.getEntry(3) <= height - 1
                && narrow >= LEAST_SIGMA && wide <= 2.0 * Math.max(width, height);
    }
}
