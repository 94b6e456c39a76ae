/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The charts of one kind, below each other; they show the same frames. */
final class PlotPage extends Composite {

    private static final int LEAST_HEIGHT = 40;
    /** Numbers and title of the x axis take this from the last chart, in pixels. */
    private static final int AXIS_HEIGHT = 52;

    private final PlotKind kind;
    private final List<PlotChart> charts = new ArrayList<>();
    private int shown;

    PlotPage(Composite parent, PlotKind kind, IntFunction<String> frameNames, IntConsumer onFrame,
            Consumer<PlotCurve> onCurve) {
        super(parent, SWT.NONE);
        this.kind = kind;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        for (int i = 0; i < kind.charts(); i++) {
            PlotChart chart = new PlotChart(this, (plot, point) -> point.words(plot, frameNames.apply(point.frame())));
            boolean last = i == kind.charts() - 1;
            GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, last ? LEAST_HEIGHT + AXIS_HEIGHT : LEAST_HEIGHT)
                    .applyTo(chart);
            if (!last) {
                chart.hideXAxis();
            }
            chart.onZoom(range -> charts.stream().filter(one -> one != chart).forEach(one -> one.follow(range)));
            ChartMouse.listen(chart, onFrame, point -> onCurve.accept(point.curve()));
            ChartKeys.listen(chart, () -> onFrame.accept(shown + 1), () -> onFrame.accept(shown - 1));
            charts.add(chart);
        }
    }

    PlotKind kind() {
        return kind;
    }

    List<PlotChart> charts() {
        return List.copyOf(charts);
    }

    /** The chart that has the keys, else the first one. */
    PlotChart active() {
        return charts.stream().filter(chart -> chart.area().isFocusControl()).findFirst().orElse(charts.get(0));
    }

    @Override
    public boolean setFocus() {
        return active().area().forceFocus();
    }

    void show(Plots source) {
        List<Plot> plots = kind.of(source);
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).setPlot(plots.get(i));
        }
    }

    /** Marks the frame that the editor shows. */
    void mark(int frame) {
        shown = frame;
        charts.forEach(chart -> chart.setFrame(frame));
    }

    void setPicked(Set<Integer> ids) {
        charts.forEach(chart -> chart.setPicked(ids));
    }

    /** Shows all of what is shown next. */
    void forgetZoom() {
        charts.forEach(PlotChart::forgetZoom);
    }

    private void reset() {
        charts.forEach(PlotChart::reset);
    }

    /** Shows nothing, until there are other plots. */
    void forget() {
        charts.forEach(chart -> chart.setPlot(Plot.EMPTY));
        reset();
    }
}
