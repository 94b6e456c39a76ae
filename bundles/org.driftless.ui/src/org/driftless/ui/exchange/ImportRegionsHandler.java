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
import java.util.List;

import org.driftless.io.project.ProjectSetup;
import org.driftless.ui.commands.CurrentProject;
import org.driftless.ui.commands.ProjectHandler;
import org.driftless.ui.commands.UndoableSetup;
import org.driftless.ui.dialogs.FileQuestion;
import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.driftless.ui.dialogs.NewParticles;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Takes particles from regions that ImageJ saved; one edit, which can be undone. */
public final class ImportRegionsHandler extends ProjectHandler {

    private static final String TITLE = "Import Particles";
    private static final int MOST_NAMED = 8;

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        FileQuestion.open(window.getShell(), "Import Particles from ImageJ ROIs", CurrentProject.folderBeside(window),
                new Kind("Regions of ImageJ (*.zip, *.roi)", "*.zip;*.roi"))
                .ifPresent(file -> NewParticles.ask(window.getShell(), TITLE, project)
                        .ifPresent(become -> schedule(window, project, file, become == NewParticles.ADD)));
    }

    /** Reads and fits in the background, and then makes the edit. */
    static void schedule(IWorkbenchWindow window, OpenProject project, Path file, boolean add) {
        ProjectSetup before = project.setup();
        new ImportRegionsJob(project, file, add, window.getService(MessageLog.class), window.getShell().getDisplay(),
                (after, refused) -> {
                    UndoableSetup.apply(window, project, TITLE, after.editedOn(before, project.setup()));
                    tell(window.getShell(), refused);
                }).schedule();
    }

    private static void tell(Shell shell, List<String> refused) {
        if (refused.isEmpty()) {
            return;
        }
        List<String> named = refused.size() <= MOST_NAMED ? refused : refused.subList(0, MOST_NAMED);
        MessageDialog.openWarning(shell, TITLE, "Not all could be taken as it is:\n\n" + String.join("\n", named)
                + (refused.size() > named.size() ? "\n... and " + (refused.size() - named.size()) + " more; the Log has all." : ""));
    }
}
