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
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a folder of frames and opens it. */
public final class OpenImageFolderHandler extends AbstractHandler {

    /** The id of the command. */
    public static final String COMMAND = "org.driftless.ui.commands.openImageFolder";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
        dialog.setText("Open Image Folder");
        dialog.setMessage("A folder of TIFF frames. Results go into script_output beside it; the images are never changed.");
        dialog.setFilterPath(CurrentProject.folderBeside(window));
        String folder = dialog.open();
        if (folder != null) {
            ImageFolders.open(window.getActivePage(), Path.of(folder));
        }
        return null;
    }
}
