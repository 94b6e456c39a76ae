/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import org.driftless.pipeline.StepException;
import org.driftless.pipeline.compare.CommonAxes;
import org.driftless.pipeline.compare.Comparison;
import org.driftless.pipeline.compare.ComparisonFiles;

/**
 * Asks for a file and writes a comparison into it, in the background.
 *
 * @param shell of the dialogs
 * @param model what is written
 * @param charts whose units a picture has
 */
record ComparisonExport(Shell shell, ComparisonModel model, ComparisonCharts charts) {

    private interface Writing {

        void write(Path file) throws IOException, StepException;
    }

    void csv() {
        Comparison comparison = model.comparison();
        List<String> tags = model.tags();
        save("comparison.csv", "Table (CSV)", file -> ComparisonFiles.writeCsv(file, comparison, tags));
    }

    void picture() {
        Comparison comparison = model.comparison();
        CommonAxes axes = charts.axes();
        save("comparison.png", "Picture (PNG)", file -> ComparisonFiles.writePng(file, comparison, axes));
    }

    private void save(String name, String kind, Writing writing) {
        FileDialog files = new FileDialog(shell, SWT.SAVE);
        files.setText("Save Comparison");
        files.setOverwrite(true);
        files.setFileName(name);
        files.setFilterExtensions(new String[] {"*" + name.substring(name.lastIndexOf('.'))});
        files.setFilterNames(new String[] {kind});
        String chosen = files.open();
        if (chosen == null) {
            return;
        }
        Path file = Path.of(chosen);
        Job job = Job.create("Saving " + file.getFileName(), (ICoreRunnable) monitor -> {
            try {
                writing.write(file);
            } catch (IOException | StepException | IllegalStateException e) {
                throw new CoreException(Status.error(e.getMessage(), e));
            }
        });
        job.setUser(true);
        job.schedule();
    }
}
