/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.particles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.driftless.core.track.Trajectory;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.DriftOrigin;
import org.driftless.ui.model.DriftPreview;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ParticleFits;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.views.ProjectContent;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.CheckStateChangedEvent;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;

/** The particles of a project: what is checked makes the drift, what is selected is picked in all parts. */
public final class ParticlesTable extends ProjectContent {

    private static final int FOLLOW_MS = 80;

    private final Composite page;
    private final ForecastLine forecast;
    private final ParticleViewer viewer;
    private final Runnable onPreview = this::showVerdicts;
    private final Runnable onFits = this::showValues;
    private Map<Integer, ParticleRow> rows = Map.of();
    private boolean following;

    /** An empty table. */
    public ParticlesTable(Composite parent) {
        super(parent);
        page = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        forecast = new ForecastLine(page);
        viewer = new ParticleViewer(page, id -> rows.get(id));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.table().getTable());
        viewer.table().addCheckStateListener(this::checked);
        viewer.table().addSelectionChangedListener(event -> {
            if (project() != null) {
                project().pick(selected());
            }
        });
    }

    /** The viewer, for menus. */
    CheckboxTableViewer viewer() {
        return viewer.table();
    }

    @Override
    protected void enter(OpenProject shown) {
        DriftPreview.of(shown).addListener(onPreview);
        ParticleFits.of(shown).addListener(onFits);
        forecast.show(shown);
        showParticles();
    }

    @Override
    protected void leave(OpenProject left) {
        DriftPreview.of(left).removeListener(onPreview);
        ParticleFits.of(left).removeListener(onFits);
        forecast.show(null);
    }

    @Override
    protected void projectChanged(ProjectChange change) {
        switch (change) {
            case PARTICLES, RESULTS -> showParticles();
            case USED -> showValues();
            case FRAME -> followFrame();
            case PICK -> showPicked();
            case FRAMES, CALIBRATION -> { }
            default -> throw new IllegalArgumentException(change.name());
        }
    }

    private void showParticles() {
        rows = read();
        if (rows.isEmpty()) {
            showHint("No particle is selected",
                    "Drag a rectangle around a particle in the image: a bright or dark spot that moves with the sample. "
                            + "Find (F4) suggests some. Two or more particles far apart show a rotation, too.");
            return;
        }
        viewer.table().setInput(rows.keySet());
        viewer.check(project().used());
        showPicked();
        bringToTop(page);
    }

    private void showValues() {
        rows = read();
        viewer.update(rows.keySet());
        viewer.check(project().used());
    }

    /** While frames are stepped through or played, not every one of them is shown: a table takes longer than a frame. */
    private void followFrame() {
        if (following) {
            return;
        }
        following = true;
        getDisplay().timerExec(FOLLOW_MS, () -> {
            following = false;
            if (!isDisposed() && project() != null) {
                showValues();
            }
        });
    }

    private void showVerdicts() {
        if (!DriftPreview.of(project()).isPending()) {
            showValues();
        }
    }

    private void showPicked() {
        Set<Integer> picked = project().picked();
        if (!picked.equals(new LinkedHashSet<>(selected()))) {
            viewer.table().setSelection(new StructuredSelection(List.copyOf(picked)), true);
        }
    }

    private Map<Integer, ParticleRow> read() {
        Map<Integer, Trajectory> tracked = project().trajectories().stream()
                .collect(Collectors.toMap(Trajectory::particleId, Function.identity()));
        DriftVerdict verdict = DriftVerdict.of(DriftPreview.of(project()).estimate(),
                DriftOrigin.of(project().session().project()).isForeign());
        Set<Integer> used = project().used();
        Map<Integer, ParticleRow> all = new LinkedHashMap<>();
        for (SelectedParticle one : project().particles()) {
            int id = one.particle().id();
            all.put(id, ParticleRow.of(one, tracked.get(id), ParticleFits.of(project()).of(one.particle()),
                    project().frame(), used.contains(id), verdict));
        }
        return all;
    }

    private List<Integer> selected() {
        return Arrays.stream(viewer.table().getStructuredSelection().toArray()).map(Integer.class::cast).toList();
    }

    /** A check on one of several selected rows is meant for all of them. */
    private void checked(CheckStateChangedEvent event) {
        Set<Integer> used = new LinkedHashSet<>(project().used());
        List<Integer> chosen = selected();
        Collection<Integer> meant = chosen.contains(event.getElement()) ? chosen : List.of((Integer) event.getElement());
        if (event.getChecked()) {
            used.addAll(meant);
        } else {
            used.removeAll(meant);
        }
        project().setUsed(used);
        viewer.check(used);
    }

    /** Checks the selected particles and no others. */
    void useOnlySelected() {
        project().setUsed(selected());
    }

    /** Checks all particles. */
    void useAll() {
        project().setUsed(rows.keySet());
    }

    void selectAll() {
        viewer.table().setSelection(new StructuredSelection(new ArrayList<>(rows.keySet())));
    }

    /** Puts the selected rows, or all if none is selected, on the clipboard, in the order in which they are shown. */
    void copy() {
        List<Integer> chosen = selected();
        List<ParticleRow> copied = viewer.shown().stream().filter(id -> chosen.isEmpty() || chosen.contains(id))
                .map(rows::get).toList();
        Clipboard clipboard = new Clipboard(getDisplay());
        clipboard.setContents(new Object[] {ParticleText.of(copied)}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    @Override
    public boolean setFocus() {
        return isHintShown() ? super.setFocus() : viewer.table().getTable().setFocus();
    }
}
