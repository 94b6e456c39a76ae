/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.Locale;

/** One point of a curve. */
record PlotPoint(PlotCurve curve, int index) {

    int frame() {
        return curve.frames()[index];
    }

    double x() {
        return curve.x()[index];
    }

    double y() {
        return curve.y()[index];
    }

    /**
     * Says in words what the point is.
     *
     * @param plot of the curve
     * @param frameName file name of its frame
     */
    String words(Plot plot, String frameName) {
        String who = curve.isEstimate() ? "Drift" : "Particle " + curve.particleId();
        String what = plot.isImage()
                ? String.format(Locale.ROOT, "x %.3f, y %.3f px", x(), y())
                : String.format(Locale.ROOT, plot.unit().equals("°") ? "%.4f%s" : "%.3f %s", y(), plot.unit());
        String known = curve.error() == null || Double.isNaN(curve.error()[index]) ? ""
                : String.format(Locale.ROOT, plot.unit().equals("°") ? " ± %.4f" : " ± %.3f", curve.error()[index]);
        String guessed = curve.guessed() != null && curve.guessed()[index] ? ", not measured" : "";
        return who + ", frame " + Plot.number(frame()) + " (" + frameName + "): " + what + known + guessed;
    }
}
