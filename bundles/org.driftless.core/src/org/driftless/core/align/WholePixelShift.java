/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import java.util.Arrays;
import org.driftless.core.image.Frame;

/** Moves a frame by whole pixels and changes no value, not even a bit of a NaN. */
final class WholePixelShift {

    private WholePixelShift() {
    }

    /**
     * Output pixel (x, y) of the area takes the input at (x + dx, y + dy).
     *
     * @param value of pixels from outside; null to take the nearest pixel
     * @param output receives every pixel of the area
     */
    static Frame shift(Frame input, int dx, int dy, AlignedArea area, Double value, Frame output) {
        int width = input.width();
        int height = input.height();
        SourceRange inside = SourceRange.of(dx, dy, width, height, area);
        Object in = input.pixels();
        Object out = output.pixels();
        boolean fill = value != null;
        Object fillRow = fill ? rowOf(value, area.width(), input).pixels() : null;
        for (int y = area.y0(); y < area.y1(); y++) {
            int to = (y - area.y0()) * area.width();
            if (fill && (y < inside.y0() || y >= inside.y1())) {
                System.arraycopy(fillRow, 0, out, to, area.width());
                continue;
            }
            int from = Math.clamp((long) y + dy, 0, height - 1) * width;
            int before = inside.x0() - area.x0();
            int count = inside.x1() - inside.x0();
            int behind = area.x1() - inside.x1();
            if (fill) {
                System.arraycopy(fillRow, 0, out, to, before);
                System.arraycopy(fillRow, 0, out, to + before + count, behind);
            } else {
                repeat(in, from, out, to, before);
                repeat(in, from + width - 1, out, to + before + count, behind);
            }
            if (count > 0) {
                System.arraycopy(in, from + inside.x0() + dx, out, to + before, count);
            }
        }
        return output;
    }

    private static void repeat(Object in, int from, Object out, int to, int count) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(in, from, out, to + i, 1);
        }
    }

    private static Frame rowOf(double value, int width, Frame like) {
        Frame row = Frame.zeros(width, 1, like.type());
        double[] values = new double[width];
        Arrays.fill(values, value);
        row.setRow(0, values);
        return row;
    }
}
