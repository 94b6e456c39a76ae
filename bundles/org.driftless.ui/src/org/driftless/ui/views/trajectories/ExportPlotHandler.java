/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.nio.file.Path;

import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.pipeline.OutputPlace;
import org.driftless.ui.dialogs.FileQuestion;
import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.driftless.ui.jobs.FileJob;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a format and a file, and writes the plots that the Trajectories view shows. */
public final class ExportPlotHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Shell shell = window.getShell();
        TrajectoryCharts charts = TrajectoriesView.charts(window);
        PlotExport export = charts == null ? null : charts.export();
        if (export == null) {
            MessageDialog.openInformation(shell, "Export Plot",
                    "There is no plot yet: track the particles first, then export what the Trajectories view shows.");
            return null;
        }
        ExportPlotDialog dialog = new ExportPlotDialog(shell);
        if (dialog.open() != Window.OK) {
            return null;
        }
        OpenProject project = charts.shown();
        PlotFormat format = dialog.format();
        FileQuestion.save(shell, "Export Plot", project.session().project().outputFolder().toString(), export.fileName(format),
                new Kind(format.title(), "*." + format.extension()))
                .ifPresent(file -> schedule(window, project, export, file, dialog));
        return null;
    }

    private static void schedule(IWorkbenchWindow window, OpenProject project, PlotExport export, Path file,
            ExportPlotDialog asked) {
        MessageLog log = window.getService(MessageLog.class);
        String name = project.name();
        Path images = project.session().project().imageFolder();
        PlotFormat format = asked.format();
        double width = asked.width();
        int dpi = asked.dpi();
        FileJob.schedule("Export " + file.getFileName(), monitor -> {
            OutputPlace.requireOutside(file, images);
            export.write(file, format, width, dpi);
            log.add(name, Severity.INFO, "The plot was exported: " + file);
        });
    }
}
