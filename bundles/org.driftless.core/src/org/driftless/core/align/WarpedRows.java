/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import org.driftless.core.image.Frame;

/** Stores the rows of an aligned frame and counts what had to be clamped. */
final class WarpedRows implements RowSink {

    private final Frame frame;
    private final CropArea area;
    private final SourceRange inside;
    private final boolean fill;
    private final double value;
    private long clipped;

    /**
     * @param inside the pixels whose source lies inside the input; null if the rows are filled already
     */
    WarpedRows(Frame frame, CropArea area, EdgePolicy edges, SourceRange inside) {
        this.frame = frame;
        this.area = area;
        this.inside = inside;
        this.fill = edges.mode() == EdgePolicy.Mode.FILL && inside != null;
        this.value = edges.value();
    }

    @Override
    public void put(int y, double[] values) {
        if (fill) {
            boolean rowInside = y >= inside.y0() && y < inside.y1();
            int from = rowInside ? inside.x0() : area.x1();
            int end = rowInside ? inside.x1() : area.x1();
            for (int x = area.x0(); x < from; x++) {
                values[x - area.x0()] = value;
            }
            for (int x = end; x < area.x1(); x++) {
                values[x - area.x0()] = value;
            }
        }
        clipped += frame.setRow(y - area.y0(), values);
    }

    long clipped() {
        return clipped;
    }
}
