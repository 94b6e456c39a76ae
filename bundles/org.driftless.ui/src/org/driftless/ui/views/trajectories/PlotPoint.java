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

import org.driftless.core.progress.NumberWords;

/** One point of a curve. */
public record PlotPoint(PlotCurve curve, int index) {

    public int frame() {
        return curve.frames()[index];
    }

    public double x() {
        return curve.x()[index];
    }

    public double y() {
        return curve.y()[index];
    }

    /**
     * Says in words what the point is, in two lines.
     *
     * @param plot of the curve
     * @param frameName file name of its frame
     */
    String words(Plot plot, String frameName) {
        PlotUnits units = plot.units();
        String at = units.isTimed()
                ? String.format(Locale.ROOT, ", %.3f %s", units.across(frame()), units.time()) : "";
        String state = switch (curve.source(index)) {
            case MEASURED -> "";
            case INTERPOLATED -> ", interpolated";
            case EXTRAPOLATED -> ", held: nothing was measured beyond";
            case IMPORTED -> ", imported";
        };
        return curve.name() + ", frame " + Plot.number(frame()) + " (" + frameName + ")" + at + state + "\n"
                + (plot.isImage() ? place(units) : value(plot)).replace('-', '\u2212');
    }

    private String place(PlotUnits units) {
        String pixels = String.format(Locale.ROOT, "x %.3f, y %.3f px", x() / units.pixel(), y() / units.pixel());
        return units.pixel() == 1 ? pixels
                : String.format(Locale.ROOT, "x %.4f, y %.4f %s (%s)", x(), y(), units.length(), pixels);
    }

    private String value(Plot plot) {
        PlotUnits units = plot.units();
        if (plot.isAngle()) {
            return known(4, 1, plot.unit());
        }
        String pixels = known(3, units.pixel(), "px");
        return units.pixel() == 1 ? pixels : known(4, 1, units.length()) + " (" + pixels + ")";
    }

    private String known(int decimals, double unit, String name) {
        String error = curve.error() == null || Double.isNaN(curve.error()[index]) ? ""
                : String.format(Locale.ROOT, " \u00b1 %." + decimals + "f", curve.error()[index] / unit);
        return NumberWords.fixed(y() / unit, decimals) + error + " " + name;
    }
}
