/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views;

import java.util.function.Consumer;

import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.model.UiThread;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;

/** Follows the project of the active editor; keeps it while a view is active. */
public final class ActiveProject implements IPartListener2 {

    private final IWorkbenchPage page;
    private final OpenProjects open;
    private final Consumer<OpenProject> listener;
    private final Runnable onOpen = this::lookSoon;
    private final UiThread ui;
    private OpenProject current;
    private boolean isDisposed;

    /** @param listener gets the project now and whenever it is another one; null if no editor has one */
    public ActiveProject(IWorkbenchPartSite site, Consumer<OpenProject> listener) {
        this.page = site.getPage();
        this.open = site.getService(OpenProjects.class);
        this.listener = listener;
        this.ui = UiThread.of(page.getWorkbenchWindow().getShell());
        page.addPartListener(this);
        open.addListener(onOpen);
        listener.accept(null);
        look();
    }

    public void dispose() {
        isDisposed = true;
        page.removePartListener(this);
        open.removeListener(onOpen);
    }

    /** A new project is shown by each view in an event of its own: all at once would hold up the user. */
    private void lookSoon() {
        if (current == null || open.all().contains(current)) {
            ui.execute(() -> {
                if (!isDisposed) {
                    look();
                }
            });
        } else {
            look();
        }
    }

    /** Among several editors the active one counts, which also is the one that was active last. */
    private void look() {
        IEditorPart editor = page.getActiveEditor();
        OpenProject found = editor == null ? null : editor.getAdapter(OpenProject.class);
        if (found != current) {
            current = found;
            listener.accept(found);
        }
    }

    private void look(IWorkbenchPartReference reference) {
        IWorkbenchPart part = reference.getPart(false);
        if (part instanceof IEditorPart) {
            look();
        }
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        look(reference);
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference reference) {
        look(reference);
    }

    @Override
    public void partOpened(IWorkbenchPartReference reference) {
        look(reference);
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
        look(reference);
    }
}
