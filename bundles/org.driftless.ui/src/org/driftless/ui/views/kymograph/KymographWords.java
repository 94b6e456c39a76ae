/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.kymograph;

import java.util.Locale;

import org.driftless.core.image.Calibration;
import org.driftless.core.image.ImageSequence;
import org.driftless.pipeline.Kymograph;

/**
 * What is said about a kymograph.
 *
 * @param shown the kymograph
 * @param calibration what a pixel and a frame stand for
 */
record KymographWords(Kymograph shown, Calibration calibration) {

    /** How long the line is. */
    String length() {
        return "Length " + distance(shown.line().length());
    }

    /**
     * What the picture means.
     *
     * @param reading whether more of it is to come
     */
    String caption(boolean reading) {
        String text = shown.hasAligned() ? "Straight stripes in the aligned one mean that the sample stands still."
                : "Once the drift is estimated, the aligned sequence is shown beside the original.";
        if (shown.step() > 1) {
            text += " Every " + shown.step() + " frames are shown.";
        }
        if (reading) {
            text = "Reading: " + shown.taken() + " of " + shown.rows() + " frames. " + text;
        }
        return shown.problem().isEmpty() ? text : text + " A frame is missing: " + shown.problem();
    }

    /** What is at a place. */
    String of(KymographPoint at, ImageSequence frames) {
        int frame = shown.frame(at.row());
        String time = calibration.hasFrameInterval()
                ? String.format(Locale.ROOT, " at %.4g s", frame * calibration.frameInterval()) : "";
        return "Frame " + (frame + 1) + time + " (" + frames.name(frame) + "), " + distance(at.distance())
                + ": original " + value(shown.original(at.row()), at)
                + (shown.hasAligned() ? ", aligned " + value(shown.aligned(at.row()), at) : "");
    }

    private String distance(double px) {
        String pixels = String.format(Locale.ROOT, "%.0f px", px);
        return calibration.hasPixelSize()
                ? pixels + String.format(Locale.ROOT, " (%.4g \u00b5m)", px * calibration.pixelSize()) : pixels;
    }

    private static String value(float[] row, KymographPoint at) {
        return row == null ? "missing" : Float.isNaN(row[at.distance()]) ? "outside the frame"
                : String.format(Locale.ROOT, "%.5g", row[at.distance()]);
    }
}
