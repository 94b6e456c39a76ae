/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/**
 * Where the pixels of one output row come from: pixel i from {@code x(i), y(i)}.
 *
 * @param startX x of the pixel at the centre
 * @param startY y of the pixel at the centre
 * @param stepX change of x by a pixel
 * @param stepY change of y by a pixel
 * @param center column of the centre
 */
record SourceLine(double startX, double startY, double stepX, double stepY, double center) {

    /** A step below which a coordinate counts as constant along a row. */
    private static final double FLAT = 1e-12;

    double x(int i) {
        return startX + stepX * (i - center);
    }

    double y(int i) {
        return startY + stepY * (i - center);
    }

    /**
     * A range of pixels that certainly come from inside a frame, a pixel away from its edges; at most a few beside it
     * do, too.
     *
     * @return the first, and the one behind the last; an empty range is possible
     */
    int[] inside(int width, int height, int from, int end) {
        double[] range = {from, end};
        clip(range, startX, stepX, width);
        clip(range, startY, stepY, height);
        int first = (int) Math.clamp(Math.ceil(range[0]), from, end);
        return new int[] {first, (int) Math.clamp(Math.floor(range[1]), first, end)};
    }

    private void clip(double[] range, double start, double step, int length) {
        double low = 1 - start;
        double high = length - 2 - start;
        boolean flat = Math.abs(step) < FLAT;
        if (low > high || flat && (low > 0 || high < 0)) {
            range[1] = range[0];
            return;
        }
        if (flat) {
            return;
        }
        range[0] = Math.max(range[0], center + Math.min(low / step, high / step));
        range[1] = Math.min(range[1], center + Math.max(low / step, high / step));
    }
}
