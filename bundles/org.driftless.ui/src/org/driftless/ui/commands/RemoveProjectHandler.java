/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.driftless.ui.jobs.ProjectJob;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectSelection;
import org.driftless.ui.workspace.ProjectStates;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Takes the selected projects out of the workspace, after asking. Images and results stay. */
public final class RemoveProjectHandler extends AbstractHandler {

    /** The id of the command. */
    public static final String COMMAND = "org.driftless.ui.commands.removeProject";

    private static final String TITLE = "Remove from Workspace";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<AlignmentProject> selected = ProjectSelection.projects(HandlerUtil.getCurrentSelection(event));
        if (!selected.isEmpty() && MessageDialog.open(MessageDialog.QUESTION, window.getShell(), TITLE,
                question(selected), 0, "Remove", "Cancel") == 0) {
            remove(window, selected);
        }
        return null;
    }

    private static String question(List<AlignmentProject> selected) {
        String what = selected.size() == 1 ? selected.get(0).name() : selected.size() + " projects";
        return "Remove " + what + " from the workspace?\n\nImages and results stay where they are; "
                + "opening the image folder brings everything back.";
    }

    /** Those whose editor stays open, as its question was cancelled, stay in the workspace. */
    static void remove(IWorkbenchWindow window, List<AlignmentProject> selected) {
        ProjectStates states = window.getService(ProjectStates.class);
        List<AlignmentProject> closed = new ArrayList<>();
        for (AlignmentProject project : selected) {
            Optional<OpenProject> open = states.open(project);
            if (open.isEmpty() || close(window, open.get())) {
                closed.add(project);
            }
        }
        if (!closed.isEmpty()) {
            window.getService(WorkspaceProjects.class).remove(closed);
        }
    }

    private static boolean close(IWorkbenchWindow window, OpenProject open) {
        if (ProjectJob.isBusy(open)) {
            MessageDialog.openInformation(window.getShell(), TITLE, "A step is running on " + open.name()
                    + ": wait until it is done, or cancel it in the Progress view.");
            return false;
        }
        IEditorPart editor = CurrentProject.editor(window.getActivePage(), open).orElse(null);
        return editor == null || window.getActivePage().closeEditor(editor, true);
    }
}
