/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import org.driftless.core.image.Calibration;

/**
 * What plots count in. What was measured is in pixels and frames; these are its numbers in other units.
 *
 * @param pixel length of a pixel in the unit of lengths
 * @param length name of that unit
 * @param interval time from a frame to the next in the unit of time; NaN if frames are counted
 * @param time name of that unit; empty if frames are counted
 */
public record PlotUnits(double pixel, String length, double interval, String time) {

    /** As it was measured. */
    static final PlotUnits MEASURED = new PlotUnits(1, "px", Double.NaN, "");

    private static final double LONG = 180;
    private static final double SHORT = 0.5;
    private static final double SIXTY = 60;
    private static final double THOUSAND = 1000;

    /**
     * Micrometres and a time that suits the length of a sequence, as far as they are known.
     *
     * @param frames number of frames
     */
    static PlotUnits of(Calibration known, int frames) {
        double pixel = known.hasPixelSize() ? known.pixelSize() : 1;
        String length = known.hasPixelSize() ? "\u00b5m" : "px";
        double seconds = known.frameInterval();
        double all = seconds * Math.max(1, frames - 1);
        if (!known.hasFrameInterval()) {
            return new PlotUnits(pixel, length, Double.NaN, "");
        } else if (all >= LONG * SIXTY) {
            return new PlotUnits(pixel, length, seconds / SIXTY / SIXTY, "h");
        } else if (all >= LONG) {
            return new PlotUnits(pixel, length, seconds / SIXTY, "min");
        } else if (all < SHORT) {
            return new PlotUnits(pixel, length, seconds * THOUSAND, "ms");
        }
        return new PlotUnits(pixel, length, seconds, "s");
    }

    /** Whether x is a time, and not the number of a frame. */
    boolean isTimed() {
        return !Double.isNaN(interval);
    }

    /** Title of an axis over frames. */
    String frameTitle() {
        return isTimed() ? "Time (" + time + ")" : "Frame";
    }

    /** Where a frame lies over such an axis: the time since the first one, else its number from 1. */
    double across(int frame) {
        return isTimed() ? frame * interval : Plot.number(frame);
    }

    /** The frame nearest to a place on such an axis. */
    int frameAt(double x) {
        return (int) Math.round(isTimed() ? x / interval : x - Plot.number(0));
    }

    /** From one frame to the next on such an axis. */
    double step() {
        return isTimed() ? interval : 1;
    }
}
