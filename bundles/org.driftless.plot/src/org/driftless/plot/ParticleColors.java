/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

/**
 * One colour a particle, the same in every figure and view. Taken from the palette of Okabe and Ito (Wong 2011,
 * 10.1038/nmeth.1618) without its yellow, which is lost on white, and without black, followed by four dark colours of
 * Tol's muted scheme (SRON/EPS/TN/09-002): they stay apart for colour-blind readers. A colour depends on the particle's
 * id only, so that it stays when other particles are added or left out.
 */
public final class ParticleColors {

    /** Number of different colours; ids further on begin again, with another {@link #lineStyle(int)}. */
    public static final int COUNT = 10;

    private ParticleColors() {
    }

    /**
     * The colour of a particle.
     *
     * @param particleId its id
     * @return red, green and blue as {@code 0xRRGGBB}
     */
    public static int rgb(int particleId) {
        return switch (Math.floorMod(particleId - 1, COUNT)) {
            case 0 -> 0x0072B2;
            case 1 -> 0xD55E00;
            case 2 -> 0x009E73;
            case 3 -> 0xCC79A7;
            case 4 -> 0xE69F00;
            case 5 -> 0x56B4E9;
            case 6 -> 0x332288;
            case 7 -> 0x882255;
            case 8 -> 0x999933;
            default -> 0x661100;
        };
    }

    /**
     * The line that tells particles of one colour apart.
     *
     * @param particleId its id
     * @return 0 solid, 1 dashed, 2 dotted; ids 1 to {@link #COUNT} are solid
     */
    public static int lineStyle(int particleId) {
        return Math.floorMod(Math.floorDiv(particleId - 1, COUNT), 3);
    }
}
