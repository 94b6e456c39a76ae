/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.util.Arrays;

import org.driftless.core.image.Frame;

/** Paints a part of a frame into a picture: enlarged pixel by pixel, or shrunk to the means of blocks. For any thread. */
final class PanelPainter {

    private final MovieLayout layout;
    private final MovieLook look;

    PanelPainter(MovieLayout layout, MovieLook look) {
        this.layout = layout;
        this.look = look;
    }

    /**
     * Paints.
     *
     * @param picture a byte a pixel
     * @param panel 0 for the left one
     * @param region the part of the frame
     */
    void paint(byte[] picture, int panel, Frame frame, Region region) {
        Zoom zoom = look.zoom();
        double[] row = new double[region.width()];
        byte[] line = new byte[layout.panelWidth()];
        double[] sums = new double[Math.ceilDiv(region.width(), zoom.of())];
        int[] counts = new int[sums.length];
        int top = 0;
        for (int y = 0; y < region.height(); y += zoom.of()) {
            Arrays.fill(sums, 0);
            Arrays.fill(counts, 0);
            for (int inner = y; inner < Math.min(region.height(), y + zoom.of()); inner++) {
                frame.copyRow(region.x(), region.y() + inner, row.length, row, 0);
                add(row, sums, counts);
            }
            for (int x = 0; x < line.length; x++) {
                int at = x / zoom.times();
                line[x] = look.index(sums[at] / counts[at]);
            }
            for (int times = 0; times < zoom.times(); times++) {
                System.arraycopy(line, 0, picture, top * layout.width() + layout.left(panel), line.length);
                top++;
            }
        }
    }

    /** Pixels that are not there do not count. */
    private void add(double[] row, double[] sums, int[] counts) {
        int of = look.zoom().of();
        for (int x = 0; x < row.length; x++) {
            if (!Double.isNaN(row[x])) {
                sums[x / of] += row[x];
                counts[x / of]++;
            }
        }
    }
}
