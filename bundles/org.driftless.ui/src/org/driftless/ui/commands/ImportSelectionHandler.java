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

import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectWork;
import org.driftless.ui.jobs.StepJob;
import org.driftless.ui.model.OpenProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Takes the particles of another project, if they fit here too. */
public final class ImportSelectionHandler extends ProjectHandler {

    private static final int ADD = 0;
    private static final int REPLACE = 1;

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText("Import Selection");
        dialog.setFilterNames(new String[] {"Projects (*.json)", "All files"});
        dialog.setFilterExtensions(new String[] {"*.json", "*"});
        dialog.setFilterPath(CurrentProject.folderBeside(window));
        String file = dialog.open();
        if (file == null) {
            return;
        }
        int answer = project.particles().isEmpty() ? REPLACE : MessageDialog.open(MessageDialog.QUESTION,
                window.getShell(), "Import Selection", "There are particles already. Should the others join them, or take "
                        + "their place?", SWT.SHEET, "Add", "Replace", "Cancel");
        if ((answer == ADD || answer == REPLACE) && CurrentProject.save(window.getActivePage(), project)) {
            new StepJob("Import selection into", project, ProjectWork.importSelection(Path.of(file), answer == ADD),
                    window.getService(MessageLog.class), window.getShell().getDisplay()).schedule();
        }
    }
}
