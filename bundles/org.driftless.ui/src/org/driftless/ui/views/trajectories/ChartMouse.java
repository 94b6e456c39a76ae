/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * The mouse over a chart: the wheel zooms (over frames along x, with Ctrl along y), a drag moves, a double click shows
 * all, a click goes to a frame.
 */
public final class ChartMouse {

    private static final double STEP = 0.8;
    private static final int STILL_PIXELS = 3;

    private final PlotChart chart;
    private final IntConsumer onFrame;
    private final Consumer<PlotPoint> onPoint;
    private PlotRange pressedRange;
    private int pressedX;
    private int pressedY;
    private boolean dragged;

    private ChartMouse(PlotChart chart, IntConsumer onFrame, Consumer<PlotPoint> onPoint) {
        this.chart = chart;
        this.onFrame = onFrame;
        this.onPoint = onPoint;
    }

    /**
     * @param onFrame hears which frame was clicked
     * @param onPoint hears which point was clicked, unless it is one of the estimate
     */
    public static void listen(PlotChart chart, IntConsumer onFrame, Consumer<PlotPoint> onPoint) {
        ChartMouse mouse = new ChartMouse(chart, onFrame, onPoint);
        Control area = chart.area();
        area.addListener(SWT.MouseWheel, mouse::wheel);
        area.addListener(SWT.MouseDown, mouse::down);
        area.addListener(SWT.MouseMove, mouse::move);
        area.addListener(SWT.MouseUp, mouse::up);
        area.addListener(SWT.MouseExit, event -> chart.setHover(null));
        area.addListener(SWT.MouseDoubleClick, event -> chart.resetAll());
    }

    private void wheel(Event event) {
        if (event.count == 0) {
            return;
        }
        double factor = event.count > 0 ? STEP : 1 / STEP;
        boolean alongY = (event.stateMask & SWT.MOD1) != 0;
        boolean image = chart.plot().isImage();
        PlotScale scale = chart.scale();
        chart.zoomTo(scale.range().zoomed(image || !alongY ? factor : 1, image || alongY ? factor : 1,
                scale.x(event.x), scale.y(event.y)));
        event.doit = false;
    }

    private void down(Event event) {
        if (event.button == 1 || event.button == 2) {
            pressedRange = chart.scale().range();
            pressedX = event.x;
            pressedY = event.y;
            dragged = false;
        }
    }

    private void move(Event event) {
        if (pressedRange == null) {
            PlotPoint point = chart.pointAt(event.x, event.y);
            chart.setHover(point);
            chart.area().setCursor(chart.getDisplay().getSystemCursor(point == null ? SWT.CURSOR_ARROW : SWT.CURSOR_HAND));
            return;
        }
        dragged |= Math.hypot(event.x - pressedX, event.y - pressedY) > STILL_PIXELS;
        if (dragged) {
            chart.setHover(null);
            PlotScale scale = chart.scale();
            chart.zoomTo(pressedRange.moved(scale.x(pressedX) - scale.x(event.x), scale.y(pressedY) - scale.y(event.y)));
        }
    }

    private void up(Event event) {
        boolean clicked = pressedRange != null && !dragged && event.button == 1;
        pressedRange = null;
        if (!clicked) {
            return;
        }
        PlotPoint point = chart.pointAt(event.x, event.y);
        if (point != null && !point.curve().isEstimate()) {
            onPoint.accept(point);
        }
        if (point != null || !chart.plot().isImage()) {
            onFrame.accept(point == null ? chart.frameAt(event.x) : point.frame());
        }
    }
}
