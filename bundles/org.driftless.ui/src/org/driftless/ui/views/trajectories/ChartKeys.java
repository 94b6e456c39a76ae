/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * The keys of a chart: + and - zoom (over frames along x, with Ctrl along y), 0 and Home show all, arrows move, Page Up
 * and Page Down go through the frames, Tab goes to the next control.
 */
public final class ChartKeys {

    private static final double NEARER = 0.8;
    private static final double MOVE = 0.1;

    private final PlotChart chart;
    private final Runnable nextFrame;
    private final Runnable lastFrame;

    private ChartKeys(PlotChart chart, Runnable nextFrame, Runnable lastFrame) {
        this.chart = chart;
        this.nextFrame = nextFrame;
        this.lastFrame = lastFrame;
    }

    /**
     * @param nextFrame goes to the frame behind the one shown
     * @param lastFrame goes to the one before
     */
    public static void listen(PlotChart chart, Runnable nextFrame, Runnable lastFrame) {
        ChartKeys keys = new ChartKeys(chart, nextFrame, lastFrame);
        Control area = chart.area();
        area.addListener(SWT.KeyDown, keys::press);
        area.addListener(SWT.Traverse, event -> event.doit =
                event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        area.addListener(SWT.MouseDown, event -> area.forceFocus());
        area.addListener(SWT.FocusIn, event -> area.redraw());
        area.addListener(SWT.FocusOut, event -> area.redraw());
    }

    private void press(Event event) {
        boolean alongY = (event.stateMask & SWT.MOD1) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> move(chart, -MOVE, 0);
            case SWT.ARROW_RIGHT -> move(chart, MOVE, 0);
            case SWT.ARROW_UP -> move(chart, 0, MOVE);
            case SWT.ARROW_DOWN -> move(chart, 0, -MOVE);
            case SWT.HOME, SWT.KEYPAD_0 -> chart.resetAll();
            case SWT.KEYPAD_ADD -> zoom(chart, NEARER, alongY);
            case SWT.KEYPAD_SUBTRACT -> zoom(chart, 1 / NEARER, alongY);
            case SWT.PAGE_DOWN -> nextFrame.run();
            case SWT.PAGE_UP -> lastFrame.run();
            default -> {
                switch (event.character) {
                    case '+', '=' -> zoom(chart, NEARER, alongY);
                    case '-' -> zoom(chart, 1 / NEARER, alongY);
                    case '0' -> chart.resetAll();
                    default -> { }
                }
            }
        }
    }

    /** Sees the middle nearer. */
    static void zoomIn(PlotChart chart) {
        zoom(chart, NEARER, false);
    }

    static void zoomOut(PlotChart chart) {
        zoom(chart, 1 / NEARER, false);
    }

    private static void zoom(PlotChart chart, double factor, boolean alongY) {
        PlotRange seen = chart.scale().range();
        boolean image = chart.plot().isImage();
        chart.zoomTo(seen.zoomed(image || !alongY ? factor : 1, image || alongY ? factor : 1,
                (seen.minX() + seen.maxX()) / 2, (seen.minY() + seen.maxY()) / 2));
    }

    /** Sees what lies to the right and above, by a share of what is seen. */
    private static void move(PlotChart chart, double right, double up) {
        PlotRange seen = chart.scale().range();
        chart.zoomTo(seen.moved(right * seen.width(), (chart.plot().isImage() ? -up : up) * seen.height()));
    }
}
