/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.kymograph;

import java.util.Arrays;
import java.util.function.IntFunction;

import org.driftless.pipeline.Kymograph;
import org.driftless.ui.editor.Contrast;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * One half of a kymograph as the screen needs it: each value as a rectangle where there is room, the mean of those
 * beneath where there is not. What is missing is hatched.
 */
final class KymographPicture {

    private static final int BYTES = 3;
    private static final int HATCH = 4;
    private static final int HATCH_LIGHT = 0x9aa0a6;
    private static final int HATCH_DARK = 0x868c92;

    private final Kymograph shown;
    private final IntFunction<float[]> values;
    private final Contrast contrast;
    private final int[] colors;
    private final ImageData picture;
    private final double[] sums;
    private final int[] counts;

    private KymographPicture(Kymograph shown, IntFunction<float[]> values, Contrast contrast, int width, int height) {
        this.shown = shown;
        this.values = values;
        this.contrast = contrast;
        this.colors = contrast.table();
        this.picture = new ImageData(width, height, BYTES * Byte.SIZE, new PaletteData(0xff0000, 0xff00, 0xff));
        this.sums = new double[width];
        this.counts = new int[width];
    }

    /**
     * @param values a row of the half
     * @param width in device pixels
     * @param height in device pixels
     */
    static ImageData render(Kymograph shown, IntFunction<float[]> values, Contrast contrast, int width, int height) {
        KymographPicture made = new KymographPicture(shown, values, contrast, width, height);
        for (int y = 0; y < height; y++) {
            made.paintRow(y);
        }
        return made.picture;
    }

    private void paintRow(int y) {
        int from = (int) ((long) y * shown.rows() / picture.height);
        int to = Math.max(from + 1, (int) ((long) (y + 1) * shown.rows() / picture.height));
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
        boolean any = false;
        for (int row = from; row < to; row++) {
            any |= add(values.apply(row));
        }
        if (!any && shown.coarseness() > 1) {
            add(values.apply(from - from % shown.coarseness()));
        }
        int at = y * picture.bytesPerLine;
        for (int x = 0; x < picture.width; x++) {
            int color = counts[x] > 0 ? colors[contrast.index(sums[x] / counts[x])]
                    : (x + y) / HATCH % 2 == 0 ? HATCH_LIGHT : HATCH_DARK;
            picture.data[at++] = (byte) (color >> 16);
            picture.data[at++] = (byte) (color >> 8);
            picture.data[at++] = (byte) color;
        }
    }

    private boolean add(float[] row) {
        if (row == null) {
            return false;
        }
        for (int x = 0; x < sums.length; x++) {
            int from = (int) ((long) x * row.length / sums.length);
            int to = Math.max(from + 1, (int) ((long) (x + 1) * row.length / sums.length));
            for (int i = from; i < to; i++) {
                if (!Float.isNaN(row[i])) {
                    sums[x] += row[i];
                    counts[x]++;
                }
            }
        }
        return true;
    }
}
