/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.driftless.core.progress.ProgressListener;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.report.ReportOptions;
import org.driftless.pipeline.report.WriteReport;
import org.driftless.ui.jobs.ExportJob;
import org.driftless.ui.jobs.JobFamilies;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.preferences.DriftlessPreferences;
import org.eclipse.swt.widgets.Display;

/** Writes the report of a project. */
public final class ReportJob extends ExportJob {

    private static final int PARTS = 2;

    private final ReportRequest request;

    /** As {@link ExportJob}. */
    public ReportJob(OpenProject open, ReportRequest request, MessageLog log, Consumer<Path> written, Display display) {
        super("Report", JobFamilies.REPORT, request.checksum() ? PARTS + 1 : PARTS, open, log, written, display);
        this.request = request;
    }

    @Override
    protected Path write(Path images, Path output, ProgressListener progress) throws IOException, StepException {
        return new WriteReport(new DriftlessPreferences().workers()).run(images, output,
                new ReportOptions(request.file(), request.checksum()), progress);
    }
}
