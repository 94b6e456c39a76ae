/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.List;

/**
 * What one chart shows.
 *
 * @param xTitle what is along x, with its unit
 * @param yTitle what is along y, with its unit
 * @param isImage whether it is a piece of the image: equal scales, y down; else x is the frame or its time
 * @param least the least range of y that is shown at first, so that noise does not look like drift
 * @param curves from the back to the front
 * @param note said in place of the curves, or below them; empty for nothing
 * @param units what lengths and frames are counted in
 */
public record Plot(String xTitle, String yTitle, boolean isImage, double least, List<PlotCurve> curves, String note,
        PlotUnits units) {

    /** Nothing. */
    public static final Plot EMPTY = new Plot("", "", false, 1, List.of(), "", PlotUnits.MEASURED);

    private static final String ROTATION = "Rotation";

    public Plot {
        curves = List.copyOf(curves);
    }

    /** The number that people see of a frame: the first one is 1, as in the editor. */
    public static int number(int frame) {
        return frame + 1;
    }

    /** The unit of y: what its title has in brackets. */
    String unit() {
        return yTitle.substring(yTitle.lastIndexOf('(') + 1, yTitle.length() - 1);
    }

    /** The title of y in few letters, for where there is little room. */
    String shortYTitle() {
        int unit = yTitle.lastIndexOf('(');
        String name = yTitle.startsWith(ROTATION) ? "\u03b8" : yTitle.substring(0, Math.max(0, unit - 1));
        return unit < 0 ? yTitle : name.substring(name.lastIndexOf(' ') + 1) + " " + yTitle.substring(unit);
    }

    /** Whether y is an angle, and not a length. */
    boolean isAngle() {
        return unit().equals("\u00b0");
    }

    /** The range that holds all points, with the band around them; null if there is no point. */
    PlotRange range() {
        PlotRange range = PlotRange.EMPTY;
        for (PlotCurve curve : curves) {
            for (int i = 0; i < curve.size(); i++) {
                if (curve.has(i)) {
                    double around = curve.error() == null || Double.isNaN(curve.error()[i]) ? 0 : curve.error()[i];
                    range = range.with(curve.x()[i], curve.y()[i] - around).with(curve.x()[i], curve.y()[i] + around);
                }
            }
        }
        return range.isEmpty() ? null : range;
    }
}
