/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.driftless.ui.editor.ImageStackEditor;
import org.driftless.ui.model.OpenProject;
import org.eclipse.ui.IWorkbenchWindow;

/** Shows the original and the aligned frame in turns, in the editor of the current project. */
public final class BlinkHandler extends ProjectHandler {

    /** The id of the command. */
    public static final String COMMAND = "org.driftless.ui.commands.blink";

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        CurrentProject.editor(window.getActivePage(), project).ifPresent(editor -> {
            window.getActivePage().activate(editor);
            ((ImageStackEditor) editor).blink();
        });
    }
}
