/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.ui.model.WorkbenchWording;

/** Makes plots of what was tracked and of the drift that the checked particles give. */
final class Plots {

    /** Pixels and degrees below which a plot shows no more detail at first. */
    private static final double LEAST_PIXELS = 0.1;
    private static final double LEAST_DEGREES = 0.002;

    private final List<Trajectory> tracked;
    private final Collection<Integer> used;
    private final Optional<DriftEstimate> estimate;
    private final String problem;
    private final PlotUnits units;

    /**
     * @param used ids of the checked particles; the others stand back
     * @param problem why there is no estimate; empty if there is one or it is not known yet
     * @param units of the axes
     */
    Plots(List<Trajectory> tracked, Collection<Integer> used, Optional<DriftEstimate> estimate, String problem,
            PlotUnits units) {
        this.tracked = tracked;
        this.used = used;
        this.estimate = estimate;
        this.problem = problem;
        this.units = units;
    }

    /** Where each particle was in the image. */
    Plot paths() {
        List<PlotCurve> curves = tracked.stream().map(one -> path(one, 0, 0)).toList();
        return image("x", "y", curves, curves.isEmpty() ? problem : "");
    }

    /** Each checked particle's way from (0, 0), and the estimated drift. */
    Plot drift() {
        List<PlotCurve> curves = new ArrayList<>();
        estimate.ifPresent(known -> {
            for (Trajectory one : tracked) {
                Observation first = start(one, known.curve().referenceFrame());
                if (used.contains(one.particleId()) && first != null) {
                    FrameMotion there = known.curve().at(first.frame());
                    double x = there == null ? 0 : there.motion().dx();
                    double y = there == null ? 0 : there.motion().dy();
                    curves.add(path(one, x - first.fit().x(), y - first.fit().y()));
                }
            }
            PlotCurve line = estimate(known.curve(), units.pixel(), m -> m.motion().dy(), m -> Double.NaN);
            double[] x = known.curve().motions().stream().mapToDouble(m -> units.pixel() * m.motion().dx()).toArray();
            curves.add(new PlotCurve(PlotCurve.ESTIMATE, false, line.frames(), x, line.y(), null, line.sources()));
        });
        return image("Drift x", "Drift y", curves, problem);
    }

    private Plot image(String x, String y, List<PlotCurve> curves, String note) {
        return new Plot(x + length(), y + length(), true, LEAST_PIXELS * units.pixel(), curves, note, units);
    }

    private String length() {
        return " (" + units.length() + ")";
    }

    Plot driftX() {
        return overTime("Drift x" + length(), LEAST_PIXELS, units.pixel(), m -> m.motion().dx(), m -> m.covariance().sigmaX(), problem);
    }

    Plot driftY() {
        return overTime("Drift y" + length(), LEAST_PIXELS, units.pixel(), m -> m.motion().dy(), m -> m.covariance().sigmaY(), "");
    }

    Plot rotation() {
        boolean still = estimate.filter(known -> known.model() != MotionModel.RIGID).isPresent();
        return overTime("Rotation (°)", LEAST_DEGREES, 1, m -> Math.toDegrees(m.motion().theta()),
                m -> Math.toDegrees(m.covariance().sigmaTheta()),
                still ? "No rotation: " + estimate.get().modelRemark().in(WorkbenchWording.INSTANCE) + "." : "");
    }

    /** How far each particle that makes the drift lies beside where the drift says, along x. */
    Plot residualsX() {
        return residuals("Residual x", true, problem);
    }

    /** The same along y. */
    Plot residualsY() {
        return residuals("Residual y", false, "");
    }

    /** @param unit of what is shown, by which the values in pixels or degrees are multiplied */
    private Plot overTime(String title, double least, double unit, ToDoubleFunction<FrameMotion> value,
            ToDoubleFunction<FrameMotion> error, String note) {
        List<PlotCurve> curves =
                estimate.map(known -> List.of(estimate(known.curve(), unit, value, error))).orElse(List.of());
        return new Plot(units.frameTitle(), title, false, least * unit, curves, note, units);
    }

    private PlotCurve estimate(DriftCurve curve, double unit, ToDoubleFunction<FrameMotion> value,
            ToDoubleFunction<FrameMotion> error) {
        List<FrameMotion> motions = curve.motions();
        int n = motions.size();
        int[] frames = new int[n];
        double[] x = new double[n];
        double[] y = new double[n];
        double[] band = new double[n];
        FrameMotion.Source[] sources = new FrameMotion.Source[n];
        for (int i = 0; i < n; i++) {
            FrameMotion motion = motions.get(i);
            frames[i] = motion.frame();
            x[i] = units.across(motion.frame());
            y[i] = unit * value.applyAsDouble(motion);
            band[i] = unit * error.applyAsDouble(motion);
            sources[i] = motion.source();
        }
        return new PlotCurve(PlotCurve.ESTIMATE, false, frames, x, y, band, sources);
    }

    private Plot residuals(String title, boolean alongX, String note) {
        List<PlotCurve> curves = new ArrayList<>();
        for (Trajectory one : tracked) {
            int id = one.particleId();
            if (estimate.filter(known -> known.used().contains(id)).isPresent()) {
                DriftEstimate known = estimate.get();
                curves.add(curve(one, false, seen -> units.across(seen.frame()), seen -> units.pixel() * (alongX
                        ? seen.fit().x() - known.predictedX(id, seen.frame())
                        : seen.fit().y() - known.predictedY(id, seen.frame()))));
            }
        }
        return new Plot(units.frameTitle(), title + length(), false, LEAST_PIXELS * units.pixel(), curves, note, units);
    }

    private PlotCurve path(Trajectory one, double dx, double dy) {
        return curve(one, !used.contains(one.particleId()),
                seen -> units.pixel() * (seen.fit().x() + dx), seen -> units.pixel() * (seen.fit().y() + dy));
    }

    /** A frame without the particle ends the line. */
    private static PlotCurve curve(Trajectory one, boolean faded, ToDoubleFunction<Observation> toX,
            ToDoubleFunction<Observation> toY) {
        List<Observation> all = one.observations();
        int[] frames = new int[all.size()];
        double[] x = new double[frames.length];
        double[] y = new double[frames.length];
        for (int i = 0; i < frames.length; i++) {
            Observation seen = all.get(i);
            frames[i] = seen.frame();
            x[i] = seen.success() ? toX.applyAsDouble(seen) : Double.NaN;
            y[i] = seen.success() ? toY.applyAsDouble(seen) : Double.NaN;
        }
        return PlotCurve.of(one.particleId(), faded, frames, x, y);
    }

    private static Observation start(Trajectory one, int referenceFrame) {
        return one.foundIn(referenceFrame) ? one.at(referenceFrame)
                : one.observations().stream().filter(Observation::success).findFirst().orElse(null);
    }
}
