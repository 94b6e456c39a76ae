/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.List;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitMethod;
import org.driftless.core.select.SelectionRequest;

/**
 * Which particles are selected: exactly one of boxes, auto and from is given.
 *
 * @param boxes boxes given, in pixels, or null
 * @param auto how many particles to find, {@link #DEFAULT_AUTO} for as many as the drift needs, or null
 * @param from path of another project file to take the particles from, or of regions of interest that ImageJ saved
 *     (.roi, or several in a .zip), or null
 * @param add whether they join the present selection instead of replacing it
 * @param frame the frame on which the boxes are drawn: an index from 0, an exact file name, or null for the first
 *     frame in use, or another one if particles are to be found and next to none of the first stay
 * @param minRSquared the R squared that a fit needs, 0 to 1, or null for the default
 * @param fit what a fit calls the best, or null for the default
 * @param cameraOffset as in {@link TrackOptions}, as the rest
 */
public record SelectOptions(List<FitBox> boxes, Integer auto, String from, Boolean add, String frame,
        Double minRSquared, FitMethod fit, Double cameraOffset, Double gain, Double readNoise) {

    /** As many particles are found as the drift needs, when nothing else is said. */
    public static final int DEFAULT_AUTO = SelectionRequest.ENOUGH;

    /** Particles found by themselves, on the first frame if they stay in the image from there. */
    public static final SelectOptions AUTO = new SelectOptions(null, DEFAULT_AUTO, null, null, null, null);

    static final SelectOptions DEFAULTS =
            new SelectOptions(null, null, null, false, null, TrackOptions.DEFAULTS.minRSquared());

    /** Nothing is said of the fit but its gate. */
    public SelectOptions(List<FitBox> boxes, Integer auto, String from, Boolean add, String frame, Double minRSquared) {
        this(boxes, auto, from, add, frame, minRSquared, null, null, null, null);
    }

    /** How the particles will be tracked. */
    TrackOptions tracking() {
        return new TrackOptions(minRSquared, fit, cameraOffset, gain, readNoise);
    }

    /** The same choice and gate, fitted as the tracking will. */
    SelectOptions withFitOf(TrackOptions options) {
        return new SelectOptions(boxes, auto, from, add, frame, minRSquared, options.fit(), options.cameraOffset(),
                options.gain(), options.readNoise());
    }
}
