/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import org.driftless.ui.commands.ProjectOpener;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectElement;
import org.driftless.ui.workspace.ProjectStates;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.jface.viewers.IOpenListener;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * The same below a project in an IDE's Project Explorer as below it in our view: it is kept as things are, and a double
 * click opens the images, or a frame.
 */
public final class ExplorerContent implements ITreeContentProvider {

    private final ProjectsContent content = new ProjectsContent();
    private final WorkspaceProjects workspace = PlatformUI.getWorkbench().getService(WorkspaceProjects.class);
    private final ProjectStates states = PlatformUI.getWorkbench().getService(ProjectStates.class);
    private final Runnable listener = this::refresh;
    private final IOpenListener opener = this::open;
    private StructuredViewer viewer;

    public ExplorerContent() {
        states.addListener(listener);
        workspace.addListener(listener);
    }

    @Override
    public void inputChanged(Viewer given, Object before, Object now) {
        if (viewer == null && given instanceof StructuredViewer explorer) {
            viewer = explorer;
            viewer.addOpenListener(opener);
        }
    }

    private void refresh() {
        if (viewer != null && !viewer.getControl().isDisposed()) {
            workspace.all().stream().map(AlignmentProject::resource).forEach(viewer::refresh);
        }
    }

    private void open(OpenEvent event) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null && viewer.getStructuredSelection().getFirstElement() instanceof ProjectElement) {
            ProjectOpener.open(window.getActivePage(), viewer.getStructuredSelection());
        }
    }

    @Override
    public Object[] getElements(Object input) {
        return content.getElements(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        return content.getChildren(parent);
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof AlignmentProject project ? project.resource()
                : content.getParent(element) instanceof AlignmentProject project ? project.resource() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return content.hasChildren(element);
    }

    @Override
    public void dispose() {
        states.removeListener(listener);
        workspace.removeListener(listener);
        if (viewer != null) {
            viewer.removeOpenListener(opener);
        }
    }
}
