/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

/** How the value of one pixel is stored. Values are never scaled: what the file holds is what is computed with. */
public enum PixelType {

    /** 8-bit unsigned integer, kept in a {@code byte[]}. */
    UINT8(1, 0, 255),
    /** 16-bit unsigned integer, kept in a {@code short[]}. */
    UINT16(2, 0, 65535),
    /** 32-bit unsigned integer, kept in an {@code int[]}. */
    UINT32(4, 0, 4294967295.0),
    /** 32-bit IEEE float, kept in a {@code float[]}. */
    FLOAT32(4, -Float.MAX_VALUE, Float.MAX_VALUE);

    private final int bytes;
    private final double min;
    private final double max;

    PixelType(int bytes, double min, double max) {
        this.bytes = bytes;
        this.min = min;
        this.max = max;
    }

    /** Bytes a pixel. */
    public int bytes() {
        return bytes;
    }

    /** The smallest value that can be stored. */
    public double min() {
        return min;
    }

    /** The largest value that can be stored. */
    public double max() {
        return max;
    }

    /** Whether values are whole numbers, so that computed ones must be rounded and clamped. */
    public boolean isInteger() {
        return this != FLOAT32;
    }
}
