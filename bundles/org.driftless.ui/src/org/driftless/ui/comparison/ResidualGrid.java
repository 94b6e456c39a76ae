/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

import org.driftless.ui.preferences.PreferenceWatch;
import org.driftless.ui.views.trajectories.Plot;
import org.driftless.ui.views.trajectories.PlotColors;
import org.driftless.ui.views.trajectories.PlotCurve;
import org.driftless.ui.views.trajectories.PlotPoint;
import org.driftless.ui.views.trajectories.PlotRange;

/** The residuals of each project in a small panel of its own, all on the same axes. */
final class ResidualGrid extends Canvas {

    private static final int CELL_WIDTH = 190;
    private static final int CELL_HEIGHT = 124;
    private static final double ABOVE = 1.08;

    private final ObjIntConsumer<ComparisonRow> onFrame;
    private ComparisonPlots plots;
    private List<Cell> cells = List.of();
    private PlotRange range = new PlotRange(0, 1, 0, 1);
    private Set<Integer> picked = Set.of();

    /** What one project has. */
    private record Cell(ComparisonRow row, Plot plot) {
    }

    /** @param onFrame hears which frame of a project was clicked, by its index from 0 */
    ResidualGrid(Composite parent, ObjIntConsumer<ComparisonRow> onFrame) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
        this.onFrame = onFrame;
        addListener(SWT.Paint, event -> paint(event.gc, new Rectangle(event.x, event.y, event.width, event.height)));
        addListener(SWT.Resize, event -> layOut());
        addListener(SWT.MouseMove, this::move);
        addListener(SWT.MouseUp, this::click);
        addListener(SWT.MouseDown, event -> forceFocus());
        addListener(SWT.MouseWheel, event -> scroll(-event.count * CELL_HEIGHT / 6));
        addListener(SWT.KeyDown, this::press);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
        PreferenceWatch.onColors(this, this::redraw);
    }

    /** Shows the residuals of other projects. */
    void show(ComparisonPlots shown) {
        plots = shown;
        List<Cell> made = new ArrayList<>();
        PlotRange all = PlotRange.EMPTY;
        for (ComparisonRow row : shown.rows()) {
            Plot plot = shown.residuals(row);
            made.add(new Cell(row, plot));
            for (PlotCurve curve : plot.curves()) {
                for (int i = 0; i < curve.x().length; i++) {
                    all = Double.isFinite(curve.y()[i]) ? all.with(curve.x()[i], curve.y()[i]) : all;
                }
            }
        }
        cells = made;
        range = all.isEmpty() || all.maxY() <= 0 ? new PlotRange(0, 1, 0, 1)
                : new PlotRange(all.minX(), Math.max(all.minX() + 1e-9, all.maxX()), 0, ABOVE * all.maxY());
        layOut();
    }

    void pick(Set<Integer> colors) {
        picked = colors;
        redraw();
    }

    private int columns() {
        return Math.clamp(getClientArea().width / CELL_WIDTH, 1, Math.max(1, cells.size()));
    }

    private int rowsOfCells() {
        return (cells.size() + columns() - 1) / columns();
    }

    /** Cells fill the height if there are few, and are scrolled through if there are many. */
    private int cellHeight() {
        return Math.max(CELL_HEIGHT, getClientArea().height / Math.max(1, rowsOfCells()));
    }

    private void layOut() {
        ScrollBar bar = getVerticalBar();
        int seen = Math.max(1, getClientArea().height);
        int all = Math.max(seen, rowsOfCells() * cellHeight());
        bar.setValues(Math.min(bar.getSelection(), all - seen), 0, all, seen, CELL_HEIGHT / 4, seen);
        bar.setVisible(all > seen);
        redraw();
    }

    private void scroll(int by) {
        getVerticalBar().setSelection(getVerticalBar().getSelection() + by);
        redraw();
    }

    private void press(Event event) {
        int page = getClientArea().height;
        switch (event.keyCode) {
            case SWT.ARROW_UP -> scroll(-CELL_HEIGHT / 4);
            case SWT.ARROW_DOWN -> scroll(CELL_HEIGHT / 4);
            case SWT.PAGE_UP -> scroll(-page);
            case SWT.PAGE_DOWN -> scroll(page);
            case SWT.HOME -> scroll(-getVerticalBar().getMaximum());
            case SWT.END -> scroll(getVerticalBar().getMaximum());
            default -> { }
        }
    }

    private Rectangle bounds(int index) {
        int width = getClientArea().width / columns();
        int top = index / columns() * cellHeight() - (getVerticalBar().isVisible() ? getVerticalBar().getSelection() : 0);
        return new Rectangle(index % columns() * width, top, width, cellHeight());
    }

    private void paint(GC gc, Rectangle dirty) {
        PlotColors colors = new PlotColors(this);
        gc.setBackground(colors.ground());
        gc.fillRectangle(getClientArea());
        for (int i = 0; i < cells.size(); i++) {
            if (bounds(i).intersects(dirty)) {
                cell(i).paint(gc, colors, picked);
            }
        }
    }

    private ResidualCell cell(int index) {
        Cell cell = cells.get(index);
        return new ResidualCell(cell.row, cell.plot, range, bounds(index));
    }

    private int cellAt(Event event) {
        for (int i = 0; i < cells.size(); i++) {
            if (bounds(i).contains(event.x, event.y)) {
                return i;
            }
        }
        return -1;
    }

    private PlotPoint pointAt(Event event) {
        int index = cellAt(event);
        return index < 0 ? null : cell(index).pointAt(event.x);
    }

    private void move(Event event) {
        PlotPoint point = pointAt(event);
        String words = point == null ? null : plots.words(cells.get(cellAt(event)).plot, point);
        if (words == null ? getToolTipText() != null : !words.equals(getToolTipText())) {
            setToolTipText(words);
            setCursor(getDisplay().getSystemCursor(words == null ? SWT.CURSOR_ARROW : SWT.CURSOR_HAND));
        }
    }

    private void click(Event event) {
        PlotPoint point = event.button == 1 ? pointAt(event) : null;
        if (point != null) {
            onFrame.accept(cells.get(cellAt(event)).row, point.frame());
        }
    }
}
