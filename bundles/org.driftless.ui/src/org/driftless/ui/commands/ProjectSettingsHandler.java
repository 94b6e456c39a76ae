/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectSaver;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.preferences.ProjectSettingsDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks for the settings that the project has for itself, and writes them. */
public final class ProjectSettingsHandler extends ProjectHandler {

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        ProjectSettingsDialog.ask(window.getShell(), project).ifPresent(own ->
                new ProjectSaver(project, window.getService(MessageLog.class), window.getShell())
                        .save(ProjectSettingsDialog.title(project), () -> project.saveSettings(own)));
    }
}
