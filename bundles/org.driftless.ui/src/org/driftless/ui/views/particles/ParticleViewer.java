/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.particles;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.driftless.ui.preferences.PreferenceWatch;
import org.driftless.ui.views.Swatches;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The table of particles itself. Its elements are the ids, so that values can change below what is selected. */
final class ParticleViewer {

    private final CheckboxTableViewer viewer;
    private final Function<Integer, ParticleRow> rows;
    private final Swatches swatches;
    private ParticleColumn sortedBy = ParticleColumn.ID;
    private boolean descending;

    ParticleViewer(Composite parent, Function<Integer, ParticleRow> rows) {
        this.rows = rows;
        viewer = CheckboxTableViewer.newCheckList(parent, SWT.MULTI | SWT.FULL_SELECTION);
        swatches = new Swatches(parent.getDisplay());
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        table.addDisposeListener(event -> swatches.dispose());
        PreferenceWatch.onColors(table, viewer::refresh);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        for (ParticleColumn column : ParticleColumn.values()) {
            addColumn(column);
        }
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer any, Object a, Object b) {
                return order().compare(rows.apply((Integer) a), rows.apply((Integer) b));
            }
        });
        ColumnViewerToolTipSupport.enableFor(viewer);
        table.setSortColumn(table.getColumn(0));
        table.setSortDirection(SWT.UP);
    }

    private void addColumn(ParticleColumn column) {
        TableViewerColumn made = new TableViewerColumn(viewer, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
        made.setLabelProvider(new Labels(column));
        TableColumn shown = made.getColumn();
        shown.setText(column.title());
        shown.setToolTipText(column.tip());
        shown.setWidth(column.width());
        shown.addListener(SWT.Selection, event -> sort(column, shown));
    }

    private void sort(ParticleColumn column, TableColumn shown) {
        descending = column == sortedBy && !descending;
        sortedBy = column;
        viewer.getTable().setSortColumn(shown);
        viewer.getTable().setSortDirection(descending ? SWT.DOWN : SWT.UP);
        viewer.refresh();
    }

    private Comparator<ParticleRow> order() {
        return sortedBy.order(descending);
    }

    CheckboxTableViewer table() {
        return viewer;
    }

    /** Shows other values of the same particles. */
    void update(Collection<Integer> ids) {
        if (sortedBy == ParticleColumn.ID) {
            viewer.update(ids.toArray(), null);
        } else {
            viewer.refresh();
        }
    }

    void check(Set<Integer> used) {
        for (TableItem item : viewer.getTable().getItems()) {
            boolean checked = used.contains(item.getData());
            if (item.getChecked() != checked) {
                item.setChecked(checked);
            }
        }
    }

    /** The ids in the order in which they are shown. */
    List<Integer> shown() {
        return Arrays.stream(viewer.getTable().getItems()).map(item -> (Integer) item.getData()).toList();
    }

    /** Texts of one column. */
    private final class Labels extends ColumnLabelProvider {

        private final ParticleColumn column;

        Labels(ParticleColumn column) {
            this.column = column;
        }

        @Override
        public String getText(Object id) {
            return column.text(rows.apply((Integer) id));
        }

        @Override
        public Image getImage(Object id) {
            return column == ParticleColumn.ID ? swatches.of((Integer) id) : null;
        }

        @Override
        public String getToolTipText(Object id) {
            return column == ParticleColumn.VERDICT ? getText(id) : null;
        }
    }
}
