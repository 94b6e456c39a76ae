/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.Locale;

import org.driftless.core.particle.FoundSpot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Draws candidates: dashed boxes with their rank and how well they are known. Called by {@link OverlayPainter}. */
final class CandidatePainter {

    /** The one colour of the palette of Okabe and Ito that no particle has; on bright frames its dark edge is seen. */
    private static final Color COLOR = new Color(0xff, 0xe6, 0x00);
    private static final Color EDGE = new Color(0x10, 0x14, 0x18);
    private static final int[] DASH = {6, 4};
    private static final int EDGE_ALPHA = 200;
    private static final int OPAQUE = 255;
    private static final int PADDING = 3;
    private static final int ARM = 3;

    private final GC gc;
    private final Viewport view;
    private final CandidateMarks marks;
    private final Point size;

    private CandidatePainter(GC gc, Viewport view, CandidateMarks marks, Point size) {
        this.gc = gc;
        this.view = view;
        this.marks = marks;
        this.size = size;
    }

    /** @param size of what is painted on */
    static void paint(GC gc, Viewport view, CandidateMarks marks, Point size) {
        CandidatePainter painter = new CandidatePainter(gc, view, marks, size);
        for (int i = marks.spots().size() - 1; i >= 0; i--) {
            painter.candidate(marks.spots().get(i), i + 1);
        }
    }

    private void candidate(FoundSpot spot, int rank) {
        boolean current = spot == marks.current();
        Rectangle box = CandidateMarks.area(spot, view);
        gc.setAlpha(EDGE_ALPHA);
        gc.setForeground(EDGE);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(current ? 5 : 4);
        gc.drawRectangle(box);
        gc.setAlpha(OPAQUE);
        gc.setForeground(COLOR);
        gc.setLineWidth(current ? 3 : 2);
        gc.setLineCap(SWT.CAP_FLAT);
        gc.setLineDash(current ? null : DASH);
        gc.drawRectangle(box);
        gc.setLineDash(null);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setLineStyle(SWT.LINE_SOLID);
        label(String.format(Locale.ROOT, "%d: %.3f px", rank, spot.fit().precision()), box);
        if (current) {
            cross(CandidateMarks.cross(spot, view));
        }
    }

    /** Below the box, or above it where there is no room: the ids of particles stand above. */
    private void label(String text, Rectangle box) {
        Point extent = gc.textExtent(text);
        int width = extent.x + 2 * PADDING;
        int below = box.y + box.height + PADDING;
        int left = Math.max(0, Math.min(box.x + (box.width - width) / 2, size.x - width));
        int top = below + extent.y <= size.y ? below : box.y - PADDING - extent.y;
        gc.setBackground(EDGE);
        gc.setAlpha(EDGE_ALPHA);
        gc.fillRoundRectangle(left, top, width, extent.y, 4, 4);
        gc.setAlpha(OPAQUE);
        gc.setForeground(COLOR);
        gc.drawText(text, left + PADDING, top, true);
    }

    private void cross(Point middle) {
        int radius = CandidateMarks.CROSS;
        gc.setBackground(EDGE);
        gc.fillOval(middle.x - radius, middle.y - radius, 2 * radius, 2 * radius);
        gc.setForeground(COLOR);
        gc.setLineWidth(2);
        gc.drawLine(middle.x - ARM, middle.y - ARM, middle.x + ARM, middle.y + ARM);
        gc.drawLine(middle.x - ARM, middle.y + ARM, middle.x + ARM, middle.y - ARM);
    }
}
