/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.BiFunction;

import org.driftless.ui.preferences.PreferenceWatch;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ICustomPaintListener;

/** One chart: axes, curves, and the frame that the editor shows. */
public final class PlotChart extends Composite {

    private static final int MAX_RESIZES = 2;
    private static final double HIT_PIXELS = 12;
    private static final int MARK_HALF_WIDTH = 8;

    private final Chart chart;
    private final PlotAxes axes;
    private final BiFunction<Plot, PlotPoint, String> words;
    private Consumer<PlotRange> onZoom = range -> { };
    private Plot plot = Plot.EMPTY;
    private PlotRange range = new PlotRange(0, 1, 0, 1);
    private boolean zoomed;
    private boolean dark;
    private int resizes;
    private int frame;
    private Set<Integer> picked = Set.of();
    private PlotPoint hover;
    private boolean xAxisShown = true;
    private boolean hasLayout;

    /** @param words what is said of a point under the pointer */
    public PlotChart(Composite parent, BiFunction<Plot, PlotPoint, String> words) {
        super(parent, SWT.NONE);
        this.words = words;
        chart = new Chart(this, SWT.NONE);
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        axes = new PlotAxes(chart, getFont());
        setLayout(new Edges());
        chart.getPlotArea().addCustomPaintListener(new ICustomPaintListener() {
            @Override
            public void paintControl(PaintEvent event) {
                paint(event);
            }
        });
        PreferenceWatch.onColors(this, area()::redraw);
        area().addListener(SWT.Resize, event -> resized());
    }

    /** Another range has wider or narrower numbers, which resizes the area again, and might do so for ever. */
    private void resized() {
        if (resizes == MAX_RESIZES) {
            return;
        }
        resizes++;
        try {
            axes.nameY(plot);
            if (!zoomed) {
                reset();
            } else {
                setRange(range);
            }
        } finally {
            resizes--;
        }
        if (!xAxisShown) {
            getDisplay().asyncExec(this::laidOut);
        }
    }

    private void laidOut() {
        if (!isDisposed()) {
            hasLayout = true;
            place();
        }
    }

    /** Numbers of the x axis that are not to be seen lie below the lower edge. SWTChart knows none before its first layout. */
    private void place() {
        Rectangle edges = getClientArea();
        chart.setBounds(0, 0, edges.width, edges.height + (xAxisShown || !hasLayout ? 0 : axes.xNumbersHeight()));
    }

    /** @param listener hears of what the user has zoomed or moved to; null when it is all of the plot again */
    public void onZoom(Consumer<PlotRange> listener) {
        onZoom = listener;
    }

    /** Where the curves are drawn. */
    public Control area() {
        return chart.getPlotArea().getControl();
    }

    public Plot plot() {
        return plot;
    }

    /** Shows other curves; what the user has zoomed to stays. */
    public void setPlot(Plot another) {
        plot = another;
        hover = null;
        chart.suspendUpdate(true);
        color();
        axes.name(plot);
        // Setting the range ends the suspension: laid out once, since that measures every number of the axes.
        if (zoomed) {
            setRange(range);
        } else {
            reset();
        }
    }

    private void color() {
        PlotColors colors = new PlotColors(getParent());
        dark = colors.isDark();
        chart.setBackground(colors.ground());
        chart.getPlotArea().setBackground(colors.ground());
        axes.color(colors);
    }

    /** The theme is another one. */
    private void colorAnew() {
        if (!isDisposed()) {
            color();
            chart.redraw();
        }
    }

    /** Leaves the title and numbers of the x axis to another chart below; the marks of the ticks are still seen. */
    public void hideXAxis() {
        xAxisShown = false;
        axes.hideXTitle();
        layout();
    }

    /** Shows all of the plot. */
    void reset() {
        zoomed = false;
        PlotRange all = plot.range();
        all = all == null ? new PlotRange(0, 1, -plot.least(), plot.least()) : all;
        setRange(plot.isImage()
                ? all.atLeast(plot.least(), plot.least()).padded(0.08, 0.08)
                        .equalOn(chart.getPlotArea().getSize().x, chart.getPlotArea().getSize().y)
                : axes.withNumbersInside(all.atLeast(plot.units().step(), plot.least()).padded(0.01, axes.roomAtEnds())));
    }

    /** Lets the next plot be seen as a whole. */
    public void forgetZoom() {
        zoomed = false;
    }

    private void setRange(PlotRange shown) {
        range = shown;
        chart.suspendUpdate(true);
        axes.show(plot, range);
        chart.suspendUpdate(false);
        chart.redraw();
    }

    /** Sees another part of the plot. */
    void zoomTo(PlotRange shown) {
        if (shown.isSound() && !plot.curves().isEmpty()) {
            zoomed = true;
            setRange(shown);
            onZoom.accept(shown);
        }
    }

    /** Follows the frames that another chart shows; null for all. */
    public void follow(PlotRange other) {
        if (other == null) {
            reset();
        } else {
            zoomed = true;
            setRange(range.withX(other));
        }
    }

    /** Shows all of the plot, here and in the charts beside it. */
    public void resetAll() {
        reset();
        onZoom.accept(null);
    }

    public PlotScale scale() {
        return new PlotScale(range, Math.max(1, chart.getPlotArea().getSize().x),
                Math.max(1, chart.getPlotArea().getSize().y), plot.isImage());
    }

    /** The point near a place on the screen, or null; over frames the estimate is found from anywhere in its column. */
    PlotPoint pointAt(int column, int row) {
        PlotPoint near = scale().nearest(plot, column, row, HIT_PIXELS);
        if (near != null || plot.isImage()) {
            return near;
        }
        int at = frameAt(column);
        return plot.curves().stream().filter(curve -> curve.isEstimate() && curve.pointOf(at) >= 0)
                .map(curve -> new PlotPoint(curve, curve.pointOf(at))).findFirst().orElse(null);
    }

    /** The frame of a column, for plots over frames. */
    int frameAt(int column) {
        return plot.units().frameAt(scale().x(column));
    }

    /** The point under the pointer, or null. */
    PlotPoint hover() {
        return hover;
    }

    void setHover(PlotPoint point) {
        if (hover == null ? point != null : !hover.equals(point)) {
            hover = point;
            area().redraw();
        }
    }

    public void setPicked(Set<Integer> ids) {
        picked = ids;
        area().redraw();
    }

    /** Marks the frame that the editor shows; -1 for none. */
    public void setFrame(int shown) {
        markDirty(frame);
        frame = shown;
        markDirty(frame);
    }

    private void markDirty(int marked) {
        PlotScale scale = scale();
        if (!plot.isImage()) {
            area().redraw((int) scale.column(plot.units().across(marked)) - MARK_HALF_WIDTH, 0, 2 * MARK_HALF_WIDTH,
                    scale.height(), false);
            return;
        }
        for (PlotCurve curve : plot.curves()) {
            int point = curve.pointOf(marked);
            if (point >= 0) {
                area().redraw((int) scale.column(curve.x()[point]) - MARK_HALF_WIDTH,
                        (int) scale.row(curve.y()[point]) - MARK_HALF_WIDTH, 2 * MARK_HALF_WIDTH, 2 * MARK_HALF_WIDTH,
                        false);
            }
        }
    }

    private void paint(PaintEvent event) {
        PlotColors colors = new PlotColors(getParent());
        if (colors.isDark() != dark) {
            getDisplay().asyncExec(this::colorAnew);
        }
        PlotPainter painter = new PlotPainter(event.gc,
                new Rectangle(event.x, event.y, event.width, event.height), scale(),
                colors, picked);
        event.gc.setFont(getFont());
        if (plot.curves().isEmpty()) {
            painter.note(plot.note());
            return;
        }
        painter.curves(plot);
        if (plot.isImage()) {
            painter.starts(plot);
        }
        if (frame >= 0) {
            painter.frame(plot, frame);
        }
        if (area().isFocusControl()) {
            event.gc.drawFocus(0, 0, scale().width(), scale().height());
        }
        if (hover != null) {
            painter.hover(hover, words.apply(plot, hover));
        }
    }

    private final class Edges extends Layout {

        @Override
        protected Point computeSize(Composite composite, int width, int height, boolean changed) {
            return new Point(Math.max(0, width), Math.max(0, height));
        }

        @Override
        protected void layout(Composite composite, boolean changed) {
            place();
        }
    }
}
