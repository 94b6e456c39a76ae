/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import org.driftless.ui.commands.OpenImageFolderHandler;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** What to do first, in place of an empty tree. */
final class ProjectsHint extends Composite {

    private static final int TEXT_WIDTH = 170;

    private final Link open;

    ProjectsHint(Composite parent, IWorkbenchPartSite site) {
        super(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 10).applyTo(this);
        Label none = new Label(this, SWT.WRAP);
        none.setText(Messages.ProjectsView_none);
        fill(none);
        open = new Link(this, SWT.NONE);
        open.setText(Messages.ProjectsView_open);
        open.addListener(SWT.Selection, event -> ask(site));
        fill(open);
        Label hint = new Label(this, SWT.WRAP);
        hint.setText(Messages.ProjectsView_hint);
        fill(hint);
    }

    private static void fill(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(control);
    }

    private static void ask(IWorkbenchPartSite site) {
        try {
            site.getService(IHandlerService.class).executeCommand(OpenImageFolderHandler.COMMAND, null);
        } catch (CommandException e) {
            ILog.of(ProjectsHint.class).error("The command to open an image folder is not to be had.", e);
        }
    }

    @Override
    public boolean setFocus() {
        return open.setFocus();
    }
}
