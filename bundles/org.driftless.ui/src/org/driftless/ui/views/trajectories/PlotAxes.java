/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

/** The axes of a chart: their titles, and as many numbers as there is room for. */
final class PlotAxes {

    private static final String WIDEST_TICK = "\u221200.00";
    private static final int TICK_STEP = 44;
    private static final int LOW_TICK_STEP = 36;
    private static final int LOW = 120;
    private static final int LOWEST_TICK_STEP = 20;
    private static final int LOWEST = 80;
    /** A number nearer to the end of the axis than this would be cut. */
    private static final int TICK_EDGE = 6;
    /** More than that edge, as the axis becomes longer by it. */
    private static final int ROOM_FOR_NUMBER = 9;
    private static final int TITLE_ROOM = 4;
    /** Between the marks of the x axis and the edge, if its numbers are not seen. */
    private static final int BELOW_MARKS = 5;

    private final Chart chart;
    private final Font font;

    PlotAxes(Chart chart, Font font) {
        this.chart = chart;
        this.font = font;
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setFont(font);
            axis.getTick().setFont(font);
            axis.getGrid().setStyle(LineStyle.SOLID);
        }
    }

    private IAxis x() {
        return chart.getAxisSet().getXAxis(0);
    }

    private IAxis y() {
        return chart.getAxisSet().getYAxis(0);
    }

    void color(PlotColors colors) {
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setForeground(colors.ink());
            axis.getTick().setForeground(colors.ink());
            axis.getGrid().setForeground(colors.grid());
            axis.getTick().setTickMarkStepHint(TICK_STEP);
        }
    }

    /** Says what is along them. */
    void name(Plot plot) {
        x().getTitle().setText(plot.xTitle());
        nameY(plot);
        y().setReversed(plot.isImage());
    }

    /** A title that is longer than the axis would be cut. */
    void nameY(Plot plot) {
        boolean fits = widthOf(plot.yTitle()) <= Math.max(0, chart.getPlotArea().getSize().y - TITLE_ROOM);
        String title = fits ? plot.yTitle() : plot.shortYTitle();
        if (!title.equals(y().getTitle().getText())) {
            y().getTitle().setText(title);
        }
    }

    /**
     * Takes the title of the x axis away. Its ticks stay, below the edge of what is seen: SWTChart 1.1.0 lays out the
     * ticks of y for a plot that is higher by its margin where those of x are hidden, and no curve would meet them.
     */
    void hideXTitle() {
        x().getTitle().setVisible(false);
    }

    /** What the numbers of the x axis take at the lower end of the chart, in pixels; their marks are above that. */
    int xNumbersHeight() {
        return x().getTick().getBounds().height - BELOW_MARKS;
    }

    /** Numbers a part of a plot. */
    void show(Plot plot, PlotRange range) {
        int height = height();
        y().getTick().setTickMarkStepHint(tickStep());
        x().setRange(new Range(range.minX(), range.maxX()));
        y().setRange(new Range(range.minY(), range.maxY()));
        x().getTick().setFormat(plot.isImage() || plot.units().isTimed()
                ? new TickFormat(range.width(), this::widthOf, 0) : TickFormat.whole(this::widthOf));
        double edge = range.height() * TICK_EDGE / height;
        y().getTick().setFormat(new TickFormat(range.height(), this::widthOf, widthOf(WIDEST_TICK))
                .within(range.minY() + edge, range.maxY() - edge));
    }

    /** At least so many pixels are from one number of the y axis to the next. */
    private int tickStep() {
        return height() < LOWEST ? LOWEST_TICK_STEP : height() < LOW ? LOW_TICK_STEP : TICK_STEP;
    }

    /** The same, longer where a number of the y axis would be so near to an end that it is left out. */
    PlotRange withNumbersInside(PlotRange range) {
        double pixel = range.height() / height();
        return range.withNumbersInside(step(pixel * tickStep()), pixel * ROOM_FOR_NUMBER);
    }

    /** The step that SWTChart 1.1.0 takes from one number to the next (AxisTickLabels.getGridStep). */
    static double step(double hint) {
        double unit = Math.pow(10, Math.floor(Math.log10(hint)));
        double share = hint / unit;
        return unit * (share > 7.5 ? 10 : share > 3.5 ? 5 : share > 1.5 ? 2 : 1);
    }

    /** As a share of the plot: an end of a curve is often a round number, which is to be seen. */
    double roomAtEnds() {
        return Math.clamp((TICK_EDGE + 2.0) / height(), 0.08, 0.25);
    }

    private int height() {
        return Math.max(1, chart.getPlotArea().getSize().y);
    }

    private int widthOf(String text) {
        GC gc = new GC(chart);
        gc.setFont(font);
        int width = gc.textExtent(text).x;
        gc.dispose();
        return width;
    }
}
