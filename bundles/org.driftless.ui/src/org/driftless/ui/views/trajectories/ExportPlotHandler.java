/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.io.IOException;
import java.nio.file.Path;

import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.pipeline.OutputPlace;
import org.driftless.pipeline.StepException;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
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
        String file = chooseFile(shell, export, dialog.format(), project.session().project().outputFolder());
        if (file != null) {
            schedule(window, project, export, Path.of(file), dialog);
        }
        return null;
    }

    private static String chooseFile(Shell shell, PlotExport export, PlotFormat format, Path folder) {
        FileDialog files = new FileDialog(shell, SWT.SAVE);
        files.setText("Export Plot");
        files.setOverwrite(true);
        files.setFilterPath(folder.toString());
        files.setFileName(export.fileName(format));
        files.setFilterExtensions(new String[] {"*." + format.extension()});
        files.setFilterNames(new String[] {format.title()});
        return files.open();
    }

    private static void schedule(IWorkbenchWindow window, OpenProject project, PlotExport export, Path file,
            ExportPlotDialog asked) {
        MessageLog log = window.getService(MessageLog.class);
        String name = project.name();
        Path images = project.session().project().imageFolder();
        PlotFormat format = asked.format();
        double width = asked.width();
        int dpi = asked.dpi();
        Job job = Job.create("Export " + file.getFileName(), (ICoreRunnable) monitor -> {
            try {
                OutputPlace.requireOutside(file, images);
                export.write(file, format, width, dpi);
            } catch (IOException | StepException | IllegalStateException e) {
                throw new CoreException(Status.error(e.getMessage(), e));
            }
            log.add(name, Severity.INFO, "The plot was exported: " + file);
        });
        job.setUser(true);
        job.schedule();
    }
}
