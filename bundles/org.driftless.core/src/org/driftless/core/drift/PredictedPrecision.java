/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How well the motion of a frame against the reference frame will be known, foretold from the particles' fits in one
 * frame. A particle at u from the image centre with position covariance S shows the motion m = (dx, dy, theta) through
 * J = [1 0 -u_y; 0 1 u_x]; the information of all, {@code sum J^T S^-1 J}, is the inverse of the covariance that
 * weighted least squares reaches (Aitken 1935, doi:10.1017/S0370164600014346) and no unbiased estimator surpasses
 * (Rao 1945; Kay 1993, Fundamentals of Statistical Signal Processing, chapter 3). The motion is the difference of two
 * frames that err alike and independently, so its covariance is twice that inverse, however many frames there are.
 *
 * <p>This is what the noise of the pixels alone leaves, the best that can be reached: particles that move on their own
 * or are lost, and backgrounds that change under them, come on top. Precisions are trusted as far as the
 * {@link DriftEstimator} trusts them; a particle whose precision is not known counts as the typical one of the others.
 */
public final class PredictedPrecision {

    private final List<FitResult> fits;
    private final int width;
    private final int height;
    private final MotionModel model;
    private final MotionCovariance covariance;

    private PredictedPrecision(List<FitResult> fits, int width, int height, MotionModel model) {
        this.fits = fits;
        this.width = width;
        this.height = height;
        this.model = model;
        double typical = PositionCovariance.typicalVariance(fits.stream());
        boolean solvable = !Double.isNaN(typical) && (model == MotionModel.TRANSLATION || spansBaseline());
        covariance = solvable ? solve(typical) : null;
    }

    /**
     * Foretells the precision.
     *
     * @param fits of the particles that are to make the drift; those that were not accepted are passed over
     * @param width columns of the images, in pixels
     * @param height rows of the images
     * @param model TRANSLATION or RIGID
     * @throws IllegalArgumentException for AUTO: which model will be taken can't be foretold
     */
    public static PredictedPrecision of(List<FitResult> fits, int width, int height, MotionModel model) {
        if (model == MotionModel.AUTO) {
            throw new IllegalArgumentException("The model must be one of those that the drift can be estimated with");
        }
        return new PredictedPrecision(fits.stream().filter(FitResult::accepted).toList(), width, height, model);
    }

    /** Number of particles that count. */
    public int particles() {
        return fits.size();
    }

    /** How many of them don't say how well they are known. */
    public int withoutPrecision() {
        return (int) fits.stream().filter(fit -> !PositionCovariance.isKnown(fit)).count();
    }

    /**
     * Whether there is a precision to be foretold: at least one fit says how well it is known, and for a RIGID motion
     * two particles are at least 10 pixels apart. If not, all numbers are NaN.
     */
    public boolean isKnown() {
        return covariance != null;
    }

    /** Standard error of the image centre's shift, in pixels: the root mean square of both axes. */
    public double shift() {
        return isKnown() ? Math.sqrt((covariance.xx() + covariance.yy()) / 2) : Double.NaN;
    }

    /** Standard error of the image centre's shift along x, in pixels. */
    public double shiftX() {
        return isKnown() ? covariance.sigmaX() : Double.NaN;
    }

    /** Standard error of the image centre's shift along y, in pixels. */
    public double shiftY() {
        return isKnown() ? covariance.sigmaY() : Double.NaN;
    }

    /** Standard error of the rotation, in radians; 0 for a TRANSLATION, which has none. */
    public double rotation() {
        return isKnown() ? covariance.sigmaTheta() : Double.NaN;
    }

    /**
     * Standard error of the shift where it is known worst in the image, which is at one of its corners: in pixels, the
     * root mean square of both axes.
     */
    public double worst() {
        if (!isKnown()) {
            return Double.NaN;
        }
        double ux = (width - 1) / 2.0;
        double uy = (height - 1) / 2.0;
        return Math.sqrt(Math.max(Math.max(variance(ux, uy), variance(-ux, uy)),
                Math.max(variance(ux, -uy), variance(-ux, -uy))));
    }

    private double variance(double ux, double uy) {
        MotionCovariance c = covariance;
        return (c.xx() + c.yy() + (ux * ux + uy * uy) * c.tt()) / 2 + ux * c.yt() - uy * c.xt();
    }

    /** The precision with more particles. */
    public PredictedPrecision with(List<FitResult> more) {
        List<FitResult> all = new ArrayList<>(fits);
        more.stream().filter(FitResult::accepted).forEach(all::add);
        return new PredictedPrecision(all, width, height, model);
    }

    /**
     * One more particle.
     *
     * @param where it is
     * @param then the precision with it
     */
    public record OneMore(FieldRegion where, PredictedPrecision then) {
    }

    /**
     * Where one more particle as precise as the present ones would lower the {@link #worst} error most: in the middle
     * of one of the nine parts of the image.
     *
     * @return empty if no precision could be foretold then either
     */
    public Optional<OneMore> bestOneMore() {
        List<OneMore> all = new ArrayList<>();
        for (FieldRegion region : FieldRegion.values()) {
            all.add(new OneMore(region, with(List.of(typicalAt(region.x(width), region.y(height))))));
        }
        return best(all);
    }

    /** The same among spots that there are. */
    public Optional<OneMore> bestOneMore(List<FitResult> spots) {
        return best(spots.stream().map(spot -> new OneMore(FieldRegion.of(spot.x(), spot.y(), width, height),
                with(List.of(spot)))).toList());
    }

    private static Optional<OneMore> best(List<OneMore> all) {
        return all.stream().filter(one -> one.then().isKnown())
                .min(Comparator.comparingDouble(one -> one.then().worst()));
    }

    private static FitResult typicalAt(double x, double y) {
        double nan = Double.NaN;
        return new FitResult(FitStatus.ACCEPTED, nan, x, y, nan, nan, nan, nan, nan, nan, nan, nan, nan);
    }

    private boolean spansBaseline() {
        for (int a = 0; a < fits.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (Math.hypot(fits.get(a).x() - fits.get(b).x(), fits.get(a).y() - fits.get(b).y())
                        >= Spanning.MIN_BASELINE) {
                    return true;
                }
            }
        }
        return false;
    }

    private MotionCovariance solve(double typical) {
        Sym2 shift = Sym2.ZERO;
        double xt = 0;
        double yt = 0;
        double tt = 0;
        for (FitResult fit : fits) {
            Sym2 weight = PositionCovariance.of(fit, typical).inverse();
            double jx = -(fit.y() - (height - 1) / 2.0);
            double jy = fit.x() - (width - 1) / 2.0;
            double tx = weight.xx() * jx + weight.xy() * jy;
            double ty = weight.xy() * jx + weight.yy() * jy;
            shift = shift.plus(weight);
            xt += tx;
            yt += ty;
            tt += jx * tx + jy * ty;
        }
        return model == MotionModel.RIGID ? rigid(shift, xt, yt, tt) : translation(shift);
    }

    private static MotionCovariance translation(Sym2 information) {
        Sym2 c = information.inverse();
        return new MotionCovariance(2 * c.xx(), 2 * c.xy(), 2 * c.yy(), 0, 0, 0);
    }

    /** The inverse by the Schur complement of the shift: what is left for the angle once the shift is solved for. */
    private static MotionCovariance rigid(Sym2 information, double xt, double yt, double tt) {
        Sym2 c = information.inverse();
        double ax = c.xx() * xt + c.xy() * yt;
        double ay = c.xy() * xt + c.yy() * yt;
        double angle = 1 / (tt - ax * xt - ay * yt);
        return new MotionCovariance(2 * (c.xx() + ax * ax * angle), 2 * (c.xy() + ax * ay * angle),
                2 * (c.yy() + ay * ay * angle), -2 * ax * angle, -2 * ay * angle, 2 * angle);
    }
}
