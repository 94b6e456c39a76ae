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
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

import org.driftless.ui.commands.ProjectOpener;
import org.driftless.ui.workspace.AlignmentProject;

/**
 * Several projects side by side: a table of their key figures, and below it their drifts and residuals. An editor, since many
 * projects need room; nothing in it has to be saved.
 */
public final class ComparisonEditor extends EditorPart {

    public static final String ID = "org.driftless.ui.editor.comparison";

    private final Runnable onModel = this::refresh;
    private ComparisonModel model;
    private ComparisonReading reading;
    private Composite root;
    private StackLayout stack;
    private ComparisonHint hint;
    private SashForm sash;
    private ComparisonTable table;
    private ComparisonCharts charts;
    private ComparisonActions actions;

    /**
     * Opens a comparison of projects, or brings the one of just these to the front; of none, the one that was opened last.
     */
    public static void open(IWorkbenchPage page, List<AlignmentProject> projects) throws PartInitException {
        List<Path> wanted = projects.stream().map(AlignmentProject::imageFolder).toList();
        for (IEditorReference reference : page.getEditorReferences()) {
            IEditorPart part = reference.getId().equals(ID) ? reference.getEditor(true) : null;
            if (part instanceof ComparisonEditor open && (wanted.isEmpty() || open.isOf(wanted))) {
                page.activate(open);
                return;
            }
        }
        ComparisonInput input = new ComparisonInput();
        input.model().add(ComparisonDrop.paths(projects));
        page.openEditor(input, ID);
    }

    private boolean isOf(List<Path> wanted) {
        List<Path> shown = model.rows().stream().map(ComparisonRow::images).toList();
        return shown.size() == wanted.size() && shown.containsAll(wanted);
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ComparisonInput comparison)) {
            throw new PartInitException("The Comparison editor opens comparisons only, not " + input.getName() + ".");
        }
        setSite(site);
        setInput(input);
        model = comparison.model();
    }

    @Override
    public void createPartControl(Composite parent) {
        root = new Composite(parent, SWT.NONE);
        stack = new StackLayout();
        root.setLayout(stack);
        sash = new SashForm(root, SWT.VERTICAL | SWT.SMOOTH);
        TablePane pane = new TablePane(sash);
        table = pane.table();
        charts = new ComparisonCharts(sash, this::openAt);
        sash.setWeights(40, 60);
        actions = new ComparisonActions(getEditorSite(), model, table, charts, () -> reading.readAll());
        actions.fill(pane.groups(), pane.bar());
        hint = new ComparisonHint(root, actions::addFolder);
        table.viewer().addOpenListener(event -> table.selected().forEach(row -> openAt(row, -1)));
        table.viewer().addSelectionChangedListener(event -> charts.pick(table.selected().stream()
                .map(row -> row.entry().color()).collect(Collectors.toSet())));
        getSite().setSelectionProvider(table.viewer());
        ComparisonDrop.on(hint, model);
        ComparisonDrop.on(table.viewer().getControl(), model);
        ComparisonDrop.on(charts, model);
        model.addListener(onModel);
        reading = new ComparisonReading(model, getSite(), root);
        refresh();
    }

    private void openAt(ComparisonRow row, int frame) {
        ProjectOpener.open(getSite().getPage(), row.entry().output() == null ? row.images() : row.entry().output(), row.images(),
                frame);
    }

    private void refresh() {
        if (root.isDisposed()) {
            return;
        }
        List<ComparisonRow> rows = model.rows();
        table.show(rows, model.comparison().differing(), model.grouping());
        charts.show(rows);
        actions.update();
        setPartName(rows.isEmpty() ? "Comparison" : "Comparison of " + rows.size());
        stack.topControl = rows.isEmpty() ? hint : sash;
        root.layout();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == hint) {
            hint.setFocus();
        } else {
            table.viewer().getControl().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (reading != null) {
            reading.dispose();
            model.removeListener(onModel);
        }
        super.dispose();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("There is nothing to save in a comparison");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("There is nothing to save in a comparison");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
