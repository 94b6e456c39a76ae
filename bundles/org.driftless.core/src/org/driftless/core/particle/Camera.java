/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/**
 * How a camera turns photo-electrons into counts: {@code value = offset + gain * electrons}, with noise of its own.
 *
 * @param offset counts where no light falls
 * @param gain counts per photo-electron, above 0
 * @param readNoise standard deviation of the noise of reading out a pixel, in electrons, at least 0
 */
public record Camera(double offset, double gain, double readNoise) {

    /** @throws IllegalArgumentException if a number is not finite, the gain not above 0, or the noise negative */
    public Camera {
        if (!Double.isFinite(offset)) {
            throw new IllegalArgumentException("The camera's offset must be a number, not " + offset);
        }
        if (!(gain > 0 && gain < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The camera's gain must be above 0 counts per electron, not " + gain);
        }
        if (!(readNoise >= 0 && readNoise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The camera's read noise must be 0 electrons or more, not " + readNoise);
        }
    }

    /** Electrons that give a value; below 0 for one below the offset. */
    double electrons(double value) {
        return (value - offset) / gain;
    }

    /** The value that electrons give. */
    double value(double electrons) {
        return offset + gain * electrons;
    }
}
