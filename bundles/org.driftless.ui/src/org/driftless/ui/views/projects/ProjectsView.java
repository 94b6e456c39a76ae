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
import java.util.Optional;

import org.driftless.ui.commands.FolderDrop;
import org.driftless.ui.commands.ProjectOpener;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectElement;
import org.driftless.ui.workspace.ProjectStates;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The image sequences of the workspace, open or not, and how far each one has come. */
public final class ProjectsView extends ViewPart {

    public static final String ID = "org.driftless.ui.views.projects";

    private final Runnable listener = this::refresh;
    private WorkspaceProjects workspace;
    private ProjectStates states;
    private Composite parent;
    private StackLayout stack;
    private ProjectsHint hint;
    private TreeViewer viewer;
    private List<AlignmentProject> unfolded = List.of();

    @Override
    public void createPartControl(Composite given) {
        parent = given;
        workspace = getSite().getService(WorkspaceProjects.class);
        states = getSite().getService(ProjectStates.class);
        stack = new StackLayout();
        parent.setLayout(stack);
        hint = new ProjectsHint(parent, getSite());
        createTree();
        FolderDrop.on(hint, getSite().getWorkbenchWindow());
        FolderDrop.on(viewer.getControl(), getSite().getWorkbenchWindow());
        workspace.addListener(listener);
        states.addListener(listener);
        refresh();
    }

    private void createTree() {
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setContentProvider(new ProjectsContent());
        viewer.setLabelProvider(new ProjectsCells(new ProjectsLabels()));
        viewer.setUseHashlookup(true);
        viewer.setInput(workspace);
        viewer.addOpenListener(event -> ProjectOpener.open(getSite().getPage(), viewer.getStructuredSelection()));
        ColumnViewerToolTipSupport.enableFor(viewer);
        ProjectsDrag.from(viewer);
        getSite().setSelectionProvider(viewer);
        RemoveAction.install(getViewSite());
        MenuManager menu = new MenuManager();
        viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
        getSite().registerContextMenu(menu, viewer);
    }

    /** The project that is picked here is the one that commands work on, if it is open. */
    @Override
    public <T> T getAdapter(Class<T> type) {
        if (viewer != null && type == ProjectElement.class) {
            return type.cast(picked().orElse(null));
        }
        return viewer != null && type == OpenProject.class
                ? type.cast(picked().flatMap(picked -> states.open(picked.project())).orElse(null)) : super.getAdapter(type);
    }

    private Optional<ProjectElement> picked() {
        return Optional.ofNullable((ProjectElement) viewer.getStructuredSelection().getFirstElement());
    }

    private void refresh() {
        if (parent.isDisposed()) {
            return;
        }
        // Until the workspace is read it is not known that there are none.
        stack.topControl = workspace.isRead() && workspace.all().isEmpty() ? hint : viewer.getControl();
        viewer.refresh();
        unfoldOpened();
        parent.layout();
    }

    /** What has just been opened is looked at; whoever folds it again is not disturbed. */
    private void unfoldOpened() {
        List<AlignmentProject> open = workspace.all().stream().filter(each -> states.open(each).isPresent()).toList();
        open.stream().filter(each -> !unfolded.contains(each)).forEach(each -> viewer.expandToLevel(each, 1));
        unfolded = open;
    }

    @Override
    public void setFocus() {
        states.lookForFolders();
        stack.topControl.setFocus();
    }

    @Override
    public void dispose() {
        if (states != null) {
            workspace.removeListener(listener);
            states.removeListener(listener);
        }
        super.dispose();
    }
}
