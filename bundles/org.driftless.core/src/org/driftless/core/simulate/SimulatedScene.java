/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.simulate;

import java.util.Objects;
import org.driftless.core.image.PixelType;

/**
 * What a simulated sample looks like: an even or softly waved background with Gaussian spots on it.
 *
 * @param type how pixels are stored
 * @param background level of the background, in counts
 * @param texture height of the soft waves that ride with the sample, in counts; 0 for an even background. Waves put a
 *     slope under the spots, which pulls fits with a flat background by about {@code 4 slope sigma^2 / amplitude}
 * @param weakest amplitude of the weakest spot, in counts; negative for dark ones
 * @param strongest amplitude of the strongest spot; the others lie evenly between
 * @param sigmaX standard deviation of every spot along its own first axis, in pixels, before blur
 * @param sigmaY the same along its second axis
 */
public record SimulatedScene(PixelType type, double background, double texture, double weakest, double strongest,
        double sigmaX, double sigmaY) {

    /** Dark particles on a bright 16-bit field, as in reflected light. */
    public static final SimulatedScene DARK =
            new SimulatedScene(PixelType.UINT16, 45_000, 0, -12_000, -22_000, 2.6, 2.0);

    /** Bright particles on a dark 16-bit field, as in dark-field light. */
    public static final SimulatedScene BRIGHT =
            new SimulatedScene(PixelType.UINT16, 8_000, 0, 12_000, 22_000, 2.6, 2.0);

    /**
     * @throws IllegalArgumentException if a number is not finite, a sigma is below 0.5 px, a value does not fit the
     *     type, or the amplitudes are zero or of different sign
     */
    public SimulatedScene {
        Objects.requireNonNull(type);
        if (!(sigmaX >= 0.5 && sigmaX < 1e6 && sigmaY >= 0.5 && sigmaY < 1e6)) {
            throw new IllegalArgumentException("A simulated spot needs sigmas of at least 0.5 px, not " + sigmaX
                    + " x " + sigmaY);
        }
        if (!(weakest * strongest > 0) || !(texture >= 0)) {
            throw new IllegalArgumentException("Simulated amplitudes must be all bright or all dark and the texture"
                    + " at least 0, not " + weakest + " to " + strongest + " and " + texture);
        }
        double low = background - texture + Math.min(0, Math.min(weakest, strongest));
        double high = background + texture + Math.max(0, Math.max(weakest, strongest));
        if (!(low >= type.min() && high <= type.max())) {
            throw new IllegalArgumentException("Simulated values from " + low + " to " + high + " do not fit " + type);
        }
    }

    /** The same scene with another texture. */
    public SimulatedScene withTexture(double counts) {
        return new SimulatedScene(type, background, counts, weakest, strongest, sigmaX, sigmaY);
    }

    /** The same scene stored in another type, values unchanged. */
    public SimulatedScene withType(PixelType other) {
        return new SimulatedScene(other, background, texture, weakest, strongest, sigmaX, sigmaY);
    }

    /** The same scene with other spots. */
    public SimulatedScene withSpots(double weakestAmplitude, double strongestAmplitude, double first, double second) {
        return new SimulatedScene(type, background, texture, weakestAmplitude, strongestAmplitude, first, second);
    }
}
