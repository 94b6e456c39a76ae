/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import org.driftless.ui.preferences.DriftlessPreferences;
import org.driftless.ui.preferences.Palette;
import org.driftless.ui.theme.Shades;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** The colours of charts on a light or a dark ground, as the theme has it now. */
public final class PlotColors {

    /** Three times as bright as a dark ground, as WCAG 2.2 wants it of drawings; brighter ones would resemble each other. */
    private static final double LIGHT_LUMINANCE = 0.19;

    private final boolean dark;
    private final Color ground;
    private final Color ink;
    private final Palette palette = new DriftlessPreferences().palette();

    /** @param around what the chart stands on */
    public PlotColors(Control around) {
        dark = Shades.isDark(around);
        ground = Shades.ground(around);
        ink = Shades.ink(around);
    }

    public boolean isDark() {
        return dark;
    }

    public Color ground() {
        return ground;
    }

    /** For text and the estimate. */
    public Color ink() {
        return ink;
    }

    /** For axes and what stands back. */
    public Color soft() {
        return mixed(ink, 0.55);
    }

    public Color grid() {
        return mixed(ink, 0.14);
    }

    Color mark() {
        return mixed(ink, 0.45);
    }

    public Color of(PlotCurve curve) {
        Color color = curve.isEstimate() ? ink : new Color(readable(palette.rgb(curve.particleId()), dark));
        return curve.faded() ? mixed(color, 0.35) : color;
    }

    private Color mixed(Color color, double share) {
        return new Color(mix(color.getRGB(), ground.getRGB(), share));
    }

    /** A colour, lighter where it would be lost on a dark ground. */
    static RGB readable(int rgb, boolean onDark) {
        RGB color = new RGB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
        while (onDark && Shades.luminance(color) < LIGHT_LUMINANCE) {
            color = mix(color, new RGB(255, 255, 255), 0.9);
        }
        return color;
    }

    private static RGB mix(RGB a, RGB b, double share) {
        return new RGB(mix(a.red, b.red, share), mix(a.green, b.green, share), mix(a.blue, b.blue, share));
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a * share + b * (1 - share));
    }
}
