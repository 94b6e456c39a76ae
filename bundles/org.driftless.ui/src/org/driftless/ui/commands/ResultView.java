/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.driftless.ui.model.UiThread;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Brings the view that shows a step's results to the top when the step is done. */
final class ResultView extends JobChangeAdapter {

    private final IWorkbenchWindow window;
    private final UiThread ui;
    private final String view;

    /** @param view its id, or null for none */
    ResultView(IWorkbenchWindow window, String view) {
        this.window = window;
        ui = UiThread.of(window.getShell());
        this.view = view;
    }

    @Override
    public void done(IJobChangeEvent event) {
        if (view != null && event.getResult().isOK()) {
            ui.execute(this::show);
        }
    }

    private void show() {
        IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        try {
            page.showView(view, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            ILog.of(ResultView.class).log(e.getStatus());
        }
    }
}
