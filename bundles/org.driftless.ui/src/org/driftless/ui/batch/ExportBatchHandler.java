/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.io.IOException;
import java.nio.file.Path;

import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.batch.BatchReport;
import org.driftless.ui.commands.CurrentProject;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes what became of the last batch into a CSV table. */
public final class ExportBatchHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        BatchReport report = window.getService(Batches.class).report();
        FileDialog files = new FileDialog(window.getShell(), SWT.SAVE);
        files.setText("Export Batch Report");
        files.setOverwrite(true);
        files.setFilterPath(CurrentProject.folderBeside(window));
        files.setFileName("batch_report.csv");
        files.setFilterExtensions(new String[] {"*.csv"});
        files.setFilterNames(new String[] {"CSV table"});
        String file = files.open();
        if (file != null) {
            write(report, Path.of(file), window.getService(MessageLog.class));
        }
        return null;
    }

    private static void write(BatchReport report, Path file, MessageLog log) {
        Job job = Job.create("Export " + file.getFileName(), (ICoreRunnable) monitor -> {
            try {
                report.write(file);
            } catch (IOException | StepException e) {
                throw new CoreException(Status.error(WorkbenchWording.of(e), e));
            }
            log.add("Batch", Severity.INFO, "The report was exported: " + file);
        });
        job.setUser(true);
        job.schedule();
    }
}
