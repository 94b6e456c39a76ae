/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.io.IOException;

import org.driftless.io.project.ProjectChangedException;
import org.driftless.io.project.ProjectLockedException;
import org.driftless.pipeline.StepException;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes into the file of an open project, and tells the user why if that can't be done. */
public final class ProjectSaver {

    private final OpenProject project;
    private final MessageLog log;
    private final Shell shell;

    /** What is to be written. */
    @FunctionalInterface
    public interface Writing {

        void run() throws IOException, StepException;
    }

    /** @param log takes what is said while the project is read again */
    public ProjectSaver(OpenProject project, MessageLog log, Shell shell) {
        this.project = project;
        this.log = log;
        this.shell = shell;
    }

    /**
     * Writes, unless a step is running, here or in another Driftless. A file that another program has changed is not overwritten but read again;
     * edits stay, and the next save takes them.
     *
     * @param title what is done, for people
     * @return whether it was written
     */
    public boolean save(String title, Writing writing) {
        if (ProjectJob.isBusy(project)) {
            return refuse(title, "A step is running on " + project.name()
                    + " and writes the same project file: save when it is done, or cancel it.");
        }
        try {
            writing.run();
            return true;
        } catch (ProjectLockedException e) {
            readAgain();
            return refuse(title, WorkbenchWording.of(e));
        } catch (ProjectChangedException e) {
            readAgain();
            return refuse(title, project.session().project().jsonFile()
                    + " was changed by another program meanwhile. It was not overwritten but is read again; what you"
                    + " have edited stays. Look at it, and save again.");
        } catch (IOException | StepException e) {
            return refuse(title, WorkbenchWording.of(e));
        }
    }

    private void readAgain() {
        new StepJob("Read again", project, ProjectWork.readAgain(), log, shell.getDisplay()).schedule();
    }

    private boolean refuse(String title, String why) {
        MessageDialog.openError(shell, title, why);
        return false;
    }
}
