/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import java.util.Locale;
import java.util.Optional;

import org.driftless.core.progress.NumberWords;
import org.driftless.pipeline.StepName;

/** The figures by which projects are compared. */
public enum Measure {

    FRAMES("Frames", "", 0, null, "Frames that the image folder or file holds"),
    FRAMES_IN_USE("In use", "", 0, null, "Frames that are not left out"),
    PARTICLES("Selected", "", 0, null, "Particles that are selected"),
    PARTICLES_USED("Particles used", "", 0, StepName.DRIFT, "Particles that made the drift"),
    DRIFT_MAX("Largest drift", "px", 2, StepName.DRIFT, "The largest distance of any frame from the reference frame"),
    DRIFT_PATH("Path length", "px", 2, StepName.DRIFT,
            "The way from the first frame to the last, frame by frame; the error of each frame adds to it"),
    ROTATION_RANGE("Rotation range", "deg", 3, StepName.DRIFT,
            "From the smallest to the largest rotation of any frame; none where no rotation was estimated"),
    DRIFT_ERROR("Drift error", "px", 3, StepName.DRIFT,
            "The standard error of the drift in half of the frames is below it, as the mean over x and y"),
    RESIDUAL_RMS("Residual RMS", "px", 3, StepName.VALIDATE,
            "Root mean square distance of a particle from where the others say it is"),
    NOISE_RATIO("Noise ratio", "", 2, StepName.VALIDATE,
            "The residual over what the noise of the fits allows; up to 1.2 the drift is proven"),
    DRIFT_REDUCTION("Drift reduction", "%", 1, StepName.VALIDATE,
            "By how much the largest drift has become smaller, of the particle for which it is least"),
    PIXEL_SIZE("Pixel size", "um", 4, null, "Side of a pixel on the sample, as the user or the images say it"),
    FRAME_INTERVAL("Frame interval", "s", 4, null, "Time from a frame to the next, as the user or the images say it");

    private static final int SHOWN = 5;

    private final String title;
    private final String unit;
    private final int decimals;
    private final StepName step;
    private final String meaning;

    Measure(String title, String unit, int decimals, StepName step, String meaning) {
        this.title = title;
        this.unit = unit;
        this.decimals = decimals;
        this.step = step;
        this.meaning = meaning;
    }

    /** The name in tables and JSON, with the unit at its end: {@code drift_max_px}. */
    public String key() {
        String ending = unit.equals("%") ? "_percent" : unit.isEmpty() ? "" : "_" + unit;
        return name().toLowerCase(Locale.ROOT) + ending;
    }

    /** What people call it, without the unit. */
    public String title() {
        return title;
    }

    /** Title and unit, e.g. "Path length (px)". */
    public String heading() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }

    /** {@code px}, {@code deg}, {@code um}, {@code s}, {@code %}, or empty for a count or a ratio. */
    public String unit() {
        return unit;
    }

    /** What it is, as one sentence without a full stop. */
    public String meaning() {
        return meaning;
    }

    /** The step that finds it; empty if it is known of the images themselves. */
    public Optional<StepName> step() {
        return Optional.ofNullable(step);
    }

    /** Whether it is a whole number. */
    public boolean isCount() {
        return decimals == 0;
    }

    /** A value with as many decimals as people need, without the unit; empty for NaN. */
    public String words(double value) {
        return Double.isNaN(value) ? "" : this == PIXEL_SIZE || this == FRAME_INTERVAL ? NumberWords.rounded(value, SHOWN)
                : NumberWords.fixed(value, decimals);
    }
}
