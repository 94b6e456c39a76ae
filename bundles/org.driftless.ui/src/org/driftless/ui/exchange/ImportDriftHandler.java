/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.exchange;

import java.nio.file.Path;

import org.driftless.ui.commands.CurrentProject;
import org.driftless.ui.commands.ProjectHandler;
import org.driftless.ui.dialogs.FileQuestion;
import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectWork;
import org.driftless.ui.jobs.StepJob;
import org.driftless.ui.model.OpenProject;
import org.eclipse.ui.IWorkbenchWindow;

/** Takes the drift from a file of Picasso, in place of one that is estimated. */
public final class ImportDriftHandler extends ProjectHandler {

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        FileQuestion.open(window.getShell(), "Import Drift from Picasso", CurrentProject.folderBeside(window),
                new Kind("Drift of Picasso (*.txt)", "*.txt"))
                .filter(file -> CurrentProject.save(window.getActivePage(), project))
                .ifPresent(file -> schedule(window, project, file));
    }

    static void schedule(IWorkbenchWindow window, OpenProject project, Path file) {
        new StepJob("Import drift into", project, ProjectWork.importDrift(file), window.getService(MessageLog.class),
                window.getShell().getDisplay()).schedule();
    }
}
