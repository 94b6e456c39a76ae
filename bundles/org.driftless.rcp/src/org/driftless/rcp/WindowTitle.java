/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;

/** Shows in the window's title which project is in front. */
final class WindowTitle implements IPartListener2 {

    private final IWorkbenchWindowConfigurer configurer;
    private final IWorkbenchWindow window;

    WindowTitle(IWorkbenchWindowConfigurer configurer) {
        this.configurer = configurer;
        this.window = configurer.getWindow();
    }

    void follow() {
        window.getPartService().addPartListener(this);
        OpenProjects projects = window.getService(OpenProjects.class);
        Runnable onOpen = this::show;
        projects.addListener(onOpen);
        window.getShell().addDisposeListener(event -> projects.removeListener(onOpen));
        show();
    }

    private void show() {
        IWorkbenchPage page = window.getActivePage();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        OpenProject project = editor == null ? null : editor.getAdapter(OpenProject.class);
        configurer.setTitle(project == null ? Messages.Application_title
                : project.name() + " - " + Messages.Application_title);
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        show();
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference reference) {
        show();
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
        show();
    }
}
