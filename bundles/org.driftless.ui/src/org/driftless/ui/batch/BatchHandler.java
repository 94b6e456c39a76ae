/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.nio.file.Path;
import java.util.List;

import org.driftless.pipeline.batch.FolderResult;
import org.driftless.ui.commands.CurrentProject;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectSelection;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Asks for the folders of a batch, those that are selected to begin with, and runs it. In the Batch view these are the
 * folders of the last one.
 */
public final class BatchHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        BatchStart start = new BatchStart(window, BatchDialog.TITLE);
        if (start.isPossible()) {
            List<AlignmentProject> projects = window.getService(WorkspaceProjects.class).all();
            BatchDialog.ask(window.getShell(), folders(event, window), CurrentProject.folderBeside(window), projects)
                    .filter(choice -> start.save(choice.folders()))
                    .ifPresent(choice -> start.run("Run steps on", choice.folders(), choice.work()));
        }
        return null;
    }

    private static List<Path> folders(ExecutionEvent event, IWorkbenchWindow window) {
        if (HandlerUtil.getActivePart(event) instanceof BatchView) {
            return window.getService(Batches.class).report().folders().stream().map(FolderResult::folder).toList();
        }
        return ProjectSelection.projects(HandlerUtil.getCurrentSelection(event)).stream().map(AlignmentProject::path).toList();
    }
}
