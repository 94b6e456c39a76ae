/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.Project;
import org.driftless.pipeline.OutputPlace;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;

/**
 * Writes what is known of a project as one page for a browser, for paper and for the file that a paper's supplement wants. It
 * tells what is stale and what is missing, and is written whatever is. Nothing else of the project is written.
 */
public final class WriteReport {

    /** The name of a report if no other one is given. */
    static final String FILE_NAME = "report.html";

    private final Workers workers;
    private final Clock clock;

    public WriteReport(Workers workers) {
        this(workers, Clock.systemDefaultZone());
    }

    /** @param clock says when the report is made; all else follows from the project */
    WriteReport(Workers workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /** Where the report of a project goes if nothing else is said: beside its project file. */
    public static Path proposed(Project project) {
        return project.outputFolder().resolve(FILE_NAME);
    }

    /**
     * Writes a report.
     *
     * @param path an image folder, a TIFF file, an output folder or a project file
     * @param output the output folder; null for the one beside the images
     * @return the file that was written
     * @throws IOException if the project or its images can't be read or the file can't be written; the message names the file,
     *     the reason and the way out
     * @throws StepException if what a step recorded can't be understood
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public Path run(Path path, Path output, ReportOptions options, ProgressListener progress)
            throws IOException, StepException {
        progress.begin("Reading the results", 0);
        if (options.file() != null) {
            requirePage(options.file());
        }
        ReportData data = new ReportReader(workers, progress).read(path, output, options.checksum(), LocalDateTime.now(clock));
        progress.begin("Writing the report", 1);
        byte[] page = new Page(data).bytes();
        progress.checkCancelled();
        Path file = options.file() == null ? proposed(data.project()) : options.file().toAbsolutePath().normalize();
        OutputPlace.requireOutside(file, data.project().imageFolder());
        AtomicFile.createFolder(file.getParent());
        AtomicFile.write(file, page);
        progress.done();
        return file;
    }

    /** A report must not take the place of a frame or a table. */
    private static void requirePage(Path file) throws UsageException {
        String name = Objects.toString(file.getFileName(), "").toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".htm")) {
            throw new UsageException(file + " has not the name of a page: let it end in .html.");
        }
    }
}
