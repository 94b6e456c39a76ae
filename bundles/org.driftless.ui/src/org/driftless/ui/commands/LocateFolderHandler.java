/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.driftless.ui.editor.ImageStackInput;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectSelection;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks where the images of a project are now. */
public final class LocateFolderHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        ProjectSelection.projects(HandlerUtil.getCurrentSelection(event)).stream().findFirst()
                .ifPresent(project -> locate(page, project));
        return null;
    }

    static void locate(IWorkbenchPage page, AlignmentProject project) {
        String chosen = ask(page.getWorkbenchWindow().getShell(), project);
        if (chosen != null) {
            rebind(page, project, Path.of(chosen).toAbsolutePath().normalize());
        }
    }

    /** A file of many frames is looked for as a file. */
    private static String ask(Shell shell, AlignmentProject project) {
        String title = "Locate the Images of " + project.name();
        String before = Objects.toString(project.imageFolder().getParent(), null);
        if (project.imageFolder().toString().matches("(?i).*\\.tiff?")) {
            FileDialog dialog = new FileDialog(shell, SWT.OPEN);
            dialog.setText(title);
            dialog.setFilterPath(before);
            return dialog.open();
        }
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
        dialog.setText(title);
        dialog.setMessage("The folder in which the frames are now. It was " + project.imageFolder() + ".");
        dialog.setFilterPath(before);
        return dialog.open();
    }

    static void rebind(IWorkbenchPage page, AlignmentProject project, Path folder) {
        WorkspaceProjects workspace = page.getWorkbenchWindow().getService(WorkspaceProjects.class);
        Optional<AlignmentProject> other = workspace.find(folder).filter(found -> !found.equals(project));
        if (other.isPresent()) {
            MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), "Locate the Images of " + project.name(),
                    folder + " is in the workspace already, as " + other.get().name()
                            + ": open that one, and remove " + project.name() + " from the workspace.");
            return;
        }
        closeFailed(page, project);
        workspace.rebind(project, folder);
        ImageFolders.open(page, folder);
    }

    /** Editors that show nothing but that the old folder is not there. */
    private static void closeFailed(IWorkbenchPage page, AlignmentProject project) {
        IEditorReference[] failed = Arrays.stream(page.getEditorReferences())
                .filter(reference -> isFailed(reference, new ImageStackInput(project.path())))
                .toArray(IEditorReference[]::new);
        page.closeEditors(failed, false);
    }

    private static boolean isFailed(IEditorReference reference, ImageStackInput old) {
        try {
            IEditorPart editor = reference.getEditor(false);
            return reference.getEditorInput().equals(old)
                    && (editor == null || editor.getAdapter(OpenProject.class) == null);
        } catch (PartInitException e) {
            ILog.of(LocateFolderHandler.class).log(e.getStatus());
            return false;
        }
    }
}
