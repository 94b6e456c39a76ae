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
import java.util.List;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.core.progress.Wording;
import org.driftless.io.project.Project;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.batch.BatchFolder;
import org.driftless.pipeline.batch.BatchFolders;
import org.driftless.pipeline.batch.BatchListener;
import org.driftless.pipeline.batch.BatchProgress;
import org.driftless.pipeline.batch.BatchReport;
import org.driftless.pipeline.batch.BatchRun;
import org.driftless.pipeline.batch.BatchWork;
import org.driftless.pipeline.batch.FolderResult;
import org.driftless.pipeline.batch.Outcome;
import org.driftless.ui.jobs.JobFamilies;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProgressAdapter;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import com.google.gson.JsonObject;

/** Runs the steps on many projects, one after the other, and says in the Batch view what became of each. */
public final class BatchJob extends Job {

    private static final String NAME = "Batch";
    private static final int TASKS = 5;

    private final List<Path> folders;
    private final BatchWork work;
    private final MessageLog log;
    private final BatchWatch watch;

    /**
     * @param name what is done, for people
     * @param folders image folders, output folders or project files, absolute
     * @param work what is done with each
     * @param log takes the messages
     */
    BatchJob(String name, List<Path> folders, BatchWork work, MessageLog log, BatchWatch watch) {
        super(name);
        this.folders = List.copyOf(folders);
        this.work = work;
        this.log = log;
        this.watch = watch;
        setUser(true);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == JobFamilies.BATCH;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        BatchFolders given = BatchFolders.of(folders);
        given.repeated().forEach((again, before) -> log.add(NAME, Severity.WARNING, again
                + (again.equals(before) ? " was chosen twice: it" : " is the same project as " + before + ": it")
                + " is done once."));
        watch.begins(given.folders());
        Turns turns = new Turns(monitor);
        BatchReport report = new BatchRun((project, progress) -> run(project, progress, turns), turns).run(given.folders());
        log.add(NAME, report.isGood() ? Severity.INFO : Severity.WARNING, report.summary() + ".");
        watch.ends();
        return report.isCancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    private JsonObject run(Project project, ProgressListener progress, Turns turns) throws IOException, StepException {
        try {
            // What ran on it while it waited for its turn may have written something.
            JsonObject results = new FolderJob(project, () -> work.run(Project.open(project.imageFolder(),
                    project.outputFolder()), progress)).runAndWait(turns::isCancelled);
            watch.isProject(project);
            return results;
        } finally {
            watch.wrote(project);
        }
    }

    /** Shows how far the folder is whose turn it is, and tells of each that has had its turn. */
    private final class Turns implements BatchListener {

        private final OverallMonitor overall;
        private SubMonitor all;
        private int index;

        Turns(IProgressMonitor monitor) {
            overall = new OverallMonitor(monitor);
        }

        @Override
        public ProgressListener begins(BatchFolder folder, BatchProgress progress) {
            if (all == null) {
                all = SubMonitor.convert(overall, getName(), progress.frames().stream().mapToInt(Integer::intValue).sum());
            }
            overall.setOverall(() -> progress.words() + ": " + folder.name() + ": ");
            watch.turn(index);
            return new ProgressAdapter(all.split(progress.frames().get(index), SubMonitor.SUPPRESS_ISCANCELED), "",
                    TASKS, (severity, text) -> log.add(folder.name(), severity, text));
        }

        @Override
        public void ended(FolderResult result) {
            if (result.outcome() == Outcome.FAILED) {
                log.add(result.name(), Severity.ERROR, result.reason());
            }
            watch.ended(index, result);
            index++;
        }

        @Override
        public boolean isCancelled() {
            return overall.isCanceled();
        }

        @Override
        public String reason(Exception e) {
            return e instanceof IOException || e instanceof StepException ? WorkbenchWording.of(e)
                    : "Driftless made a mistake (" + e + "); please report it together with log.txt.";
        }

        @Override
        public Wording wording() {
            return WorkbenchWording.INSTANCE;
        }
    }

    /** The folders of a batch that is about to begin. */
    static BatchReport toDo(List<BatchFolder> folders) {
        return new BatchReport(folders.stream().map(FolderResult::notStarted).toList());
    }
}
