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

import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectFacts;
import org.driftless.ui.workspace.ProjectFrame;
import org.driftless.ui.workspace.ProjectSelection;
import org.driftless.ui.workspace.ProjectStates;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens what is selected in a tree of projects: an editor each, at the frame that is selected. */
public final class ProjectOpener {

    private ProjectOpener() {
    }

    public static void open(IWorkbenchPage page, IStructuredSelection selection) {
        for (AlignmentProject project : ProjectSelection.projects(selection)) {
            open(page, project);
        }
        if (selection.getFirstElement() instanceof ProjectFrame frame) {
            show(page, frame.project().imageFolder(), frame.index());
        }
    }

    /**
     * Opens a project at a frame, be it in the workspace yet or not.
     *
     * @param path what opens it
     * @param imageFolder its images
     * @param frame index from 0; negative for the one that is shown, or the first
     */
    public static void open(IWorkbenchPage page, Path path, Path imageFolder, int frame) {
        IWorkbenchWindow window = page.getWorkbenchWindow();
        window.getService(WorkspaceProjects.class).find(imageFolder).ifPresentOrElse(project -> open(page, project),
                () -> window.getService(OpenProjects.class).find(imageFolder)
                        .flatMap(open -> CurrentProject.editor(page, open))
                        .ifPresentOrElse(page::activate, () -> ImageFolders.open(page, path)));
        if (frame >= 0) {
            show(page, imageFolder, frame);
        }
    }

    private static void open(IWorkbenchPage page, AlignmentProject project) {
        ProjectStates states = page.getWorkbenchWindow().getService(ProjectStates.class);
        ProjectFacts facts = states.of(project).orElse(null);
        states.lookForFolders();
        if (facts != null && !facts.isThere()) {
            offerToLocate(page, project, facts.problem());
            return;
        }
        states.open(project).flatMap(open -> CurrentProject.editor(page, open))
                .ifPresentOrElse(page::activate, () -> ImageFolders.open(page, project.path()));
    }

    private static void offerToLocate(IWorkbenchPage page, AlignmentProject project, String problem) {
        MessageDialog question = new MessageDialog(page.getWorkbenchWindow().getShell(), "Open " + project.name(), null,
                problem, MessageDialog.WARNING, 0, "Locate...", "Cancel");
        if (question.open() == 0) {
            LocateFolderHandler.locate(page, project);
        }
    }

    private static void show(IWorkbenchPage page, Path imageFolder, int frame) {
        OpenProjects projects = page.getWorkbenchWindow().getService(OpenProjects.class);
        projects.find(imageFolder).ifPresentOrElse(open -> open.showFrame(frame),
                () -> showWhenOpen(projects, imageFolder, frame));
    }

    /** The next project that is opened is that one, unless it fails to open. */
    private static void showWhenOpen(OpenProjects projects, Path imageFolder, int frame) {
        projects.addListener(new Runnable() {
            @Override
            public void run() {
                projects.removeListener(this);
                projects.find(imageFolder).ifPresent(open -> open.showFrame(frame));
            }
        });
    }
}
