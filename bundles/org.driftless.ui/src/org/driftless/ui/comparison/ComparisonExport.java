/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;

import org.driftless.pipeline.compare.CommonAxes;
import org.driftless.pipeline.compare.Comparison;
import org.driftless.pipeline.compare.ComparisonFiles;
import org.driftless.ui.dialogs.FileQuestion;
import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.driftless.ui.jobs.FileJob;

/**
 * Asks for a file and writes a comparison into it, in the background.
 *
 * @param shell of the dialogs
 * @param model what is written
 * @param charts whose units a picture has
 */
record ComparisonExport(Shell shell, ComparisonModel model, ComparisonCharts charts) {

    void csv() {
        Comparison comparison = model.comparison();
        List<String> tags = model.tags();
        ask("comparison.csv", "Table (CSV)")
                .ifPresent(file -> schedule(file, monitor -> ComparisonFiles.writeCsv(file, comparison, tags)));
    }

    void picture() {
        Comparison comparison = model.comparison();
        CommonAxes axes = charts.axes();
        ask("comparison.png", "Picture (PNG)")
                .ifPresent(file -> schedule(file, monitor -> ComparisonFiles.writePng(file, comparison, axes)));
    }

    private Optional<Path> ask(String name, String kind) {
        return FileQuestion.save(shell, "Save Comparison", null, name, new Kind(kind, "*" + name.substring(name.lastIndexOf('.'))));
    }

    private static void schedule(Path file, FileJob.Writing writing) {
        FileJob.schedule("Saving " + file.getFileName(), writing);
    }
}
