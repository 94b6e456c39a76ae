/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.driftless.ui.model.OpenProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens the folder of all results in the system's file manager. */
public final class RevealResultsHandler extends ProjectHandler {

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        String folder = project.session().project().outputFolder().toString();
        if (!Program.launch(folder)) {
            MessageDialog.openInformation(window.getShell(), "Reveal Results",
                    "The system has no program that shows folders. The results are in " + folder + ".");
        }
    }
}
