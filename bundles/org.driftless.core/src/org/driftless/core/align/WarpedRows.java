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
import org.driftless.core.image.RowWriter;

/** Stores the rows of an aligned frame and counts what had to be clamped. */
final class WarpedRows implements RowSink {

    private final Frame frame;
    private final RowWriter writer;
    private final AlignedArea area;
    private final SourceRange inside;
    private final Double fill;
    private final int left;
    private final int top;
    private long clipped;

    /**
     * @param whole what the frame shows
     * @param area the part of it that the rows are
     * @param inside the pixels of the part whose source lies inside the input; null if the rows are filled already
     * @param fill the value of all others; null if they are filled already
     */
    WarpedRows(Frame frame, RowWriter writer, AlignedArea whole, AlignedArea area, SourceRange inside, Double fill) {
        this.frame = frame;
        this.writer = writer;
        this.area = area;
        this.inside = inside;
        this.fill = inside == null ? null : fill;
        this.left = area.x0() - whole.x0();
        this.top = whole.y0();
    }

    @Override
    public void put(int y, double[] values) {
        if (fill != null) {
            boolean rowInside = y >= inside.y0() && y < inside.y1();
            int from = rowInside ? inside.x0() : area.x1();
            int end = rowInside ? inside.x1() : area.x1();
            Arrays.fill(values, 0, from - area.x0(), fill);
            Arrays.fill(values, end - area.x0(), area.width(), fill);
        }
        clipped += writer.write(values, area.width(), frame, left, y - top);
    }

    long clipped() {
        return clipped;
    }
}
