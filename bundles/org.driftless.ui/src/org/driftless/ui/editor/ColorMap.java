/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

/** The colours that stand for dark to bright. */
public enum ColorMap {

    GRAY("Gray", 0x000000, 0xffffff),
    /** Black over violet, red and yellow to white. */
    FIRE("Fire", 0x000000, 0x3b0a63, 0x8c1f6a, 0xd2413b, 0xf58a0c, 0xf9d84b, 0xffffff),
    /** Evenly rising lightness, from violet over green to yellow. */
    VIRIDIS("Viridis", 0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725);

    static final int SIZE = 256;

    private final String title;
    private final int[] stops;

    ColorMap(String title, int... stops) {
        this.title = title;
        this.stops = stops;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** 256 colours as {@code 0xRRGGBB}, from dark to bright. */
    public int[] table() {
        int[] colors = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double at = i / (SIZE - 1.0) * (stops.length - 1);
            int stop = Math.min((int) at, stops.length - 2);
            double part = at - stop;
            colors[i] = mixed(16, stop, part) | mixed(8, stop, part) | mixed(0, stop, part);
        }
        return colors;
    }

    private int mixed(int shift, int stop, double part) {
        int from = stops[stop] >> shift & 0xff;
        int to = stops[stop + 1] >> shift & 0xff;
        return (int) Math.round(from + (to - from) * part) << shift;
    }
}
