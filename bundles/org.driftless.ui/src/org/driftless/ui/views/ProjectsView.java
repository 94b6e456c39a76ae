/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views;

import java.util.HashSet;
import java.util.Set;

import org.driftless.ui.commands.CurrentProject;
import org.driftless.ui.commands.FolderDrop;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.jobs.StepJobWatch;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.ProjectListener;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The image sequences that are open, and how far each one has come. */
public final class ProjectsView extends ViewPart {

    public static final String ID = "org.driftless.ui.views.projects";

    private static final int EXPANDED_LEVELS = 2;

    private final ProjectListener projectListener = this::projectChanged;
    private final Runnable openListener = this::showOpen;
    private final Set<OpenProject> heard = new HashSet<>();
    private IJobChangeListener jobs;
    private OpenProjects projects;
    private Composite parent;
    private StackLayout stack;
    private ProjectsHint hint;
    private TreeViewer viewer;

    @Override
    public void createPartControl(Composite given) {
        parent = given;
        projects = getSite().getService(OpenProjects.class);
        stack = new StackLayout();
        parent.setLayout(stack);
        hint = new ProjectsHint(parent, getSite());
        createTree();
        FolderDrop.on(hint, getSite().getWorkbenchWindow());
        FolderDrop.on(viewer.getControl(), getSite().getWorkbenchWindow());
        projects.addListener(openListener);
        jobs = new StepJobWatch(parent.getDisplay(), this::refresh);
        Job.getJobManager().addJobChangeListener(jobs);
        showOpen();
    }

    private void createTree() {
        viewer = new TreeViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setContentProvider(new ProjectsContent());
        viewer.setLabelProvider(new ProjectsLabels());
        viewer.setAutoExpandLevel(EXPANDED_LEVELS);
        viewer.setUseHashlookup(true);
        viewer.setInput(projects);
        viewer.addOpenListener(event -> activateEditor());
        ColumnViewerToolTipSupport.enableFor(viewer);
        getSite().setSelectionProvider(viewer);
        MenuManager menu = new MenuManager();
        viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
        getSite().registerContextMenu(menu, viewer);
    }

    /** The project that is picked here is the one that commands work on. */
    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == OpenProject.class && viewer != null ? type.cast(picked()) : super.getAdapter(type);
    }

    private OpenProject picked() {
        Object element = viewer.getStructuredSelection().getFirstElement();
        return element instanceof ProjectLine line ? line.project() : (OpenProject) element;
    }

    private void activateEditor() {
        OpenProject picked = picked();
        if (picked != null) {
            CurrentProject.editor(getSite().getPage(), picked).ifPresent(getSite().getPage()::activate);
        }
    }

    private void showOpen() {
        if (parent.isDisposed()) {
            return;
        }
        heard.forEach(project -> project.removeListener(projectListener));
        heard.clear();
        heard.addAll(projects.all());
        heard.forEach(project -> project.addListener(projectListener));
        stack.topControl = heard.isEmpty() ? hint : viewer.getControl();
        refresh();
        viewer.expandToLevel(EXPANDED_LEVELS);
        parent.layout();
    }

    private void projectChanged(OpenProject project, ProjectChange change) {
        if (change.isEdit() || change == ProjectChange.RESULTS) {
            refresh();
        }
    }

    private void refresh() {
        if (!viewer.getControl().isDisposed()) {
            viewer.refresh();
        }
    }

    @Override
    public void setFocus() {
        stack.topControl.setFocus();
    }

    @Override
    public void dispose() {
        if (jobs != null) {
            Job.getJobManager().removeJobChangeListener(jobs);
            projects.removeListener(openListener);
        }
        heard.forEach(project -> project.removeListener(projectListener));
        super.dispose();
    }
}
