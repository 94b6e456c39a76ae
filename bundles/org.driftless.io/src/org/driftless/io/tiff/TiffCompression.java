/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.Map;
import java.util.Optional;

/** The compressions that are read and written. All are lossless. */
public enum TiffCompression {

    NONE(1, "none", 1),
    LZW(5, "LZW", 2800),
    DEFLATE(8, "deflate", 1040),
    /** Deflate under its older number: the same data. */
    DEFLATE_OLD(32946, "deflate", 1040),
    PACKBITS(32773, "PackBits", 64);

    private static final Map<Integer, String> FOREIGN = Map.ofEntries(
            Map.entry(2, "CCITT"), Map.entry(3, "CCITT"), Map.entry(4, "CCITT"),
            Map.entry(6, "JPEG (lossy)"), Map.entry(7, "JPEG (lossy)"),
            Map.entry(33003, "JPEG 2000"), Map.entry(33005, "JPEG 2000"), Map.entry(34712, "JPEG 2000"),
            Map.entry(34887, "LERC"), Map.entry(34925, "LZMA"), Map.entry(34933, "PNG"),
            Map.entry(50000, "Zstandard"), Map.entry(50001, "WebP"), Map.entry(50002, "JPEG XL"));

    private final int code;
    private final String label;
    private final int maxExpansion;

    TiffCompression(int code, String label, int maxExpansion) {
        this.code = code;
        this.label = label;
        this.maxExpansion = maxExpansion;
    }

    /** The value of the Compression tag. */
    public int code() {
        return code;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** The most bytes that one byte of the file can become. */
    int maxExpansion() {
        return maxExpansion;
    }

    boolean isDeflate() {
        return this == DEFLATE || this == DEFLATE_OLD;
    }

    /** Whether the Predictor tag has a meaning with it. */
    boolean allowsPredictor() {
        return isDeflate() || this == LZW;
    }

    static Optional<TiffCompression> ofCode(long code) {
        for (TiffCompression c : values()) {
            if (c.code == code) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    /** What to call a compression that can't be read. */
    static String nameOf(long code) {
        String name = code > Integer.MAX_VALUE ? null : FOREIGN.get((int) code);
        return name == null ? "an unknown compression (" + code + ")" : name + " compression";
    }
}
