/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.driftless.core.image.Frame;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * Makes the picture of a frame as the screen needs it, no larger: each pixel as a square where the frame is enlarged,
 * the mean of the pixels beneath where it is reduced. Bands of rows are made at once on all processors.
 */
final class FrameRenderer {

    private static final int BYTES = 3;
    /** Rows of the screen that one thread makes in one go. */
    private static final int BAND = 64;

    private final Frame frame;
    private final Viewport view;
    private final Contrast contrast;
    private final int[] colors;
    private final int[] columns;
    private final int[] rows;
    private final ImageData picture;

    private FrameRenderer(Frame frame, Viewport view, Contrast contrast, int background, int width, int height) {
        this.frame = frame;
        this.view = view;
        this.contrast = contrast;
        this.colors = withBackground(contrast.table(), background);
        this.columns = bounds(width, view.left());
        this.rows = bounds(height, view.top());
        this.picture = new ImageData(width, height, BYTES * Byte.SIZE, new PaletteData(0xff0000, 0xff00, 0xff));
    }

    /**
     * @param background colour around the frame, as {@code 0xRRGGBB}
     * @param width of the screen, in device pixels
     * @param height of the screen, in device pixels
     */
    static ImageData render(Frame frame, Viewport view, Contrast contrast, int background, int width, int height) {
        FrameRenderer renderer = new FrameRenderer(frame, view, contrast, background, width, height);
        IntStream.range(0, Math.ceilDiv(height, BAND)).parallel().forEach(
                band -> renderer.render(band * BAND, Math.min(height, (band + 1) * BAND)));
        return renderer.picture;
    }

    private void render(int from, int to) {
        if (view.scale() >= 1) {
            enlarge(from, to);
        } else {
            reduce(from, to);
        }
    }

    private static int[] withBackground(int[] table, int background) {
        int[] all = Arrays.copyOf(table, table.length + 1);
        all[table.length] = background;
        return all;
    }

    /** The first image column (or row) of each screen column, and the one behind the last. */
    private int[] bounds(int length, double origin) {
        int[] bounds = new int[length + 1];
        for (int i = 0; i <= length; i++) {
            bounds[i] = (int) Math.floor((i + (view.scale() >= 1 ? 0.5 : 0) - origin) / view.scale());
        }
        return bounds;
    }

    private void enlarge(int begin, int end) {
        double[] values = new double[frame.width()];
        byte[] line = new byte[picture.width * BYTES];
        int done = Integer.MIN_VALUE;
        for (int sy = begin; sy < end; sy++) {
            int y = rows[sy];
            if (y != done) {
                boolean inside = y >= 0 && y < frame.height();
                if (inside) {
                    frame.copyRow(0, y, values.length, values, 0);
                }
                for (int sx = 0; sx < picture.width; sx++) {
                    int x = columns[sx];
                    put(line, sx, inside && x >= 0 && x < values.length ? contrast.index(values[x]) : ColorMap.SIZE);
                }
                done = y;
            }
            System.arraycopy(line, 0, picture.data, sy * picture.bytesPerLine, line.length);
        }
    }

    private void reduce(int begin, int end) {
        double[] values = new double[frame.width()];
        double[] sums = new double[frame.width()];
        byte[] line = new byte[picture.width * BYTES];
        for (int sy = begin; sy < end; sy++) {
            int from = Math.max(0, rows[sy]);
            int to = Math.min(frame.height(), Math.max(rows[sy] + 1, rows[sy + 1]));
            Arrays.fill(sums, 0);
            for (int y = from; y < to; y++) {
                frame.copyRow(0, y, values.length, values, 0);
                for (int x = 0; x < sums.length; x++) {
                    sums[x] += values[x];
                }
            }
            for (int sx = 0; sx < picture.width; sx++) {
                int count = (lastColumn(sx) - firstColumn(sx)) * (to - from);
                put(line, sx, to > from && lastColumn(sx) > firstColumn(sx) ? contrast.index(sum(sums, sx) / count)
                        : ColorMap.SIZE);
            }
            System.arraycopy(line, 0, picture.data, sy * picture.bytesPerLine, line.length);
        }
    }

    private double sum(double[] columns, int screen) {
        int to = lastColumn(screen);
        double sum = 0;
        for (int x = firstColumn(screen); x < to; x++) {
            sum += columns[x];
        }
        return sum;
    }

    private int firstColumn(int screen) {
        return Math.max(0, columns[screen]);
    }

    private int lastColumn(int screen) {
        return Math.min(frame.width(), Math.max(columns[screen] + 1, columns[screen + 1]));
    }

    private void put(byte[] line, int screen, int index) {
        int color = colors[index];
        line[BYTES * screen] = (byte) (color >> 16);
        line[BYTES * screen + 1] = (byte) (color >> 8);
        line[BYTES * screen + 2] = (byte) color;
    }
}
