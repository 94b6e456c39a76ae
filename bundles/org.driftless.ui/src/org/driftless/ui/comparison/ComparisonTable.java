/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

import org.driftless.ui.preferences.PreferenceWatch;
import org.driftless.ui.views.Swatches;

/**
 * The table of projects, each a row, in groups or not. Its elements are the paths of the projects and the groups, so that
 * figures can change below what is selected.
 */
final class ComparisonTable {

    private static final int MOST_NAME_WIDTH = 320;

    private final TreeViewer viewer;
    private final Swatches swatches;
    private final Map<Path, ComparisonRow> rows = new LinkedHashMap<>();
    private List<ComparisonColumn> columns = List.of();
    private Grouping grouping = Grouping.NONE;
    private ComparisonColumn sortedBy;
    private boolean descending;

    ComparisonTable(Composite parent) {
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        swatches = new Swatches(parent.getDisplay());
        Tree tree = viewer.getTree();
        tree.setHeaderVisible(true);
        tree.addDisposeListener(event -> swatches.dispose());
        PreferenceWatch.onColors(tree, viewer::refresh);
        viewer.setUseHashlookup(true);
        viewer.setAutoExpandLevel(2);
        viewer.setContentProvider(new ComparisonContent(rows, () -> grouping));
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer any, Object a, Object b) {
                return order(a, b);
            }
        });
        ColumnViewerToolTipSupport.enableFor(viewer);
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Shows rows; what is selected and unfolded stays so. */
    void show(List<ComparisonRow> shown, List<String> differing, Grouping by) {
        List<String> before = rows.values().stream().map(ComparisonRow::name).toList();
        rows.clear();
        shown.forEach(row -> rows.put(row.entry().path(), row));
        List<ComparisonColumn> wanted = ComparisonColumn.of(shown, differing);
        viewer.getTree().setRedraw(false);
        try {
            if (!titles(wanted).equals(titles(columns))) {
                makeColumns(wanted);
            }
            columns = wanted;
            if (viewer.getInput() == null || by != grouping) {
                grouping = by;
                viewer.setInput(rows);
            } else {
                viewer.refresh();
                viewer.expandAll();
            }
            if (!before.equals(shown.stream().map(ComparisonRow::name).toList())) {
                fitNames();
            }
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    /** Names tell projects apart, so they are seen as a whole. */
    private void fitNames() {
        TreeColumn names = viewer.getTree().getColumn(0);
        names.pack();
        names.setWidth(Math.clamp(names.getWidth(), ComparisonColumn.NAME_WIDTH, MOST_NAME_WIDTH));
    }

    private static List<String> titles(List<ComparisonColumn> columns) {
        return columns.stream().map(ComparisonColumn::title).toList();
    }

    /** The order stays if its column does. */
    private void makeColumns(List<ComparisonColumn> wanted) {
        Tree tree = viewer.getTree();
        String sorted = sortedBy == null ? null : sortedBy.title();
        Map<String, Integer> widths = Arrays.stream(tree.getColumns())
                .collect(Collectors.toMap(TreeColumn::getText, TreeColumn::getWidth, (a, b) -> a));
        Arrays.stream(tree.getColumns()).forEach(TreeColumn::dispose);
        sortedBy = null;
        for (int i = 0; i < wanted.size(); i++) {
            ComparisonColumn column = wanted.get(i);
            TreeViewerColumn made = new TreeViewerColumn(viewer, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
            made.setLabelProvider(new Labels(i));
            TreeColumn shown = made.getColumn();
            shown.setText(column.title());
            shown.setToolTipText(column.tip());
            shown.pack();
            shown.setWidth(widths.getOrDefault(column.title(), Math.max(shown.getWidth(), column.width())));
            shown.setMoveable(true);
            int index = i;
            shown.addListener(SWT.Selection, event -> sort(columns.get(index), shown));
            if (column.title().equals(sorted)) {
                sortedBy = column;
                tree.setSortColumn(shown);
            }
        }
        addRest();
        if (sortedBy == null) {
            tree.setSortDirection(SWT.NONE);
        }
    }

    /** The platform widens the last column as far as there is room, and would take its numbers away from the others. */
    private void addRest() {
        TreeViewerColumn rest = new TreeViewerColumn(viewer, SWT.LEFT);
        rest.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return "";
            }
        });
        rest.getColumn().setWidth(1);
        rest.getColumn().setResizable(false);
    }

    /** Up, down, and as the projects came. */
    private void sort(ComparisonColumn column, TreeColumn shown) {
        boolean same = sortedBy != null && sortedBy.title().equals(column.title());
        sortedBy = same && descending ? null : column;
        descending = same && !descending;
        viewer.getTree().setSortColumn(sortedBy == null ? null : shown);
        viewer.getTree().setSortDirection(sortedBy == null ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
        viewer.refresh();
    }

    private int order(Object a, Object b) {
        if (a instanceof ComparisonGroup one && b instanceof ComparisonGroup other) {
            return one.name().compareTo(other.name());
        }
        List<Path> came = List.copyOf(rows.keySet());
        Comparator<Path> asTheyCame = Comparator.comparingInt(came::indexOf);
        Comparator<Path> order = sortedBy == null ? asTheyCame
                : Comparator.comparing((Path path) -> rows.get(path), descending ? sortedBy.reversed() : sortedBy.order())
                        .thenComparing(asTheyCame);
        return order.compare((Path) a, (Path) b);
    }

    /** The rows that are selected, or stand below a group that is, in their order. */
    List<ComparisonRow> selected() {
        List<ComparisonRow> chosen = new ArrayList<>();
        for (Object element : viewer.getStructuredSelection().toList()) {
            rows.values().stream().filter(row -> element.equals(row.entry().path())
                    || element instanceof ComparisonGroup group && grouping.of(row).equals(group.name()))
                    .filter(row -> !chosen.contains(row)).forEach(chosen::add);
        }
        return chosen;
    }

    void select(Collection<Path> paths) {
        viewer.setSelection(new StructuredSelection(List.copyOf(paths)), true);
    }

    void selectAll() {
        select(rows.keySet());
    }

    /** What is on the screen of the selected rows, or of all if none is, under the titles; cells are separated by tabs. */
    String text() {
        List<ComparisonRow> chosen = selected();
        List<ComparisonRow> copied = new ArrayList<>(chosen.isEmpty() ? rows.values() : chosen);
        copied.sort((a, b) -> order(a.entry().path(), b.entry().path()));
        List<Integer> order = Arrays.stream(viewer.getTree().getColumnOrder()).filter(i -> i < columns.size()).boxed().toList();
        StringBuilder text = new StringBuilder();
        text.append(order.stream().map(i -> columns.get(i).title()).collect(Collectors.joining("\t"))).append('\n');
        for (ComparisonRow row : copied) {
            text.append(order.stream().map(i -> columns.get(i).text().apply(row)).collect(Collectors.joining("\t"))).append('\n');
        }
        return text.toString();
    }

    /** Texts of one column. */
    private final class Labels extends ColumnLabelProvider {

        private final int index;

        Labels(int index) {
            this.index = index;
        }

        @Override
        public String getText(Object element) {
            return element instanceof ComparisonGroup group ? index == 0 ? group.title() : ""
                    : columns.get(index).text().apply(rows.get(element));
        }

        @Override
        public Image getImage(Object element) {
            return index == 0 && element instanceof Path ? swatches.of(rows.get(element).entry().color()) : null;
        }

        @Override
        public Font getFont(Object element) {
            return element instanceof ComparisonGroup
                    ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT) : null;
        }

        @Override
        public String getToolTipText(Object element) {
            String note = element instanceof ComparisonGroup group ? group.name() : columns.get(index).note().apply(rows.get(element));
            return note.isEmpty() ? null : note;
        }
    }
}
