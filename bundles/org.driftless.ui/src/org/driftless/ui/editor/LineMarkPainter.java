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

import org.driftless.core.image.Line;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** Draws the line to measure along, for the {@link OverlayPainter}: its width, its ends, and how long it is. */
final class LineMarkPainter {

    private static final Color INK = new Color(0xff, 0xd6, 0x0a);
    private static final Color DARK = new Color(0x10, 0x14, 0x18);
    private static final int OPAQUE = 255;
    private static final int BAND_ALPHA = 45;
    private static final int HALO_ALPHA = 170;
    private static final int HANDLE = 4;
    private static final int PADDING = 3;
    private static final int AWAY = 10;

    private LineMarkPainter() {
    }

    /** @param area size of what is painted on */
    static void paint(GC gc, Viewport view, LineMark mark, Point area) {
        Line line = mark.line();
        int x0 = px(view.screenX(line.x0()));
        int y0 = px(view.screenY(line.y0()));
        int x1 = px(view.screenX(line.x1()));
        int y1 = px(view.screenY(line.y1()));
        band(gc, view, mark);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setAlpha(HALO_ALPHA);
        gc.setForeground(DARK);
        gc.setLineWidth(4);
        gc.drawLine(x0, y0, x1, y1);
        gc.setAlpha(OPAQUE);
        gc.setForeground(INK);
        gc.setLineWidth(2);
        gc.drawLine(x0, y0, x1, y1);
        end(gc, x0, y0, true, mark.handles());
        end(gc, x1, y1, false, mark.handles());
        label(gc, String.format(Locale.ROOT, "%.0f px", line.length()), x1, y1, x1 < x0, area);
    }

    private static void band(GC gc, Viewport view, LineMark mark) {
        Line line = mark.line();
        if (mark.width() > 1 && line.length() > 0) {
            double half = mark.width() / 2.0;
            double acrossX = -(line.y1() - line.y0()) / line.length() * half;
            double acrossY = (line.x1() - line.x0()) / line.length() * half;
            gc.setAlpha(BAND_ALPHA);
            gc.setBackground(INK);
            gc.fillPolygon(new int[] {
                px(view.screenX(line.x0() + acrossX)), px(view.screenY(line.y0() + acrossY)),
                px(view.screenX(line.x1() + acrossX)), px(view.screenY(line.y1() + acrossY)),
                px(view.screenX(line.x1() - acrossX)), px(view.screenY(line.y1() - acrossY)),
                px(view.screenX(line.x0() - acrossX)), px(view.screenY(line.y0() - acrossY))});
            gc.setAlpha(OPAQUE);
        }
    }

    /** The end where the distance is 0 is a full dot. */
    private static void end(GC gc, int x, int y, boolean first, boolean handle) {
        int radius = handle ? HANDLE + 1 : HANDLE - 1;
        gc.setBackground(first ? INK : DARK);
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.setForeground(first ? DARK : INK);
        gc.setLineWidth(handle ? 2 : 1);
        gc.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void label(GC gc, String text, int x, int y, boolean leftOf, Point area) {
        Point size = gc.textExtent(text);
        int width = size.x + 2 * PADDING;
        int left = Math.clamp(leftOf ? x - AWAY - width : x + AWAY, 0, Math.max(0, area.x - width));
        int top = Math.clamp(y - size.y / 2, 0, Math.max(0, area.y - size.y));
        gc.setAlpha(230);
        gc.setBackground(DARK);
        gc.fillRoundRectangle(left, top, width, size.y, 4, 4);
        gc.setAlpha(OPAQUE);
        gc.setForeground(INK);
        gc.drawText(text, left + PADDING, top, true);
    }

    private static int px(double at) {
        return (int) Math.round(at);
    }
}
