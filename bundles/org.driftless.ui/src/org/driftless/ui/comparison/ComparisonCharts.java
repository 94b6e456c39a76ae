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
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import org.driftless.pipeline.compare.CommonAxes;
import org.driftless.pipeline.compare.Comparison;
import org.driftless.ui.views.trajectories.ChartKeys;
import org.driftless.ui.views.trajectories.ChartMouse;
import org.driftless.ui.views.trajectories.Plot;
import org.driftless.ui.views.trajectories.PlotChart;

/** The drifts of all projects over each other, and their residuals beside each other. */
final class ComparisonCharts extends Composite {

    private static final int LEAST_HEIGHT = 40;
    /** Numbers and title of the x axis take this from the last chart, in pixels. */
    private static final int AXIS_HEIGHT = 52;

    private final Composite pages;
    private final StackLayout stack = new StackLayout();
    private final Map<PlotChart, Function<ComparisonPlots, Plot>> charts = new LinkedHashMap<>();
    private final ResidualGrid residuals;
    private final ObjIntConsumer<ComparisonRow> onFrame;
    private final ToolItem measured;
    private final Label axesWords;
    private ComparisonPlots plots = new ComparisonPlots(List.of(), CommonAxes.MEASURED);
    private CommonAxes known = CommonAxes.MEASURED;

    /** @param onFrame hears which frame of a project was clicked, by its index from 0 */
    ComparisonCharts(Composite parent, ObjIntConsumer<ComparisonRow> onFrame) {
        super(parent, SWT.NONE);
        this.onFrame = onFrame;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(this);
        ToolBar bar = new ToolBar(this, SWT.FLAT);
        axesWords = new Label(this, SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(6, 0).applyTo(axesWords);
        pages = new Composite(this, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(pages);
        residuals = new ResidualGrid(pages, onFrame);
        addPage(bar, "Drift", "All drifts along x and y, over each other",
                page(ComparisonPlots::driftX, ComparisonPlots::driftY));
        addPage(bar, "Distance", "How far each project is from its reference frame", page(ComparisonPlots::distance));
        addPage(bar, "Residuals", "How far held-out particles lie off, a panel a project, on axes that all share", residuals);
        bar.getItem(0).setSelection(true);
        new ToolItem(bar, SWT.SEPARATOR);
        measured = new ToolItem(bar, SWT.CHECK);
        measured.setText(" Frames and Pixels ");
        measured.setToolTipText("Draw over frames and in pixels, even if all projects know seconds and micrometres");
        measured.addListener(SWT.Selection, event -> show(plots.rows(), known));
    }

    @SafeVarargs
    private Composite page(Function<ComparisonPlots, Plot>... kinds) {
        Composite page = new Composite(pages, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        List<PlotChart> made = new ArrayList<>();
        for (Function<ComparisonPlots, Plot> kind : kinds) {
            PlotChart chart = new PlotChart(page, (plot, point) -> plots.words(plot, point));
            boolean last = made.size() == kinds.length - 1;
            GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, last ? LEAST_HEIGHT + AXIS_HEIGHT : LEAST_HEIGHT)
                    .applyTo(chart);
            if (!last) {
                chart.hideXAxis();
            }
            chart.setFrame(-1);
            chart.onZoom(range -> made.stream().filter(one -> one != chart).forEach(one -> one.follow(range)));
            ChartMouse.listen(chart, frame -> { }, point -> onFrame.accept(plots.rowOf(point.curve()), point.frame()));
            ChartKeys.listen(chart, () -> { }, () -> { });
            made.add(chart);
            charts.put(chart, kind);
        }
        return page;
    }

    private void addPage(ToolBar bar, String title, String tip, Control page) {
        ToolItem item = new ToolItem(bar, SWT.RADIO);
        item.setText(" " + title + " ");
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                stack.topControl = page;
                pages.layout();
            }
        });
        if (stack.topControl == null) {
            stack.topControl = page;
        }
    }

    /** Shows projects, in seconds and micrometres if all of them know these. */
    void show(List<ComparisonRow> rows) {
        List<ComparisonRow> shown = rows.stream().filter(ComparisonRow::isRead).toList();
        show(shown, CommonAxes.known(new Comparison(shown.stream().map(ComparisonRow::project).toList())));
    }

    private void show(List<ComparisonRow> rows, CommonAxes units) {
        known = units;
        CommonAxes before = plots.axes();
        measured.setEnabled(!known.equals(CommonAxes.MEASURED));
        plots = new ComparisonPlots(rows, axes());
        charts.forEach((chart, kind) -> {
            if (!before.equals(axes())) {
                chart.forgetZoom();
            }
            chart.setPlot(kind.apply(plots));
        });
        residuals.show(plots);
        axesWords.setText(units());
        axesWords.requestLayout();
    }

    /** What the curves are drawn over now. */
    CommonAxes axes() {
        return measured.getSelection() ? CommonAxes.MEASURED : known;
    }

    /** Whether all is in frames and pixels even if more is known. */
    boolean isMeasured() {
        return measured.getSelection();
    }

    /** Why there are no seconds or micrometres, if some projects know them and others do not. */
    private String units() {
        boolean some = plots.rows().stream().map(row -> row.figures().calibration())
                .anyMatch(one -> one.hasPixelSize() && !known.micrometres() || one.hasFrameInterval() && !known.seconds());
        return some && !measured.getSelection() ? "In " + axes().words() + ": not all projects know more " : "";
    }

    /** Lets the curves of some colours stand out; of none, all are alike. */
    void pick(Set<Integer> colors) {
        charts.keySet().forEach(chart -> chart.setPicked(colors));
        residuals.pick(colors);
    }

    /** The charts of drifts and distance. */
    List<PlotChart> charts() {
        return List.copyOf(charts.keySet());
    }
}
