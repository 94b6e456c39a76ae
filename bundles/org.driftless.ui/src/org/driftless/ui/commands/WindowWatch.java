/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.eclipse.ui.INullSelectionListener;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

/** Hears of everything that may make another project the current one. */
final class WindowWatch implements IWindowListener {

    private final IWorkbench workbench;
    private final Runnable changed;
    private final Parts parts = new Parts();
    private final ISelectionListener selection;

    WindowWatch(IWorkbench workbench, Runnable changed) {
        this.workbench = workbench;
        this.changed = changed;
        this.selection = (INullSelectionListener) (part, selected) -> changed.run();
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            windowOpened(window);
        }
        workbench.addWindowListener(this);
    }

    void dispose() {
        workbench.removeWindowListener(this);
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            windowClosed(window);
        }
    }

    @Override
    public void windowOpened(IWorkbenchWindow window) {
        window.getPartService().addPartListener(parts);
        window.getSelectionService().addSelectionListener(selection);
    }

    @Override
    public void windowClosed(IWorkbenchWindow window) {
        window.getPartService().removePartListener(parts);
        window.getSelectionService().removeSelectionListener(selection);
    }

    @Override
    public void windowActivated(IWorkbenchWindow window) {
        changed.run();
    }

    @Override
    public void windowDeactivated(IWorkbenchWindow window) {
        // It stays the current one until another is activated.
    }

    private final class Parts implements IPartListener2 {

        @Override
        public void partActivated(IWorkbenchPartReference reference) {
            changed.run();
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference reference) {
            changed.run();
        }

        @Override
        public void partClosed(IWorkbenchPartReference reference) {
            changed.run();
        }

        @Override
        public void partOpened(IWorkbenchPartReference reference) {
            changed.run();
        }
    }
}
