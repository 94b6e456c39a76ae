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
import java.util.function.Consumer;

import org.driftless.ui.theme.Shades;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A small histogram with a handle each for the black and the white point. */
final class HistogramControl extends Canvas {

    private static final Color HANDLE = new Color(0xd2, 0x69, 0x1e);
    private static final int WIDTH = 120;
    private static final int HEIGHT = 34;
    private static final int MARGIN = 6;
    private static final double ROOM = 0.4;
    private static final double DECIMALS_BELOW = 1000;
    private static final int FAR = 10;

    private final Consumer<Contrast> changed;
    private Histogram histogram;
    private Contrast contrast;
    private double low;
    private double high = 1;
    private int dragged;
    private int chosen = -1;

    /** @param changed hears of a contrast that was set by hand */
    HistogramControl(Composite parent, Consumer<Contrast> changed) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.changed = changed;
        getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = words()));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit =
                event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.MouseMove, this::drag);
        addListener(SWT.MouseUp, event -> {
            dragged = 0;
            scale();
            redraw();
        });
    }

    void show(Histogram values, Contrast colors) {
        histogram = values;
        contrast = colors;
        if (dragged == 0) {
            scale();
        }
        setToolTipText(words());
        redraw();
    }

    private String words() {
        return contrast == null ? "Histogram" : "How often each pixel value occurs.\n"
                + (contrast.inverted() ? "White at " : "Black at ") + number(contrast.black()) + ", "
                + (contrast.inverted() ? "black at " : "white at ") + number(contrast.white())
                + ": drag the handles, or move the one chosen by Left and Right; Up and Down choose the other one.";
    }

    private String number(double value) {
        return String.format(Locale.ROOT, high - low < DECIMALS_BELOW ? "%.4g" : "%.0f", value);
    }

    private void key(Event event) {
        int step = (event.stateMask & SWT.MOD2) != 0 ? FAR : 1;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> nudge(-step);
            case SWT.ARROW_RIGHT -> nudge(step);
            case SWT.ARROW_UP, SWT.ARROW_DOWN -> chosen = -chosen;
            default -> { }
        }
        redraw();
    }

    private void nudge(int steps) {
        if (histogram != null) {
            double value = (chosen < 0 ? contrast.black() : contrast.white()) + steps * (high - low) / inner();
            move(chosen, value);
        }
    }

    /** Leaves room beside the handles as far as there are values. */
    private void scale() {
        if (histogram != null) {
            double room = (contrast.white() - contrast.black()) * ROOM;
            low = Math.min(contrast.black(), Math.max(histogram.min(), contrast.black() - room));
            high = Math.max(contrast.white(), Math.min(histogram.max(), contrast.white() + room));
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changedLayout) {
        return new Point(WIDTH, HEIGHT);
    }

    private void press(Event event) {
        if (histogram == null || event.button != 1) {
            return;
        }
        double toBlack = Math.abs(event.x - x(contrast.black()));
        double toWhite = Math.abs(event.x - x(contrast.white()));
        dragged = toBlack < toWhite ? -1 : 1;
        chosen = dragged;
        setFocus();
        drag(event);
    }

    private void drag(Event event) {
        if (dragged == 0) {
            return;
        }
        double value = low + (event.x - MARGIN) / (double) inner() * (high - low);
        value = Math.max(low, Math.min(high, value));
        move(dragged, value);
    }

    private void move(int handle, double value) {
        double least = (high - low) / inner();
        contrast = handle < 0 ? contrast.between(Math.min(value, contrast.white() - least), contrast.white())
                : contrast.between(contrast.black(), Math.max(value, contrast.black() + least));
        changed.accept(contrast);
        redraw();
    }

    private int inner() {
        return Math.max(1, getClientArea().width - 2 * MARGIN);
    }

    private int x(double value) {
        return MARGIN + (int) Math.round((value - low) / (high - low) * inner());
    }

    private void paint(GC gc) {
        if (histogram == null) {
            return;
        }
        Rectangle area = getClientArea();
        long[] bars = histogram.between(low, high, inner());
        double largest = 1;
        for (long bar : bars) {
            largest = Math.max(largest, Math.sqrt(bar));
        }
        gc.setForeground(Shades.ink(getParent()));
        gc.setAlpha(140);
        for (int i = 0; i < bars.length; i++) {
            int height = (int) Math.round(Math.sqrt(bars[i]) / largest * (area.height - 4));
            if (height > 0) {
                gc.drawLine(MARGIN + i, area.height - 2, MARGIN + i, area.height - 1 - height);
            }
        }
        gc.setAlpha(255);
        boolean keys = isFocusControl();
        handle(gc, x(contrast.black()), area.height, contrast.inverted(), keys && chosen < 0);
        handle(gc, x(contrast.white()), area.height, !contrast.inverted(), keys && chosen > 0);
        if (keys) {
            gc.drawFocus(0, 0, area.width, area.height);
        }
    }

    private void handle(GC gc, int x, int height, boolean bright, boolean keys) {
        gc.setForeground(HANDLE);
        gc.setLineWidth(keys ? 3 : 2);
        gc.drawLine(x, 0, x, height);
        gc.setBackground(getDisplay().getSystemColor(bright ? SWT.COLOR_WHITE : SWT.COLOR_BLACK));
        gc.fillOval(x - 4, 0, 8, 8);
        gc.drawOval(x - 4, 0, 8, 8);
        gc.setLineWidth(1);
    }
}
