/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import org.driftless.plot.Lettering;

/**
 * Draws marks over a picture: bright, with a dark rim, so that they are seen on any ground.
 *
 * @param picture a byte a pixel
 * @param width columns of the picture
 * @param rim how wide the rim is, in pixels
 */
record Ink(byte[] picture, int width, int rim) {

    private static final int FULL = 255;

    /** How much of a pixel something covers, from 0 to 255. */
    private interface Cover {
        int at(int x, int y);
    }

    /**
     * Writes a line of text.
     *
     * @param x its first column
     * @param y its first row
     */
    void write(Lettering text, int x, int y) {
        draw(text::cover, text.width(), text.height(), x, y);
    }

    /** Draws a filled rectangle. */
    void bar(int x, int y, int columns, int rows) {
        draw((column, row) -> column < 0 || row < 0 || column >= columns || row >= rows ? 0 : FULL, columns, rows, x, y);
    }

    private void draw(Cover cover, int columns, int rows, int x, int y) {
        int height = picture.length / width;
        for (int row = Math.max(-rim, -y); row < Math.min(rows + rim, height - y); row++) {
            for (int column = Math.max(-rim, -x); column < Math.min(columns + rim, width - x); column++) {
                int place = (y + row) * width + x + column;
                int dark = around(cover, column, row);
                int darkened = (picture[place] & 0xff) * (FULL - dark) / FULL;
                picture[place] = (byte) (darkened + (FULL - darkened) * cover.at(column, row) / FULL);
            }
        }
    }

    private int around(Cover cover, int column, int row) {
        int most = 0;
        for (int dy = -rim; dy <= rim; dy++) {
            for (int dx = -rim; dx <= rim; dx++) {
                most = Math.max(most, cover.at(column + dx, row + dy));
            }
        }
        return most;
    }
}
