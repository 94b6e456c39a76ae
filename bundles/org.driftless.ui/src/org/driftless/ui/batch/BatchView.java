/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import org.driftless.pipeline.batch.FolderResult;
import org.driftless.ui.commands.ImageFolders;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What became of each folder of the batch that runs, or of the last one. */
public final class BatchView extends ViewPart {

    public static final String ID = "org.driftless.ui.views.batch";

    private final Runnable listener = this::refresh;
    private Batches batches;
    private TableViewer table;

    @Override
    public void createPartControl(Composite parent) {
        batches = getSite().getService(Batches.class);
        table = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        new BatchColumns(table, batches);
        ColumnViewerToolTipSupport.enableFor(table);
        table.addOpenListener(event -> table.getStructuredSelection().forEach(one -> open((FolderResult) one)));
        getSite().setSelectionProvider(table);
        batches.addListener(listener);
        refresh();
    }

    private void open(FolderResult result) {
        ImageFolders.open(getSite().getPage(), getSite().getService(WorkspaceProjects.class).find(result.folder())
                .map(project -> project.path()).orElse(result.folder()));
    }

    private void refresh() {
        if (table.getControl().isDisposed()) {
            return;
        }
        table.setInput(batches.report().folders());
        setContentDescription(batches.report().folders().isEmpty()
                ? "No batch has run yet: Alignment > Run Steps on Many Folders does many folders in turn."
                : batches.words());
    }

    @Override
    public void setFocus() {
        table.getControl().setFocus();
    }

    @Override
    public void dispose() {
        if (batches != null) {
            batches.removeListener(listener);
        }
        super.dispose();
    }
}
