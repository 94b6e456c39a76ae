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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Control;

import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectSelection;

/** Adds what is dropped: projects of the workbench, and folders and files of a file manager. */
final class ComparisonDrop extends DropTargetAdapter {

    private final ComparisonModel model;

    private ComparisonDrop(ComparisonModel model) {
        this.model = model;
    }

    static void on(Control control, ComparisonModel model) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance());
        target.addDropListener(new ComparisonDrop(model));
    }

    /** What opens projects of the workspace, with their output folders. */
    static Map<Path, Path> paths(List<AlignmentProject> projects) {
        Map<Path, Path> paths = new LinkedHashMap<>();
        projects.forEach(project -> paths.put(project.imageFolder(), project.output()));
        return paths;
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        copy(event);
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        copy(event);
    }

    /** Nothing is moved, so that nobody must delete anything. */
    private static void copy(DropTargetEvent event) {
        for (Transfer known : new Transfer[] {LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance()}) {
            for (TransferData offered : event.dataTypes) {
                if (known.isSupportedType(offered)) {
                    event.currentDataType = offered;
                    event.detail = DND.DROP_COPY;
                    return;
                }
            }
        }
        event.detail = DND.DROP_NONE;
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] files) {
            Map<Path, Path> paths = new LinkedHashMap<>();
            for (String file : files) {
                paths.put(Path.of(file), null);
            }
            model.add(paths);
        } else {
            model.add(paths(ProjectSelection.projects(LocalSelectionTransfer.getTransfer().getSelection())));
        }
    }
}
