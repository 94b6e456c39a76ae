/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.nio.ByteOrder;
import java.util.Objects;

/**
 * How a page's pixels are stored.
 *
 * @param bitsPerSample bits a pixel in the file: 8, 10, 12, 14, 16 or 32
 * @param compression how they are compressed
 * @param predictor 1 none, 2 horizontal differences, 3 floating point
 * @param rowsPerStrip rows of a strip, at least 1; 0 if the page is tiled
 * @param byteOrder byte order of the whole file
 * @param bigTiff whether the file is a BigTIFF
 */
public record TiffStorage(int bitsPerSample, TiffCompression compression, int predictor, int rowsPerStrip,
        ByteOrder byteOrder, boolean bigTiff) {

    /** @throws IllegalArgumentException if the predictor or the rows are out of range */
    public TiffStorage {
        Objects.requireNonNull(compression);
        Objects.requireNonNull(byteOrder);
        if (predictor < 1 || predictor > 3 || rowsPerStrip < 0) {
            throw new IllegalArgumentException("Predictor " + predictor + ", " + rowsPerStrip + " rows a strip");
        }
    }
}
