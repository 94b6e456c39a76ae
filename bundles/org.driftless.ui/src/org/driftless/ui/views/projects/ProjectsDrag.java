/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import java.util.List;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;

import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectSelection;

/** Lets projects be dragged, within the workbench as what they are, and elsewhere as their image folders. */
final class ProjectsDrag extends DragSourceAdapter {

    private final StructuredViewer viewer;

    private ProjectsDrag(StructuredViewer viewer) {
        this.viewer = viewer;
    }

    static void from(StructuredViewer viewer) {
        viewer.addDragSupport(DND.DROP_COPY,
                new Transfer[] {LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance()}, new ProjectsDrag(viewer));
    }

    @Override
    public void dragStart(DragSourceEvent event) {
        event.doit = !selected().isEmpty();
        LocalSelectionTransfer.getTransfer().setSelection(viewer.getSelection());
    }

    @Override
    public void dragSetData(DragSourceEvent event) {
        event.data = FileTransfer.getInstance().isSupportedType(event.dataType)
                ? selected().stream().map(project -> project.imageFolder().toString()).toArray(String[]::new)
                : viewer.getSelection();
    }

    @Override
    public void dragFinished(DragSourceEvent event) {
        LocalSelectionTransfer.getTransfer().setSelection(null);
    }

    private List<AlignmentProject> selected() {
        return ProjectSelection.projects(viewer.getSelection());
    }
}
