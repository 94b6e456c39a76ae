/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.driftless.core.drift.FrameMotion;

/**
 * One line of a plot. All arrays have an entry a point.
 *
 * @param particleId the particle, or 0 for the estimated drift
 * @param faded whether it stands back because it does not make the drift
 * @param frames frame of each point, ascending
 * @param x in the units of the x axis
 * @param y in the units of the y axis; NaN ends the line, it begins again behind
 * @param error half the height of the band of one standard error around y; NaN where it is not known; null for no band
 * @param sources how each point came about; null if all are measured
 */
public record PlotCurve(int particleId, boolean faded, int[] frames, double[] x, double[] y, double[] error,
        FrameMotion.Source[] sources) {

    /** The id that stands for the estimate. */
    public static final int ESTIMATE = 0;

    static PlotCurve of(int particleId, boolean faded, int[] frames, double[] x, double[] y) {
        return new PlotCurve(particleId, faded, frames, x, y, null, null);
    }

    boolean isEstimate() {
        return particleId == ESTIMATE;
    }

    int size() {
        return frames.length;
    }

    boolean has(int point) {
        return Double.isFinite(x[point]) && Double.isFinite(y[point]);
    }

    /** What people call it. */
    String name() {
        return isEstimate() ? "Drift" : "Particle " + particleId;
    }

    /** How a point came about. */
    FrameMotion.Source source(int point) {
        return sources == null ? FrameMotion.Source.MEASURED : sources[point];
    }

    /** Whether a point is interpolated or held, not measured. */
    public boolean isGuessed(int point) {
        return source(point) == FrameMotion.Source.INTERPOLATED || source(point) == FrameMotion.Source.EXTRAPOLATED;
    }

    /** Whether any point is. */
    boolean hasGuessed() {
        return IntStream.range(0, size()).anyMatch(point -> has(point) && isGuessed(point));
    }

    /** The first point that has a place, or -1. */
    int first() {
        return IntStream.range(0, size()).filter(this::has).findFirst().orElse(-1);
    }

    /** The last point that has a place, or -1. */
    int last() {
        return IntStream.iterate(size() - 1, point -> point >= 0, point -> point - 1).filter(this::has).findFirst()
                .orElse(-1);
    }

    /** The point of a frame, or -1. */
    int pointOf(int frame) {
        int point = Arrays.binarySearch(frames, frame);
        return point >= 0 && has(point) ? point : -1;
    }
}
