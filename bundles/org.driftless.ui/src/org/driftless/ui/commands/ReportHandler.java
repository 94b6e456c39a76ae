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

import org.driftless.pipeline.report.WriteReport;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.report.ReportDialog;
import org.driftless.ui.report.ReportJob;
import org.driftless.ui.report.ReportRequest;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks where the report of a project goes, writes it, and shows it in the system's browser. */
public final class ReportHandler extends ProjectHandler {

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        ReportDialog.ask(window.getShell(), WriteReport.proposed(project.session().project()))
                .ifPresent(request -> write(window, project, request));
    }

    private static void write(IWorkbenchWindow window, OpenProject project, ReportRequest request) {
        if (CurrentProject.save(window.getActivePage(), project)) {
            new ReportJob(project, request, window.getService(MessageLog.class), file -> written(window, request, file),
                    window.getShell().getDisplay()).schedule();
        }
    }

    private static void written(IWorkbenchWindow window, ReportRequest request, Path file) {
        if (request.open()) {
            WrittenFile.show(window, "Report", file);
        }
    }
}
