/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import org.driftless.plot.ParticleColors;

/** The colours of particles on the screen. Figures in files keep those of {@link ParticleColors}. */
public enum Palette {

    /** That of the figures, told apart by colour-blind readers. */
    OKABE_ITO("Okabe-Ito (colour-blind safe)"),
    /** The ten colours of Tableau and of matplotlib, in which the original pipeline drew. */
    TABLEAU("Tableau (original pipeline)", 0x1F77B4, 0xFF7F0E, 0x2CA02C, 0xD62728, 0x9467BD, 0x8C564B, 0xE377C2,
            0x7F7F7F, 0xBCBD22, 0x17BECF),
    /** Tol's vibrant scheme and three of his bright one (SRON/EPS/TN/09-002). */
    VIBRANT("Tol vibrant (strong on gray images)", 0xEE7733, 0x0077BB, 0x33BBEE, 0xEE3377, 0xCC3311, 0x009988, 0xBBBBBB,
            0xCCBB44, 0x228833, 0xAA3377);

    private final String title;
    private final int[] colors;

    Palette(String title, int... colors) {
        this.title = title;
        this.colors = colors;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /**
     * The colour of a particle; it depends on the id only.
     *
     * @return red, green and blue as {@code 0xRRGGBB}
     */
    public int rgb(int particleId) {
        return colors.length == 0 ? ParticleColors.rgb(particleId)
                : colors[Math.floorMod(particleId - 1, colors.length)];
    }
}
