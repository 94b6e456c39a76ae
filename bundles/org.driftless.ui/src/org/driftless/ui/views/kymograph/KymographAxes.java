/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.kymograph;

import java.util.Locale;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.NumberWords;
import org.driftless.pipeline.Kymograph;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Draws what stands around the halves of a kymograph: titles, numbers, and the mark of the frame that is shown. */
final class KymographAxes {

    private static final Color MARK = new Color(0xd2, 0x69, 0x1e);
    private static final Color HALO = new Color(255, 255, 255);
    private static final int TICK = 4;
    private static final int SPACE = 6;
    private static final int TICKS_APART = 3;

    private final GC gc;
    private final Kymograph shown;
    private final Calibration calibration;
    private final int line;

    KymographAxes(GC gc, Kymograph shown, Calibration calibration) {
        this.gc = gc;
        this.shown = shown;
        this.calibration = calibration;
        this.line = gc.getFontMetrics().getHeight();
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WIDGET_FOREGROUND));
    }

    /** Height of a line of text. */
    int line() {
        return line;
    }

    /** Width that the numbers on the left need. */
    int left() {
        String last = String.format(Locale.ROOT, "%.0f", frameUnit() * (shown.frame(shown.rows() - 1) + 1));
        return Math.max(gc.textExtent(frameTitle()).x,
                Math.max(gc.textExtent(last).x, gc.textExtent("0.000").x)) + TICK + SPACE;
    }

    private double frameUnit() {
        return calibration.hasFrameInterval() ? calibration.frameInterval() : 1;
    }

    private String frameTitle() {
        return calibration.hasFrameInterval() ? "time (s)" : "frame";
    }

    void paint(KymographLayout layout, int frame) {
        half(layout, layout.original(), "Original");
        if (layout.aligned() != null) {
            half(layout, layout.aligned(), "Aligned");
        }
        frames(layout);
        int right = layout.aligned() == null ? layout.original().x + layout.original().width
                : layout.aligned().x + layout.aligned().width;
        String title = calibration.hasPixelSize() ? "along the line (\u00b5m)" : "along the line (px)";
        Point size = gc.textExtent(title);
        gc.drawText(title, (layout.original().x + right - size.x) / 2,
                layout.original().y + layout.original().height + TICK + line + 2, true);
        mark(layout, frame);
    }

    private void half(KymographLayout layout, Rectangle half, String title) {
        gc.setLineWidth(1);
        gc.drawRectangle(half.x - 1, half.y - 1, half.width + 1, half.height + 1);
        gc.drawText(title, half.x + (half.width - gc.textExtent(title).x) / 2, half.y - line - 3, true);
        double unit = calibration.hasPixelSize() ? calibration.pixelSize() : 1;
        double last = (shown.samples() - 1) * unit;
        double step = step(last, half.width / (TICKS_APART * gc.textExtent("000").x));
        int free = half.x - SPACE;
        for (int i = 0; i * step <= last + step * 1e-9; i++) {
            String number = number(i, step);
            int x = layout.x(half, i * step / unit);
            int width = gc.textExtent(number).x;
            int from = Math.min(x - width / 2, half.x + half.width - width);
            gc.drawLine(x, half.y + half.height, x, half.y + half.height + TICK);
            if (from >= free) {
                gc.drawText(number, from, half.y + half.height + TICK, true);
                free = from + width + SPACE;
            }
        }
    }

    private void frames(KymographLayout layout) {
        Rectangle half = layout.original();
        gc.drawText(frameTitle(), half.x - TICK - SPACE / 2 - gc.textExtent(frameTitle()).x, half.y - line - 3, true);
        int base = calibration.hasFrameInterval() ? 0 : 1;
        double unit = frameUnit();
        double first = (shown.frame(0) + base) * unit;
        double last = (shown.frame(shown.rows() - 1) + base) * unit;
        double step = step(last - first, half.height / (2 * line));
        step = calibration.hasFrameInterval() ? step : Math.max(1, step);
        for (long i = (long) Math.ceil(first / step - 1e-9); i * step <= last + step * 1e-9; i++) {
            int y = layout.y((int) Math.round((i * step / unit - base - shown.frame(0)) / shown.step()));
            String number = number(i, step);
            gc.drawLine(half.x - TICK, y, half.x - 1, y);
            gc.drawText(number, half.x - TICK - SPACE / 2 - gc.textExtent(number).x, y - line / 2, true);
        }
    }

    /** A round step (1, 2 or 5 times a power of ten) that gives about so many numbers. */
    private static double step(double span, int count) {
        double least = Math.max(span, 1e-9) / Math.max(1, count);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double share = least / power;
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }

    private static String number(long times, double step) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return NumberWords.fixed(times * step, decimals);
    }

    /** A line through both halves, and a pointer beside each. */
    private void mark(KymographLayout layout, int frame) {
        int row = shown.row(frame);
        if (row < 0 || row >= shown.rows()) {
            return;
        }
        int y = layout.y(row);
        for (Rectangle half : new Rectangle[] {layout.original(), layout.aligned()}) {
            if (half != null) {
                gc.setForeground(HALO);
                gc.setAlpha(140);
                gc.setLineWidth(3);
                gc.drawLine(half.x, y, half.x + half.width - 1, y);
                gc.setAlpha(255);
                gc.setForeground(MARK);
                gc.setLineWidth(1);
                gc.drawLine(half.x, y, half.x + half.width - 1, y);
                gc.setBackground(MARK);
                gc.fillPolygon(new int[] {half.x - 7, y - 5, half.x - 7, y + 5, half.x, y});
            }
        }
    }
}
