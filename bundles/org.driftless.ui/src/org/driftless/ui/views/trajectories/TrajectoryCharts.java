/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.driftless.core.image.ImageSequence;
import org.driftless.pipeline.DriftOrigin;
import org.driftless.pipeline.StepName;
import org.driftless.ui.model.DriftPreview;
import org.driftless.ui.model.DriftSaving;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.views.ProjectContent;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Charts of what was tracked, and of the drift that the checked particles give. */
public final class TrajectoryCharts extends ProjectContent {

    private final Composite body;
    private final Composite pages;
    private final StackLayout stack = new StackLayout();
    private final PlotLegend legend;
    private final Label summary;
    private final Map<PlotKind, PlotPage> byKind = new EnumMap<>(PlotKind.class);
    private final Runnable onPreview = this::showPlots;
    private boolean measured;

    /** Empty charts. */
    public TrajectoryCharts(Composite parent) {
        super(parent);
        body = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        ToolBar bar = new ToolBar(body, SWT.FLAT);
        pages = new Composite(body, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        legend = new PlotLegend(body, curve -> project().pick(List.of(curve.particleId())));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(legend);
        summary = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).hint(100, SWT.DEFAULT).applyTo(summary);
        for (PlotKind kind : PlotKind.values()) {
            addKind(bar, kind);
        }
    }

    private void addKind(ToolBar bar, PlotKind kind) {
        byKind.put(kind, new PlotPage(pages, kind, frame -> project().session().frames().name(frame),
                frame -> project().showFrame(frame), curve -> project().pick(List.of(curve.particleId()))));
        ToolItem item = new ToolItem(bar, SWT.RADIO);
        item.setText(" " + kind.title() + " ");
        item.setToolTipText(kind.tip());
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                choose(kind);
            }
        });
        if (stack.topControl == null) {
            item.setSelection(true);
            stack.topControl = byKind.get(kind);
        }
    }

    /** Shows charts of a kind, as their button does. */
    private void choose(PlotKind kind) {
        stack.topControl = byKind.get(kind);
        pages.layout();
        showPlots();
    }

    private PlotPage page() {
        return (PlotPage) stack.topControl;
    }

    /** The charts that are seen. */
    List<PlotChart> charts() {
        return page().charts();
    }

    /** The one of them that has the keys, else the first one. */
    PlotChart active() {
        return page().active();
    }

    /** The project that is shown, or null. */
    OpenProject shown() {
        return project();
    }

    /** The menu of all charts. */
    void setContextMenu(Menu menu) {
        byKind.values().forEach(page -> page.charts().forEach(chart -> chart.area().setMenu(menu)));
    }

    /** Whether all is in pixels and frames, even if their size and interval are known. */
    boolean isMeasured() {
        return measured;
    }

    void setMeasured(boolean chosen) {
        if (chosen != measured) {
            measured = chosen;
            showOtherUnits();
        }
    }

    private void showOtherUnits() {
        if (project() != null) {
            byKind.values().forEach(PlotPage::forget);
            showPlots();
        }
    }

    private PlotUnits units() {
        return measured ? PlotUnits.MEASURED
                : PlotUnits.of(project().calibration(), project().session().frames().size());
    }

    /** What is shown now, to be exported; null if there is nothing. */
    PlotExport export() {
        if (project() == null || isHintShown() || charts().stream().allMatch(chart -> chart.plot().curves().isEmpty())) {
            return null;
        }
        ImageSequence frames = project().session().frames();
        return new PlotExport(page().kind(), project().name() + ": " + page().kind().title(), summary.getText(),
                charts().stream().map(PlotChart::plot).toList(),
                charts().stream().map(chart -> chart.scale().range()).toList(),
                IntStream.range(0, frames.size()).mapToObj(frames::name).toList(), project().calibration().frameInterval());
    }

    @Override
    protected void enter(OpenProject shown) {
        DriftPreview.of(shown).addListener(onPreview);
        byKind.values().forEach(PlotPage::forgetZoom);
        showPlots();
    }

    @Override
    protected void leave(OpenProject left) {
        DriftPreview.of(left).removeListener(onPreview);
    }

    @Override
    protected void projectChanged(ProjectChange change) {
        switch (change) {
            case FRAME -> page().mark(project().frame());
            case PICK -> page().setPicked(project().picked());
            case CALIBRATION -> showOtherUnits();
            // Of what is used and of results the preview tells, too: once is enough.
            case USED, RESULTS, PARTICLES, FRAMES -> { }
            default -> throw new IllegalArgumentException(change.name());
        }
    }

    /** While another drift is worked out, the last one stays, and the line below says so; the paths need none. */
    private void showPlots() {
        String unreadable = project().problems().get(StepName.TRACK);
        if (unreadable != null) {
            showHint("The trajectories can't be read", unreadable);
            return;
        }
        if (project().trajectories().isEmpty()) {
            DriftOrigin origin = DriftOrigin.of(project().session().project());
            showHint("Nothing is tracked yet", origin.isForeign() ? "The drift was " + origin.words()
                    + ". Particles that are tracked show how these images moved themselves."
                    : project().particles().isEmpty() ? "Select particles in the image first; Track in the Alignment menu then finds them in every frame."
                    : "Track in the Alignment menu finds the selected particles in every frame.");
            return;
        }
        bringToTop(body);
        DriftPreview preview = DriftPreview.of(project());
        boolean older = preview.isPending() && preview.estimate().isPresent() && !preview.isFirstLook();
        if (older) {
            summary.setText(DriftWords.OLDER);
            if (page().kind() != PlotKind.PATHS) {
                return;
            }
        }
        String words = DriftWords.of(preview.estimate(), preview.problem())
                + (preview.isFirstLook() ? DriftWords.FIRST_LOOK : "");
        page().show(new Plots(project().trajectories(), project().used(), preview.estimate(),
                preview.estimate().isPresent() ? "" : words, units()));
        legend.show(page().kind() == PlotKind.PATHS ? List.of() : charts().stream().map(PlotChart::plot).toList());
        page().mark(project().frame());
        page().setPicked(project().picked());
        if (older) {
            return;
        }
        boolean saidInChart = preview.estimate().isEmpty() && page().kind() != PlotKind.PATHS;
        summary.setText(((saidInChart ? "" : words + " ") + DriftSaving.words(project())).strip());
        // Laid out when all that is asked for now is done: GTK else leaves labels that grow where they were.
        summary.requestLayout();
        legend.requestLayout();
    }

    @Override
    public boolean setFocus() {
        return isHintShown() ? super.setFocus() : page().setFocus();
    }
}
