/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a file of many frames, or a project file, and opens it. */
public final class OpenImageFileHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText("Open Image Stack or Project File");
        dialog.setFilterNames(new String[] {"Image stacks and projects (*.tif, *.tiff, particle_selections.json)",
            "All files"});
        dialog.setFilterExtensions(new String[] {"*.tif;*.tiff;*.TIF;*.TIFF;*.json", "*"});
        dialog.setFilterPath(CurrentProject.folderBeside(window));
        String file = dialog.open();
        if (file != null) {
            ImageFolders.open(window.getActivePage(), Path.of(file));
        }
        return null;
    }
}
