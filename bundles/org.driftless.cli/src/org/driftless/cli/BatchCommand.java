/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.TimeWords;
import org.driftless.pipeline.OutputPlace;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.batch.BatchFolder;
import org.driftless.pipeline.batch.BatchFolders;
import org.driftless.pipeline.batch.BatchListener;
import org.driftless.pipeline.batch.BatchProgress;
import org.driftless.pipeline.batch.BatchReport;
import org.driftless.pipeline.batch.BatchRun;
import org.driftless.pipeline.batch.BatchWork;
import org.driftless.pipeline.batch.FolderResult;
import org.driftless.pipeline.batch.Outcome;

/** Does the same with several folders, says what happened to each, and writes a table of it. */
final class BatchCommand implements BatchListener {

    private final String name;
    private final CommandContext context;
    private final ConsoleProgress console;
    private final boolean json;
    private final Path file;

    /**
     * @param name of the command
     * @param json whether standard output is for the result alone
     * @param file gets the report; null for none
     */
    BatchCommand(String name, CommandContext context, ConsoleProgress console, boolean json, Path file) {
        this.name = name;
        this.context = context;
        this.console = console;
        this.json = json;
        this.file = file;
    }

    /**
     * Runs it.
     *
     * @param folders as the user gave them, absolute
     * @return the exit code, see {@link ExitCodes}
     */
    int run(List<Path> folders, BatchWork work) throws IOException, UsageException {
        BatchFolders given = BatchFolders.of(folders);
        // What can't be written is better known now than after hours.
        for (BatchFolder folder : given.folders()) {
            if (file != null) {
                OutputPlace.requireOutside(file, folder.images());
            }
        }
        write(BatchReport.EMPTY);
        given.repeated().forEach((again, before) -> console.warn(again + (again.equals(before) ? " is given twice: it"
                : " is the same project as " + before + ": it") + " is done once."));
        BatchReport report = new BatchRun(work, this).run(given.folders());
        write(report);
        print(report);
        if (report.folders().stream().anyMatch(one -> one.results().has("track") && one.results().has("validate"))) {
            ClassArchive.makeIfAsked(console);
        }
        String failure = failure(report);
        if (json) {
            printJson(report, failure);
        }
        if (!failure.isEmpty()) {
            context.terminal().err().println("driftless: " + failure);
        }
        return report.isCancelled() ? ExitCodes.CANCELLED : report.isGood() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private void write(BatchReport report) throws IOException, UsageException {
        if (file != null) {
            report.write(file);
        }
    }

    private static String failure(BatchReport report) {
        if (report.isCancelled()) {
            return Failure.message(new CancellationException());
        }
        return report.isGood() ? "" : report.summary() + ". Put right what is said there; the same command does the rest.";
    }

    private void print(BatchReport report) {
        console.info("");
        for (FolderResult one : report.folders()) {
            String took = one.outcome() == Outcome.NOT_STARTED ? "" : TimeWords.rough(one.seconds());
            console.info(String.format(Locale.ROOT, "%-11s %9s  %s%s", one.outcome().words(), took, one.name(),
                    one.remark().isEmpty() ? "" : ": " + one.remark()));
        }
        console.info(report.summary() + "." + (file == null ? "" : " The report is in " + file + "."));
    }

    private void printJson(BatchReport report, String failure) {
        JsonResult result = new JsonResult(name);
        result.add("folders", report.toJson());
        if (!failure.isEmpty()) {
            result.add("error", failure);
        }
        result.print(context.terminal(), context.warnings());
    }

    @Override
    public ProgressListener begins(BatchFolder folder, BatchProgress overall) {
        console.info("Folder " + overall.words() + ": " + folder.images());
        return new FolderProgress(console, folder.name(), overall);
    }

    @Override
    public void ended(FolderResult result) {
        if (result.outcome() == Outcome.FAILED) {
            console.message(ProgressListener.Severity.ERROR, result.name() + ": " + result.reason());
        }
    }

    @Override
    public boolean isCancelled() {
        return console.isCancelled();
    }

    @Override
    public String reason(Exception e) {
        return Failure.isFault(e) ? "Driftless made a mistake (" + e + "); please report it together with log.txt."
                : Failure.message(e);
    }
}
