/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.welcome;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/**
 * Shows the Welcome page while no sequence is open, in a program of its own; in an IDE it comes only when it is asked
 * for. Whoever closes the page itself is left alone.
 */
public final class WelcomeWatch implements IPartListener2 {

    private final IWorkbenchWindow window;
    private boolean looking;

    private WelcomeWatch(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Begins with a window that is open. */
    public static void follow(IWorkbenchWindow window) {
        WelcomeWatch watch = new WelcomeWatch(window);
        window.getPartService().addPartListener(watch);
        watch.later(watch::begin);
    }

    @Override
    public void partOpened(IWorkbenchPartReference reference) {
        if (isOther(reference)) {
            later(this::close);
        }
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
        if (isOther(reference) && !looking) {
            looking = true;
            later(this::showIfEmpty);
        }
    }

    private static boolean isOther(IWorkbenchPartReference reference) {
        return reference instanceof IEditorReference && !WelcomeEditor.ID.equals(reference.getId());
    }

    private void later(Runnable task) {
        window.getWorkbench().getDisplay().asyncExec(() -> {
            if (!window.getWorkbench().isClosing() && window.getActivePage() != null) {
                task.run();
            }
        });
    }

    /** The keyboard is for the page, or for the frames that were open when the window was closed, not for a view. */
    private void begin() {
        showIfEmpty();
        close();
        IEditorPart editor = window.getActivePage().getActiveEditor();
        if (editor != null) {
            window.getActivePage().activate(editor);
        }
    }

    private void showIfEmpty() {
        looking = false;
        IWorkbenchPage page = window.getActivePage();
        if (page.getEditorReferences().length > 0) {
            return;
        }
        try {
            WelcomeEditor.open(page, page.getActivePart() == null);
        } catch (PartInitException e) {
            ILog.of(WelcomeWatch.class).log(e.getStatus());
        }
    }

    private void close() {
        IWorkbenchPage page = window.getActivePage();
        if (page.getEditorReferences().length > 1) {
            page.closeEditors(page.findEditors(WelcomeInput.INSTANCE, WelcomeEditor.ID,
                    IWorkbenchPage.MATCH_ID), false);
        }
    }
}
