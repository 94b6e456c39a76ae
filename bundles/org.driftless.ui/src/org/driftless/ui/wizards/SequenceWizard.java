/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.wizards;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.driftless.ui.commands.ImageFolders;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.perspective.AlignmentPerspective;
import org.driftless.ui.workspace.AlignmentProjects;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.WorkbenchException;

/** Makes a project of the workspace for images, and opens them. Nothing is written beside the images by that. */
abstract class SequenceWizard extends Wizard implements IWorkbenchWizard {

    private final AlignmentProjects workspace = new AlignmentProjects(ResourcesPlugin.getWorkspace());
    private final SequencePage page;
    private IWorkbenchWindow window;

    SequenceWizard(String title, String description, boolean named) {
        setWindowTitle(title);
        setNeedsProgressMonitor(true);
        page = new SequencePage(title, description, workspace, named);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        window = workbench.getActiveWorkbenchWindow();
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    /** What it asks. */
    SequencePage page() {
        return page;
    }

    @Override
    public boolean performFinish() {
        Path images = page.images();
        try {
            if (workspace.find(images).isEmpty()) {
                create(images, page.projectName().orElse(null));
            }
            if (page.opens()) {
                // The wizard goes first: a perspective that opens for the first time takes a moment.
                UiThread.of(window.getShell()).execute(() -> open(images));
            }
            return true;
        } catch (InvocationTargetException e) {
            return refuse("The project could not be made in the workspace: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void create(Path images, String name) throws InvocationTargetException, InterruptedException {
        getContainer().run(true, false, monitor -> {
            try {
                workspace.findOrCreate(images, null, name, monitor);
            } catch (CoreException e) {
                throw new InvocationTargetException(e);
            }
        });
    }

    private void open(Path images) {
        try {
            window.getWorkbench().showPerspective(AlignmentPerspective.ID, window);
            ImageFolders.open(window.getActivePage(), images);
        } catch (WorkbenchException e) {
            ErrorDialog.openError(window.getShell(), getWindowTitle(), null, e.getStatus());
        }
    }

    private boolean refuse(String reason, Throwable cause) {
        ErrorDialog.openError(getShell(), getWindowTitle(), null, Status.error(reason, cause));
        return false;
    }
}
