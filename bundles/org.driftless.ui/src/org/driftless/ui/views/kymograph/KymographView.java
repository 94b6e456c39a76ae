/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.kymograph;

import org.driftless.ui.views.ProjectContent;
import org.driftless.ui.views.ProjectPartView;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** What lies along the line that was drawn in the active editor, in every frame. */
public final class KymographView extends ProjectPartView {

    public static final String ID = "org.driftless.ui.views.kymograph";

    /** Brings it to the top of its stack; the editor keeps the keys. */
    public static void show(IWorkbenchPage page) {
        try {
            page.showView(ID, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            ILog.of(KymographView.class).error(e.getMessage(), e);
        }
    }

    @Override
    protected ProjectContent createContent(Composite parent) {
        return new KymographContent(parent);
    }
}
