/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.nio.file.Path;

import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.pipeline.batch.BatchReport;
import org.driftless.ui.commands.CurrentProject;
import org.driftless.ui.dialogs.FileQuestion;
import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.driftless.ui.jobs.FileJob;
import org.driftless.ui.jobs.MessageLog;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes what became of the last batch into a CSV table. */
public final class ExportBatchHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        BatchReport report = window.getService(Batches.class).report();
        FileQuestion.save(window.getShell(), "Export Batch Report", CurrentProject.folderBeside(window), "batch_report.csv",
                new Kind("CSV table", "*.csv"))
                .ifPresent(file -> write(report, file, window.getService(MessageLog.class)));
        return null;
    }

    private static void write(BatchReport report, Path file, MessageLog log) {
        FileJob.schedule("Export " + file.getFileName(), monitor -> {
            report.write(file);
            log.add("Batch", Severity.INFO, "The report was exported: " + file);
        });
    }
}
