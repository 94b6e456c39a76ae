/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

/**
 * What a pixel and a frame stand for: how large one pixel is on the sample, and how long after one frame the next was
 * taken. Numbers in pixels and frames are the measured ones; these make micrometres and seconds of them.
 *
 * @param pixelSize side of a square pixel in micrometres; NaN if it is not known
 * @param frameInterval time from a frame to the next one in seconds; NaN if it is not known
 */
public record Calibration(double pixelSize, double frameInterval) {

    /** Neither is known. */
    public static final Calibration UNKNOWN = new Calibration(Double.NaN, Double.NaN);

    /** @throws IllegalArgumentException if one is infinite, or known and not positive */
    public Calibration {
        if (Double.isInfinite(pixelSize) || Double.isInfinite(frameInterval) || pixelSize <= 0 || frameInterval <= 0) {
            throw new IllegalArgumentException("A pixel of " + pixelSize + " um, a frame every " + frameInterval + " s");
        }
    }

    /** This one, and another where this one doesn't know. */
    public Calibration or(Calibration other) {
        return new Calibration(hasPixelSize() ? pixelSize : other.pixelSize,
                hasFrameInterval() ? frameInterval : other.frameInterval);
    }

    /** Whether lengths can be told in micrometres. */
    public boolean hasPixelSize() {
        return !Double.isNaN(pixelSize);
    }

    /** Whether times can be told in seconds. */
    public boolean hasFrameInterval() {
        return !Double.isNaN(frameInterval);
    }
}
