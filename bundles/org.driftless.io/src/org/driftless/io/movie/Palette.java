/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.movie;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The 256 colours that stand for dark to bright.
 *
 * @param colors as {@code 0xRRGGBB}
 */
public record Palette(List<Integer> colors) {

    /** How many colours there are. */
    public static final int SIZE = 256;

    /** From black to white. */
    public static final Palette GRAY = of(IntStream.range(0, SIZE).map(level -> level * 0x010101).toArray());

    /** @throws IllegalArgumentException if there are not 256 */
    public Palette {
        colors = List.copyOf(colors);
        if (colors.size() != SIZE) {
            throw new IllegalArgumentException(colors.size() + " colours");
        }
    }

    /** @param table 256 colours as {@code 0xRRGGBB} */
    public static Palette of(int[] table) {
        return new Palette(IntStream.of(table).boxed().toList());
    }

    /** Whether it is the plain one from black to white. */
    public boolean isGray() {
        return equals(GRAY);
    }

    IndexColorModel colorModel() {
        return new IndexColorModel(8, SIZE, colors.stream().mapToInt(Integer::intValue).toArray(), 0, false, -1,
                DataBuffer.TYPE_BYTE);
    }
}
