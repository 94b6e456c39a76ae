/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.welcome;

import org.driftless.ui.commands.FolderDrop;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** What is in the place of the frames as long as no sequence is open: where to begin. */
public final class WelcomeEditor extends EditorPart {

    public static final String ID = "org.driftless.ui.editor.welcome";

    private WelcomePage page;

    /** Opens the page, or brings it to the front. */
    public static void open(IWorkbenchPage page, boolean activate) throws PartInitException {
        page.openEditor(WelcomeInput.INSTANCE, ID, activate);
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new WelcomePage(parent, getSite());
        FolderDrop.on(page, getSite().getWorkbenchWindow());
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("There is nothing to save on the Welcome page");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("There is nothing to save on the Welcome page");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
