/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.validation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.driftless.pipeline.Validate.ParticleResult;
import org.driftless.ui.preferences.PreferenceWatch;
import org.driftless.ui.views.Swatches;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** How much each particle moves before and after; its elements are the ids. */
final class ReductionTable {

    private static final int NARROW = 40;

    private final TableViewer viewer;
    private Map<Integer, ParticleResult> results = Map.of();

    ReductionTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        Swatches swatches = new Swatches(parent.getDisplay());
        table.addDisposeListener(event -> swatches.dispose());
        PreferenceWatch.onColors(table, viewer::refresh);
        addColumn("No.", "Number and colour of the particle", SWT.LEFT, new ColumnLabelProvider() {
            @Override
            public Image getImage(Object id) {
                return swatches.of((Integer) id);
            }
        });
        for (ReductionColumn column : ReductionColumn.values()) {
            addColumn(column.title(), column.tip(), SWT.RIGHT, new ColumnLabelProvider() {
                @Override
                public String getText(Object id) {
                    return column.text(results.get((Integer) id));
                }
            });
        }
        addRest();
    }

    /** The platform widens the last column as far as there is room, and would take its numbers away from the others. */
    private void addRest() {
        TableViewerColumn rest = new TableViewerColumn(viewer, SWT.LEFT);
        rest.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object id) {
                return "";
            }
        });
        rest.getColumn().setWidth(1);
        rest.getColumn().setResizable(false);
    }

    private void addColumn(String title, String tip, int style, ColumnLabelProvider labels) {
        TableViewerColumn made = new TableViewerColumn(viewer, style);
        made.setLabelProvider(labels);
        TableColumn column = made.getColumn();
        column.setText(title);
        column.setToolTipText(tip);
        column.pack();
        column.setWidth(Math.max(NARROW, column.getWidth()));
    }

    TableViewer viewer() {
        return viewer;
    }

    void show(Map<Integer, ParticleResult> particles) {
        results = particles;
        viewer.setInput(particles.keySet());
    }

    List<Integer> selected() {
        return Arrays.stream(viewer.getStructuredSelection().toArray()).map(Integer.class::cast).toList();
    }

    void select(Collection<Integer> ids) {
        List<Integer> shown = ids.stream().filter(results::containsKey).toList();
        if (!shown.equals(selected())) {
            viewer.setSelection(new StructuredSelection(shown), true);
        }
    }
}
