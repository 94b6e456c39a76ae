/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectFacts;
import org.driftless.ui.workspace.ProjectFrame;
import org.driftless.ui.workspace.ProjectSelection;
import org.driftless.ui.workspace.ProjectStates;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;

/** Opens what is selected in a tree of projects: an editor each, at the frame that is selected. */
public final class ProjectOpener {

    private ProjectOpener() {
    }

    public static void open(IWorkbenchPage page, IStructuredSelection selection) {
        for (AlignmentProject project : ProjectSelection.projects(selection)) {
            open(page, project);
        }
        if (selection.getFirstElement() instanceof ProjectFrame frame) {
            show(page, frame);
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

    private static void show(IWorkbenchPage page, ProjectFrame frame) {
        ProjectStates states = page.getWorkbenchWindow().getService(ProjectStates.class);
        states.open(frame.project()).ifPresentOrElse(open -> open.showFrame(frame.index()),
                () -> showWhenOpen(page.getWorkbenchWindow().getService(OpenProjects.class), frame));
    }

    /** The next project that is opened is that one, unless it fails to open. */
    private static void showWhenOpen(OpenProjects projects, ProjectFrame frame) {
        projects.addListener(new Runnable() {
            @Override
            public void run() {
                projects.removeListener(this);
                projects.find(frame.project().imageFolder()).ifPresent(this::show);
            }

            private void show(OpenProject open) {
                open.showFrame(frame.index());
            }
        });
    }
}
