/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.image.Calibration;
import org.driftless.pipeline.compare.ResidualSeries;
import org.driftless.plot.PlotLine;
import org.driftless.plot.PlotPanel;
import org.driftless.plot.PlotSheet;

/** The plots of a report. Lengths are in micrometres and times in seconds where these are known. */
final class Plots {

    private static final double WIDTH_MM = 215;
    private static final double PATH_MM = 120;
    private static final double LEAST_PX = 0.1;
    private static final double LEAST_DEGREES = 0.002;
    private static final double ROOM = 0.06;
    /** A number among the particles' colours that stands out from black. */
    private static final int NOISE_COLOR = 2;

    private final Calibration scale;
    private final double pixel;
    private final String length;

    Plots(Calibration scale) {
        this.scale = scale;
        this.pixel = scale.hasPixelSize() ? scale.pixelSize() : 1;
        this.length = scale.hasPixelSize() ? " (\u00b5m)" : " (px)";
    }

    /** The drift over the frames, with its standard error; the rotation too if there is any. */
    PlotSheet drift(DriftCurve curve) {
        List<PlotPanel> panels = new ArrayList<>();
        panels.add(over(curve, "Drift x" + length, LEAST_PX * pixel, m -> pixel * m.motion().dx(),
                m -> pixel * m.covariance().sigmaX()));
        panels.add(over(curve, "Drift y" + length, LEAST_PX * pixel, m -> pixel * m.motion().dy(),
                m -> pixel * m.covariance().sigmaY()));
        if (curve.maxRotation() > 0) {
            panels.add(over(curve, "Rotation (\u00b0)", LEAST_DEGREES, m -> Math.toDegrees(m.motion().theta()),
                    m -> Math.toDegrees(m.covariance().sigmaTheta())));
        }
        return new PlotSheet("Drift over the frames", "From 0 in the reference frame, frame " + curve.referenceFrame()
                + ", to " + Numbers.length(curve.maxMagnitude(), 2, scale) + " at most.", panels, WIDTH_MM);
    }

    /** The way that the field took. */
    PlotSheet path(DriftCurve curve) {
        List<FrameMotion> motions = curve.motions();
        double[] x = motions.stream().mapToDouble(m -> pixel * m.motion().dx()).toArray();
        double[] y = motions.stream().mapToDouble(m -> pixel * m.motion().dy()).toArray();
        double[] across = range(LEAST_PX * pixel, x);
        double[] down = range(LEAST_PX * pixel, y);
        PlotPanel panel = new PlotPanel("Drift x" + length, "Drift y" + length, true, false, across[0], across[1], down[0],
                down[1], List.of(new PlotLine("Drift", 0, false, x, y, null, guessed(motions))), "");
        return new PlotSheet("The way of the field", "A disc marks the first frame; y points down as in the image.",
                List.of(panel), PATH_MM);
    }

    private PlotPanel over(DriftCurve curve, String title, double least, ToDoubleFunction<FrameMotion> value,
            ToDoubleFunction<FrameMotion> error) {
        List<FrameMotion> motions = curve.motions();
        double[] y = motions.stream().mapToDouble(value).toArray();
        PlotLine line = new PlotLine("Drift", 0, false, across(motions.stream().mapToInt(FrameMotion::frame).toArray()), y,
                errors(motions, error), guessed(motions));
        return panel(title, range(least, y), List.of(line));
    }

    private PlotPanel panel(String title, double[] range, List<PlotLine> lines) {
        double[] x = range(step(), lines.stream().flatMapToDouble(line -> Arrays.stream(line.x())).toArray());
        return new PlotPanel(scale.hasFrameInterval() ? "Time (s)" : "Frame", title, false, !scale.hasFrameInterval(), x[0],
                x[1], range[0], range[1], lines, "");
    }

    private double[] across(int[] frames) {
        return Arrays.stream(frames).mapToDouble(frame -> frame * step()).toArray();
    }

    private double step() {
        return scale.hasFrameInterval() ? scale.frameInterval() : 1;
    }

    /** How far held-out particles lie off, and what noise allows of it. */
    PlotSheet residuals(ResidualSeries residuals) {
        double[] x = across(residuals.frames());
        double[] off = Arrays.stream(residuals.rms()).map(px -> px * pixel).toArray();
        double[] noise = Arrays.stream(residuals.noise()).map(px -> px * pixel).toArray();
        double most = Math.max(range(LEAST_PX * pixel / 10, off)[1], range(LEAST_PX * pixel / 10, noise)[1]);
        List<PlotLine> lines = List.of(new PlotLine("what noise allows", NOISE_COLOR, false, x, noise, null, null),
                new PlotLine("held-out residual, all particles", 0, false, x, off, null, null));
        return new PlotSheet("Held-out residual in each frame", "How far particles lie from where the others say they are.",
                List.of(panel("Residual" + length, new double[] {0, most}, lines)), WIDTH_MM);
    }

    /** Null if they are known of no frame but those that are exact by definition. */
    private static double[] errors(List<FrameMotion> motions, ToDoubleFunction<FrameMotion> error) {
        double[] errors = motions.stream().mapToDouble(error).toArray();
        return Arrays.stream(errors).anyMatch(one -> one > 0) ? errors : null;
    }

    private static boolean[] guessed(List<FrameMotion> motions) {
        boolean[] guessed = new boolean[motions.size()];
        for (int i = 0; i < guessed.length; i++) {
            guessed[i] = motions.get(i).isGuessed();
        }
        return guessed;
    }

    /** From the least to the greatest value, with some room at both ends. */
    private static double[] range(double least, double[] values) {
        double min = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double max = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
        double room = Math.max(ROOM * (max - min), (least - (max - min)) / 2);
        return new double[] {min - room, max + room};
    }
}
