/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.ui.preferences.DriftlessPreferences;

/**
 * Which pixel value is shown in which colour.
 *
 * @param black value that is shown as the darkest colour, in counts
 * @param white value that is shown as the brightest colour; larger than {@code black}
 * @param inverted whether dark and bright are exchanged
 * @param map the colours
 */
public record Contrast(double black, double white, boolean inverted, ColorMap map) {

    public Contrast {
        if (!(white > black)) {
            throw new IllegalArgumentException("Black at " + black + " and white at " + white);
        }
    }

    /** In the colours and between the percentiles that the user prefers. */
    public static Contrast auto(Histogram histogram) {
        return new Contrast(0, 1, false, new DriftlessPreferences().colorMap()).over(histogram);
    }

    /** The same colours between the percentiles that the user prefers. */
    public Contrast over(Histogram histogram) {
        DriftlessPreferences preferences = new DriftlessPreferences();
        return between(histogram.percentile(preferences.lowShare()), histogram.percentile(preferences.highShare()));
    }

    /** The same colours over another range; an empty one is widened. */
    public Contrast between(double low, double high) {
        double least = Math.max(Math.abs(low) * 1e-6, 1e-6);
        return new Contrast(low, Math.max(high, low + least), inverted, map);
    }

    public Contrast withInverted(boolean wanted) {
        return new Contrast(black, white, wanted, map);
    }

    public Contrast withMap(ColorMap wanted) {
        return new Contrast(black, white, inverted, wanted);
    }

    /** The place of a value among the colours of {@link #table()}; a value that is not a number is shown as black. */
    public int index(double value) {
        double at = (value - black) / (white - black) * ColorMap.SIZE;
        return at >= ColorMap.SIZE ? ColorMap.SIZE - 1 : at > 0 ? (int) at : 0;
    }

    /** The 256 colours as {@code 0xRRGGBB}, inverted if they are to be. */
    public int[] table() {
        int[] colors = map.table();
        if (inverted) {
            for (int i = 0, j = colors.length - 1; i < j; i++, j--) {
                int kept = colors[i];
                colors[i] = colors[j];
                colors[j] = kept;
            }
        }
        return colors;
    }
}
