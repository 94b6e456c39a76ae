/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Wording;
import org.driftless.io.project.Project;
import org.driftless.pipeline.ProjectOverview;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.Validate;

import com.google.gson.JsonObject;

/**
 * Does the same work with many projects, one after the other in the order in which they were given, so that siblings get
 * their output folders as if they were run by hand. What fails in one does not stop the others.
 */
public final class BatchRun {

    private final BatchWork work;
    private final BatchListener listener;
    private final LongSupplier clock;

    public BatchRun(BatchWork work, BatchListener listener) {
        this(work, listener, System::nanoTime);
    }

    /** @param clock in nanoseconds */
    BatchRun(BatchWork work, BatchListener listener, LongSupplier clock) {
        this.work = work;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Runs them all, unless the listener cancels: then the one under way ends at its next frame and the others are not
     * started. Work that was ended goes on where it was if the batch is run again.
     */
    public BatchReport run(List<BatchFolder> folders) {
        BatchProgress overall = new BatchProgress(folders.stream().map(this::frames).toList(), clock);
        List<FolderResult> results = new ArrayList<>();
        for (BatchFolder folder : folders) {
            FolderResult result = listener.isCancelled() ? FolderResult.notStarted(folder) : run(folder, overall);
            results.add(result);
            listener.ended(result);
        }
        return new BatchReport(results);
    }

    /** How many frames there are; 1 if that is not known, as the run itself will say. */
    private int frames(BatchFolder folder) {
        try {
            return listener.isCancelled() ? 1 : Math.max(1, ProjectOverview.frameNames(folder.images()).size());
        } catch (IOException e) {
            return 1;
        }
    }

    private FolderResult run(BatchFolder folder, BatchProgress overall) {
        overall.folderBegins();
        ProgressListener progress = new CountedProgress(listener.begins(folder, overall), overall);
        JsonObject results = new JsonObject();
        String reason = "";
        Proof proof = Proof.NONE;
        Outcome outcome;
        try {
            Project project = work.open(folder.path(), progress);
            results = work.run(project, progress);
            outcome = results.isEmpty() ? Outcome.UP_TO_DATE : Outcome.DONE;
            proof = Proof.of(project, listener.wording());
        } catch (CancellationException e) {
            outcome = Outcome.CANCELLED;
        } catch (IOException | StepException | RuntimeException e) {
            outcome = Outcome.FAILED;
            reason = listener.reason(e);
        } catch (OutOfMemoryError e) {
            outcome = Outcome.FAILED;
            reason = "Java has not enough memory for " + folder.images()
                    + ": use fewer workers, or give it more with JAVA_TOOL_OPTIONS=-Xmx4g.";
        }
        double seconds = overall.folderEnds(outcome);
        return new FolderResult(folder.name(), folder.images(), outcome, seconds, proof.sentence(), proof.proven(), reason,
                results);
    }

    /**
     * What the validation says, on disk.
     *
     * @param sentence empty if there is none that holds for what is there now, and nothing to say about that
     */
    private record Proof(String sentence, boolean proven) {

        static final Proof NONE = new Proof("", false);

        static Proof of(Project worked, Wording wording) throws IOException, StepException {
            Project project = Project.open(worked.imageFolder(), worked.outputFolder());
            ProjectStatus.Line line = ProjectStatus.of(project).line(StepName.VALIDATE);
            return switch (line.state()) {
                case DONE -> Validate.last(project).map(one -> new Proof(one.remark().in(wording), one.isProven())).orElse(NONE);
                case MISSING -> line.detail().isEmpty() ? NONE : new Proof("Not validated: " + line.detail() + ".", false);
                case STALE, ORIGINAL -> NONE;
            };
        }
    }
}
