/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

/**
 * What the curves of all projects are drawn over: frames or seconds, in pixels or micrometres.
 *
 * @param seconds whether x is the time since the first frame, else the index of the frame from 0
 * @param micrometres whether lengths are in micrometres, else in pixels
 */
public record CommonAxes(boolean seconds, boolean micrometres) {

    /** Frames and pixels. */
    public static final CommonAxes MEASURED = new CommonAxes(false, false);

    /** Seconds where all projects that have a drift know them, and micrometres likewise. */
    public static CommonAxes known(Comparison comparison) {
        return new CommonAxes(comparison.knowsTime(), comparison.knowsLength());
    }

    /** Where a frame of a project is along x; NaN if its time is not known. */
    public double at(ProjectFigures project, int frame) {
        return seconds ? frame * project.calibration().frameInterval() : frame;
    }

    /** The same of several frames. */
    public double[] at(ProjectFigures project, int[] frames) {
        double[] at = new double[frames.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = at(project, frames[i]);
        }
        return at;
    }

    /** Lengths of a project in pixels as they are drawn; NaN if its pixel size is not known. */
    public double[] lengths(ProjectFigures project, double[] pixels) {
        double unit = micrometres ? project.calibration().pixelSize() : 1;
        double[] lengths = new double[pixels.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = pixels[i] * unit;
        }
        return lengths;
    }

    /** The unit of lengths as figures have it. */
    public String lengthUnit() {
        return micrometres ? "\u00b5m" : "px";
    }

    /** In words, e.g. "frames and pixels". */
    public String words() {
        return (seconds ? "seconds" : "frames") + " and " + (micrometres ? "micrometres" : "pixels");
    }
}
