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

import org.driftless.ui.editor.ImageStackEditor;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Opens image folders for commands and drops. */
public final class ImageFolders {

    private ImageFolders() {
    }

    /**
     * @param path an image folder or a frame in it, its output folder or a project file; the editor says so if it is none
     *     of these
     */
    public static void open(IWorkbenchPage page, Path path) {
        try {
            ImageStackEditor.open(page, path);
        } catch (PartInitException e) {
            ErrorDialog.openError(page.getWorkbenchWindow().getShell(), "Open Image Folder", null, e.getStatus());
        }
    }
}
