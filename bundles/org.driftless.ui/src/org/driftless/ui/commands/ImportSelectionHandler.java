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

import org.driftless.ui.dialogs.FileQuestion;
import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.driftless.ui.dialogs.NewParticles;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectWork;
import org.driftless.ui.jobs.StepJob;
import org.driftless.ui.model.OpenProject;
import org.eclipse.ui.IWorkbenchWindow;

/** Takes the particles of another project, if they fit here too. */
public final class ImportSelectionHandler extends ProjectHandler {

    private static final String TITLE = "Import Selection";

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        FileQuestion.open(window.getShell(), TITLE, CurrentProject.folderBeside(window), new Kind("Projects (*.json)", "*.json"))
                .ifPresent(file -> NewParticles.ask(window.getShell(), TITLE, project)
                        .ifPresent(become -> schedule(window, project, file, become)));
    }

    private static void schedule(IWorkbenchWindow window, OpenProject project, Path file, NewParticles become) {
        if (CurrentProject.save(window.getActivePage(), project)) {
            new StepJob("Import selection into", project, ProjectWork.importSelection(file, become == NewParticles.ADD),
                    window.getService(MessageLog.class), window.getShell().getDisplay()).schedule();
        }
    }
}
