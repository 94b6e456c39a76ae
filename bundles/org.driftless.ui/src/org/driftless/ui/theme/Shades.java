/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.theme;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * The colours for what is drawn by hand, on a light or a dark theme. They go by what the theme has given to a control:
 * the system's own colours stay as they were at the start when the theme changes later.
 */
public final class Shades {

    private static final double DARK_LUMINANCE = 0.3;
    private static final Color WHITE = new Color(255, 255, 255);
    private static final Color NEARLY_BLACK = new Color(0x1a, 0x1c, 0x1f);
    private static final Color NEARLY_WHITE = new Color(0xdd, 0xdf, 0xe2);

    private Shades() {
    }

    /** Whether a control stands on a dark ground. */
    public static boolean isDark(Control control) {
        return luminance(control.getBackground().getRGB()) < DARK_LUMINANCE;
    }

    /** The ground of a drawing on a control. */
    public static Color ground(Control control) {
        return isDark(control) ? control.getBackground() : WHITE;
    }

    /** For text and lines on a control. */
    public static Color ink(Control control) {
        return isDark(control) ? NEARLY_WHITE : NEARLY_BLACK;
    }

    /** Relative luminance (WCAG 2.2), 0 to 1. */
    public static double luminance(RGB color) {
        return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
