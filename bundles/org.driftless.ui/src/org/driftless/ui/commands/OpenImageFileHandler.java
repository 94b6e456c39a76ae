/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.driftless.ui.dialogs.FileQuestion;
import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a file of many frames, or a project file, and opens it. */
public final class OpenImageFileHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Kind kind = new Kind("Image stacks and projects (*.tif, *.tiff, particle_selections.json)", "*.tif;*.tiff;*.TIF;*.TIFF;*.json");
        FileQuestion.open(window.getShell(), "Open Image Stack or Project File", CurrentProject.folderBeside(window), kind)
                .ifPresent(file -> ImageFolders.open(window.getActivePage(), file));
        return null;
    }
}
