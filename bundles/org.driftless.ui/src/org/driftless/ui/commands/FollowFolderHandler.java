/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.time.Duration;

import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.pipeline.FollowRun;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectWork;
import org.driftless.ui.jobs.StepJob;
import org.driftless.ui.model.OpenProject;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks how long the camera may pause, saves the project, and follows its folder. */
public final class FollowFolderHandler extends ProjectHandler {

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        InputDialog ask = new InputDialog(window.getShell(), "Follow Folder", "Frames are tracked and aligned as the camera "
                + "writes them. When no new one has come for a while, all steps are finished.\n\nSeconds without a new "
                + "frame that are the end (0: only when cancelled):", Integer.toString(FollowRun.MAX_PAUSE_SECONDS),
                FollowFolderHandler::problem);
        if (ask.open() != Window.OK) {
            return;
        }
        MessageLog log = window.getService(MessageLog.class);
        if (project.isDirty()) {
            if (!CurrentProject.save(window.getActivePage(), project)) {
                return;
            }
            log.add(project.name(), Severity.INFO, "The project was saved before its folder is followed.");
        }
        Duration pause = Duration.ofSeconds(Integer.parseInt(ask.getValue().trim()));
        StepJob job = new StepJob("Follow", project, ProjectWork.follow(pause), log, window.getShell().getDisplay());
        job.addJobChangeListener(new ResultView(window, "org.driftless.ui.views.validation"));
        job.schedule();
    }

    private static String problem(String typed) {
        return typed.trim().matches("\\d{1,6}") ? null : "Type a whole number of seconds, from 0 on.";
    }
}
