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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.driftless.pipeline.batch.FolderResult;
import org.driftless.ui.commands.CurrentProject;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectSelection;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Asks for the folders of a batch, those that are selected to begin with, and runs it. In the Batch view these are the
 * folders of the last one.
 */
public final class BatchHandler extends AbstractHandler {

    private static final String TITLE = "Run Steps on Many Folders";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (window.getService(Batches.class).isRunning()) {
            MessageDialog.openInformation(window.getShell(), TITLE,
                    "A batch is running: wait until it is done, or cancel it in the Progress view.");
            return null;
        }
        List<AlignmentProject> projects = window.getService(WorkspaceProjects.class).all();
        BatchDialog.ask(window.getShell(), folders(event, window), CurrentProject.folderBeside(window), projects)
                .filter(choice -> save(window, choice)).ifPresent(choice -> run(window, choice));
        return null;
    }

    private static List<Path> folders(ExecutionEvent event, IWorkbenchWindow window) {
        if (HandlerUtil.getActivePart(event) instanceof BatchView) {
            return window.getService(Batches.class).report().folders().stream().map(FolderResult::folder).toList();
        }
        return ProjectSelection.projects(HandlerUtil.getCurrentSelection(event)).stream().map(AlignmentProject::path).toList();
    }

    /** What is edited and not saved would not take part, and nobody would notice. */
    private static boolean save(IWorkbenchWindow window, BatchChoice choice) {
        List<OpenProject> dirty = new ArrayList<>();
        for (OpenProject open : window.getService(OpenProjects.class).all()) {
            Path images = open.session().project().imageFolder();
            Path output = open.session().project().outputFolder();
            if (open.isDirty() && (choice.folders().contains(images) || choice.folders().contains(output))) {
                dirty.add(open);
            }
        }
        if (dirty.isEmpty()) {
            return true;
        }
        String names = dirty.stream().map(OpenProject::name).collect(Collectors.joining(", "));
        int answer = MessageDialog.open(MessageDialog.QUESTION, window.getShell(), TITLE, names
                + (dirty.size() == 1 ? " has edits that are" : " have edits that are")
                + " not saved. The batch works with what is saved.", 0, "Save and Run", "Cancel");
        return answer == 0 && dirty.stream().allMatch(open -> CurrentProject.save(window.getActivePage(), open));
    }

    private static void run(IWorkbenchWindow window, BatchChoice choice) {
        show(window);
        new BatchJob(choice, window.getService(MessageLog.class),
                new BatchWatch(window, window.getShell().getDisplay())).schedule();
    }

    private static void show(IWorkbenchWindow window) {
        try {
            window.getActivePage().showView(BatchView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            ILog.of(BatchHandler.class).error("The Batch view can't be shown.", e);
        }
    }
}
