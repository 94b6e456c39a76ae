/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.apache.commons.math3.util.KthSelector;
import org.driftless.core.particle.FitResult;
import org.driftless.core.track.AcceptedFits;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The covariance of a fitted position, in square pixels, as far as the drift believes what the fit says of itself. */
final class PositionCovariance {

    /** Standard errors are taken as no smaller than this, in pixels: nothing on a camera is known better. */
    private static final double MIN_SIGMA = 1e-3;
    /** Standard errors are taken as no larger than this, in pixels. */
    private static final double MAX_SIGMA = 10;
    /** A fit is not believed to be better than the typical one by more than this factor. */
    private static final double BEST_OVER_TYPICAL = 0.1;

    private PositionCovariance() {
    }

    /** Whether a fit says how well its position is known. */
    static boolean isKnown(FitResult fit) {
        return isKnown(fit.varX(), fit.varY());
    }

    private static boolean isKnown(double varX, double varY) {
        return varX >= 0 && varY >= 0 && Double.isFinite(varX) && Double.isFinite(varY);
    }

    /** The median of both axes' mean variance, in square pixels; NaN if no fit says how well it is known. */
    static double typicalVariance(List<AcceptedFits> found) {
        double[] known = new double[found.stream().mapToInt(AcceptedFits::count).sum()];
        int count = 0;
        for (AcceptedFits one : found) {
            for (int at = 0; at < one.count(); at++) {
                if (isKnown(one.varX(at), one.varY(at))) {
                    known[count++] = (one.varX(at) + one.varY(at)) / 2;
                }
            }
        }
        return median(Arrays.copyOf(known, count));
    }

    /** The same of single fits. */
    static double typicalVariance(Stream<FitResult> fits) {
        return median(fits.filter(PositionCovariance::isKnown).mapToDouble(fit -> (fit.varX() + fit.varY()) / 2)
                .toArray());
    }

    private static double median(double[] values) {
        return values.length == 0 ? Double.NaN : new KthSelector().select(values, null, values.length / 2);
    }

    /**
     * The covariance to reckon with.
     *
     * @param typical the {@link #typicalVariance}, which a fit gets that says nothing of itself; NaN if none does:
     *     then all are known equally well
     */
    static Sym2 of(FitResult fit, double typical) {
        return of(fit.varX(), fit.varY(), fit.covXY(), typical);
    }

    /** The same of the numbers that a fit says of itself. */
    static Sym2 of(double varX, double varY, double covXY, double typical) {
        double min = MIN_SIGMA * MIN_SIGMA;
        if (Double.isNaN(typical)) {
            return new Sym2(min, 0, min);
        }
        double floor = Math.max(min, BEST_OVER_TYPICAL * BEST_OVER_TYPICAL * typical);
        double cap = Math.max(floor, MAX_SIGMA * MAX_SIGMA);
        boolean known = isKnown(varX, varY);
        double xx = Math.clamp(known ? varX : typical, floor, cap);
        double yy = Math.clamp(known ? varY : typical, floor, cap);
        double limit = 0.999 * Math.sqrt(xx * yy);
        boolean correlated = known && Double.isFinite(covXY);
        return new Sym2(xx, correlated ? Math.clamp(covXY, -limit, limit) : 0, yy);
    }
}
